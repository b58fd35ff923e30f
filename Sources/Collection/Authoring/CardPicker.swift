import Cards
import Storage
import Study

/// Cards that were chosen for a change of their source, with the files they stand in.
public struct CardPicker {
    /// One of them.
    public struct Pick {
        /// Where it is.
        public var place: CardPlace
        /// The card.
        public var card: Card
    }

    /// The decks.
    public let library: Library
    /// The cards in the order of the decks, each once, whatever its sides.
    public private(set) var picks: [Pick] = []
    /// The files they stand in.
    public private(set) var drafts: [String: DeckDraft] = [:]

    /// The cards that words choose.
    ///
    /// - Throws: `DeckError` when a file changes meanwhile; what choosing and reading can meet with.
    public init(_ words: [String], in collection: DeckCollection) throws {
        let cards = try CardFinder.cards(words, in: collection)
        library = try collection.library(including: Selection.paths(words, in: collection.environment))
        var known: Set<Int64> = []
        for card in cards where known.insert(card.siblings).inserted {
            guard let location = try library.store.location(of: card.number) else { continue }
            let draft = try draft(of: location.path)
            guard let index = draft.deck.cards.firstIndex(where: { $0.bytes == location.bytes }) else {
                throw DeckError("\(location.path) was changed meanwhile; try again")
            }
            picks.append(Pick(place: CardPlace(path: location.path, index: index), card: draft.deck.cards[index]))
        }
    }

    /// A deck file, read once, in the state in which the index knows it.
    public mutating func draft(of path: String) throws -> DeckDraft {
        if let draft = drafts[path] { return draft }
        let draft = try DeckDraft(reading: path)
        if library.stamp(of: path) != draft.stamp { throw DeckError("\(path) was changed meanwhile; try again") }
        drafts[path] = draft
        return draft
    }
}
