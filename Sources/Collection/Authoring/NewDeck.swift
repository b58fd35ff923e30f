import Cards
import Files
import Foundation
import Storage

/// A deck that is to be made: where, and with which title.
public struct NewDeck {
    /// The title, as it was typed.
    public let title: String
    /// The absolute path of the file.
    public let path: String

    /// A deck for a name as it is typed: a title, a path below the folder of decks, or a path that begins with `/`, `~` or `.`.
    ///
    /// - Parameter folder: the folder to put it in, as it was typed; nil for the learner's own decks.
    /// - Throws: `DeckError` for a name that makes no deck file.
    public init(named name: String, in folder: String?, of collection: DeckCollection) throws {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let last = name.lastPathPart
        title = last.withoutMarkdownEnding
        // Who writes out the ending has named the file.
        let file = last == title ? DeckName.fileName(for: title) + ".md" : last
        guard file != ".md", !title.isEmpty else { throw DeckError("'\(name)' makes no file name: it needs a letter or a digit") }
        guard DeckFileName.isDeck(file) else { throw DeckError("a file called '\(file)' is not read as a deck; choose another name") }
        let above = String(name.dropLast(last.count))
        let base = folder.map(collection.environment.absolute) ?? collection.places.ownDecks
        let isOwnPath = folder == nil && ["/", "~/", "./", "../"].contains { name.hasPrefix($0) }
        path = collection.environment.absolute(isOwnPath ? above + file : base + "/" + above + file)
    }

    /// Writes the file, with these tags for all its cards. What is there already is never touched; an attempt
    /// that was cut short after it had made just that file is found to be done.
    ///
    /// - Throws: `DeckError` when there is something at its path; `FileError` when it cannot be written.
    public func make(tags: [String], in collection: DeckCollection) throws {
        let bytes = Array(text(tags).utf8)
        if FileSystem.exists(path) {
            guard let earlier = collection.fileChanges.found(making: path, bytes, now: collection.now.milliseconds) else {
                throw FileConflict.exists(path: path)
            }
            return collection.fileChanges.end(earlier)
        }
        let change = try collection.keep("a new deck", [FileChange.File(path, before: nil, after: bytes)], aim: .finding)
        try FileSystem.create(path, with: bytes)
        collection.fileChanges.end(change)
    }

    private func text(_ tags: [String]) -> String {
        let frontMatter = tags.isEmpty ? "" : "---\ntags:\n" + tags.map { "  - \($0)\n" }.joined() + "---\n\n"
        return frontMatter + "# \(title)\n"
    }
}
