import Cards
import Files

/// Files below a folder that hold cards and yet are no decks there, because of their names.
public struct PassedOver {
    /// Their paths.
    public private(set) var paths: [String] = []

    /// Looks for such files: hidden ones, those that tell of their folder, and those with another ending of Markdown. Of hidden folders only
    /// the first is looked into, for they are mostly other programs' own.
    public init(below folder: String) {
        guard FileSystem.isFolder(folder) else { return }
        let source = DeckSource(unlabelled: folder)
        var walk = FolderWalk(folder, deepest: DeckFinder.deepest, order: .filesFirst, seesHidden: true) { parts in
            !parts.dropLast().contains { $0.hasPrefix(".") }
        }
        while !DeckFinder.isTooWide(walk, decks: paths.count), let file = walk.next() {
            guard DeckFileName.isMarkdown(file.name), !source.takesPart(file.path), let bytes = try? FileSystem.bytes(of: file.path),
                !Deck(parsing: bytes).cards.isEmpty
            else { continue }
            paths.append(file.path)
        }
    }

    /// So many are named.
    private static let mostNames = 3

    /// What is said of them, with what to do; nil when there are none.
    ///
    /// - Parameter shown: what a file is called in messages.
    public func words(_ shown: (_ path: String) -> String) -> String? {
        let names = paths.prefix(Self.mostNames).map(shown)
        guard let first = names.first else { return nil }
        if paths.count == 1 {
            return "\(first) is passed over because of its name; if it is a deck, rename it, or add it: decks add '\(first)'"
        }
        let others = paths.count > names.count ? ", …" : ""
        return """
            \(paths.count) files are passed over because of their names: \(names.joined(separator: ", "))\(others); if they are decks, \
            rename them, or add each: decks add '\(first)'
            """
    }
}
