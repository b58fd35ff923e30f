import Files

/// Decks that come from elsewhere by git: clones in a folder of Nacre's. Git does all the fetching.
public struct GitDecks {
    /// The folder that holds them.
    public let folder: String

    /// Clones below a folder.
    public init(folder: String) { self.folder = folder }

    /// Whether a text is an address that git fetches from, and no path: `https://…`, `ssh://…`, `git@host:path`.
    public static func isAddress(_ text: String) -> Bool {
        if let scheme = text.firstRange(of: "://") {
            return ["https", "http", "ssh", "git", "file"].contains(text[..<scheme.lowerBound].lowercased())
        }
        guard let colon = text.firstIndex(of: ":"), !text.hasPrefix("-") else { return false }
        // As git tells `host:path` from a file with a colon in its name.
        let host = text[..<colon]
        return !host.isEmpty && !host.contains("/") && host.contains("@") && text.index(after: colon) != text.endIndex
    }

    /// Where the clone of an address stands, or would stand: `github.com/ann/cells` below the folder, however git is to get there.
    public func path(of address: String) -> String {
        var rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        let end = rest.firstIndex(of: "/") ?? rest.endIndex
        if let at = rest[..<end].lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        if rest.hasSuffix(".git") { rest = rest.dropLast(4) }
        let parts = rest.split { "/:".contains($0) }.map { part in
            String(part.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
        }
        return ([folder] + parts.filter { !$0.allSatisfy { $0 == "." } }).joined(separator: "/")
    }

    /// Whether a path is one of the clones.
    public func contains(_ path: String) -> Bool { path.hasPrefix((FileSystem.realPath(folder) ?? folder) + "/") }

    /// Fetches what is at an address, and returns the path of the clone. One that is there already is used as it is.
    public func clone(_ address: String) throws -> String {
        let target = path(of: address)
        if FileSystem.isFolder(target + "/.git") { return target }
        try FileSystem.createFolder(target.parentFolder)
        // A clone has its name once it is whole.
        let unfinished = target + ".\(ProcessNumber.own).part"
        defer { FileSystem.removeFolder(unfinished) }
        try git(["clone", "--no-recurse-submodules", "--", address, unfinished], failing: "\(address): git could not fetch it")
        try FileSystem.rename(unfinished, to: target)
        return target
    }

    /// Fetches what is new, where that follows on what is there.
    public func update(_ path: String) throws {
        try git(
            ["-C", path, "pull", "--ff-only", "--no-recurse-submodules"],
            failing: "\(path): git could not bring it up to date; it is left as it is")
    }

    /// Runs git, which says itself what it does, on the standard error.
    private func git(_ words: [String], failing message: String) throws {
        let status: Int32
        do {
            status = try OutsideProgram.run(["git", "-c", "protocol.ext.allow=never"] + words, isTyping: false)
        } catch {
            throw GitError("\(error); decks from elsewhere need git")
        }
        guard status == 0 else { throw GitError(message) }
    }
}

/// Decks that git could not fetch, in one sentence.
public struct GitError: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String

    init(_ description: String) { self.description = description }
}
