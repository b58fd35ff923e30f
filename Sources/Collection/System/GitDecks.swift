import Files

/// Decks that come from elsewhere by git: clones in a folder of Nacre's. Git does all the fetching.
public struct GitDecks {
    /// The folder that holds them.
    public let folder: String
    let variables: [String: String]

    /// Clones below a folder.
    ///
    /// - Parameter variables: those of the shell.
    public init(folder: String, variables: [String: String]) { (self.folder, self.variables) = (folder, variables) }

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
        let unfinished = UnfinishedClones.path(for: target)
        // A program of the same number may have been killed here, and git fetches only into what is empty.
        FileSystem.removeFolder(unfinished)
        UnfinishedClones(in: folder).remove()
        defer { FileSystem.removeFolder(unfinished) }
        try git(["clone", "--no-recurse-submodules", "--", address, unfinished], failing: "\(address): git could not fetch it")
        try FileSystem.rename(unfinished, to: target)
        return target
    }

    /// Fetches what is new, where that follows on what is there. What the learner changed stays changed.
    ///
    /// - Throws: `GitError`, also where the learner and others changed the same places.
    func update(_ path: String) throws {
        let failure = "\(path): git could not bring it up to date; it is left as it is"
        try git(["-C", path, "fetch", "--no-recurse-submodules"], in: path.parentFolder, failing: failure)
        let touched = try GitClone(path: path, variables: variables).joinChanges()
        let remedy = touched.map { GitClone.remedy(for: $0, in: path) }
        try git(["-C", path, "merge", "--ff-only", "@{upstream}"], in: path.parentFolder, failing: failure + (remedy ?? ""))
    }

    /// The same; what went wrong, in a sentence.
    public func failure(updating path: String) -> String? {
        do {
            try update(path)
            return nil
        } catch {
            return String(describing: error)
        }
    }

    /// Settings that hold while decks are brought up to date: what the learner changed is left alone, not put aside and put back.
    private static let settings = GitSurroundings.settings + ["merge.autoStash=false", "submodule.recurse=false"]

    /// Runs git, which says itself what it does, on the standard error.
    ///
    /// - Parameter ceiling: above it no repository is looked for.
    private func git(_ words: [String], in ceiling: String? = nil, failing message: String) throws {
        let surroundings = GitSurroundings(variables, keeping: GitClone.names).setting(
            "GIT_CEILING_DIRECTORIES", to: ceiling.map { FileSystem.realPath($0) ?? $0 })
        let status: Int32
        do {
            status = try OutsideProgram.run(
                ["git"] + GitSurroundings.words(Self.settings) + words, reading: .nothing, variables: surroundings.variables
            ).status
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
