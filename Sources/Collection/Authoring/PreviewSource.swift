import Cards
import Files
import Storage

/// What is to be previewed: a file, or the cards that a filter chooses. It can be read again and again.
public struct PreviewSource {
    /// The file that was named; nil where a filter chooses.
    private let file: String?
    private let words: [String]
    private let collection: DeckCollection

    /// What these words mean: a file when there is one at that path, else a filter, whose deck may be empty.
    public init(_ words: [String], in collection: DeckCollection) throws {
        self.words = words
        self.collection = collection
        let phrase = words.joined(separator: " ").trimmed
        let path = collection.environment.absolute(phrase)
        if FileSystem.stamp(of: path) != nil {
            file = FileSystem.realPath(path) ?? path
        } else {
            file = try DeckShelf(collection).deck(named: phrase)?.path
            if file == nil, phrase.hasSuffix(".md") { throw DeckError("\(phrase): there is no such file") }
        }
    }

    /// The decks, or those of their cards that are meant, as they are on disk now.
    public func read() throws -> [PreviewedDeck] {
        if let file { return [try deck(file, order(of: [file]), lines: nil)] }
        let cards = try CardFinder.cards(words, in: collection)
        let store = try collection.openStore()
        var paths: [String] = []
        var lines: [String: Set<Int>] = [:]
        for card in cards {
            guard let location = try store.location(of: card.number) else { continue }
            if lines[location.path] == nil { paths.append(location.path) }
            lines[location.path, default: []].insert(location.line)
        }
        let order = order(of: paths)
        return try paths.map { try deck($0, order, lines: lines[$0]) }
    }

    /// What the cards of these files wait for, there or in other decks.
    private func order(of paths: [String]) -> CardOrder {
        CardOrder(
            of: DeckFinder.files(below: paths.map(DeckSource.init(named:))).files, in: collection, named: collection.environment.shown)
    }

    private func deck(_ path: String, _ order: CardOrder, lines: Set<Int>?) throws -> PreviewedDeck {
        PreviewedDeck(
            path, bytes: try FileSystem.bytes(of: path), named: collection.environment.shown(path), on: collection.today, lines: lines,
            order: order)
    }
}
