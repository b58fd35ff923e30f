import Cards
import Files
import Scheduling
import Storage

/// A drawing of a deck, with how well the cards on each of its parts are known.
public struct DeckMap {
    /// The name of the deck.
    public let deck: String
    /// The drawing.
    public let map: DrawingMap
    /// For each part, how well its cards are known.
    public let standings: [PartStanding]
}

extension DeckCollection {
    /// The drawings whose parts are tied to cards, of the deck that words name, or of all; one that stands on several cards comes once.
    ///
    /// - Throws: `DeckError` when there is no such deck.
    public func maps(_ words: [String]) throws -> [DeckMap] {
        let store = try library(isTold: false).store
        let shelf = try DeckShelf(self, isTold: false)
        let phrase = words.joined(separator: " ").trimmed
        let named = shelf.deck(named: phrase)
        if !phrase.isEmpty, named == nil { throw DeckError("there is no deck '\(phrase)'; 'decks' lists all decks") }
        var seen: Set<String> = []
        return try (named.map { [$0] } ?? shelf.places).flatMap { place -> [DeckMap] in
            guard let bytes = try? FileSystem.bytes(of: place.path), PinnedIDs.mayBe(in: bytes) else { return [] }
            return try Deck(parsing: bytes).maps.filter { seen.insert("\(place.path)\n\($0.drawing)\n\($0.parts)").inserted }.map { map in
                DeckMap(
                    deck: place.name, map: map,
                    standings: try map.parts.map {
                        try store.standing(tags: $0.tags, ids: $0.ids, knownFrom: settings.knownFrom ?? Schedule.knownInterval, on: today)
                    })
            }
        }
    }
}
