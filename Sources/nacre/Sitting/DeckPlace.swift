import Cards
import Storage

/// Which card of its file a card is, by which an edited one is found again.
enum DeckPlace {
    /// The place of a card among the cards of its file, from 0, and how many there are; nil when the file cannot be read.
    static func find(_ location: Location) -> (place: Int, count: Int)? {
        guard let bytes = try? FileSystem.bytes(of: location.path) else { return nil }
        let cards = Deck(parsing: bytes).cards
        return cards.firstIndex { $0.line == location.line }.map { ($0, cards.count) }
    }
}
