import Cards
import Files
import Formats

/// The files that a learner names, alone or by their folders.
public struct ImportFiles {
    /// A file to be read.
    public struct File: Equatable {
        /// Where it is.
        public var path: String
        /// As the learner would call it.
        public var shown: String
        /// The folders between what was named and the file, and the file's name without its ending.
        public var location: [String]
        /// Whether it was found in a folder that was named.
        public var isFound: Bool
    }

    /// The files in their order.
    public private(set) var files: [File] = []
    /// The folder around each, in which pictures are looked for.
    public private(set) var folders: [String] = []

    /// What may hold cards, or is known to hold such as cannot be read, which has to be told.
    private static let endings = UnreadFile.endingsOfDecks.union(["md", "markdown", "csv", "tsv", "txt", "json", "org", "kvtml"])
    private static let deepest = 32

    /// - Throws: `ImportError` for what is not there.
    public init(_ names: [String], in environment: Environment) throws {
        for name in names {
            let path = environment.absolute(name)
            if FileSystem.isFolder(path) {
                folders.append(path)
                let before = files.count
                collect(path, shown: name.hasSuffix("/") ? String(name.dropLast()) : name)
                if files.count == before { throw ImportError.empty(name) }
            } else if FileSystem.exists(path) {
                folders.append(path.parentFolder)
                files.append(File(path: path, shown: name, location: [Self.stem(path.lastPathPart)], isFound: false))
            } else {
                throw ImportError.missing(name)
            }
        }
    }

    private mutating func collect(_ folder: String, shown: String) {
        var walk = FolderWalk(folder, deepest: Self.deepest, order: .byName)
        while let file = walk.next() {
            guard Self.endings.contains(file.name.split(separator: ".").last?.lowercased() ?? "") || file.name == "default.db",
                !DeckFileName.isDocument(file.name), !MnemosyneArchive.isPart(file.path),
                FileSystem.stamp(of: file.path) != nil
            else { continue }
            files.append(
                File(
                    path: file.path, shown: ([shown] + file.parts).joined(separator: "/"),
                    location: file.parts.dropLast() + [Self.stem(file.name)], isFound: true))
        }
    }

    private static func stem(_ name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }
}
