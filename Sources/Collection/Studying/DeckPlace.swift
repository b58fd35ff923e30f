import Cards
import Files
import Storage

/// Which card of its file a card is, by which an edited one is found again.
public enum DeckPlace {
    /// The place of a card among the cards of its file, from 0, and how many there are; nil when the file cannot be read.
    public static func find(_ location: Location) -> (place: Int, count: Int)? {
        guard let bytes = try? FileSystem.bytes(of: location.path) else { return nil }
        let cards = Deck(parsing: bytes).cards
        return cards.firstIndex { $0.line == location.line }.map { ($0, cards.count) }
    }

    /// What a side of a card is known by after its file was edited: the card at its place has become of it. nil when the file has more or
    /// fewer cards than before, or the card has no such side any more.
    public static func name(of location: Location, was index: (place: Int, count: Int)?) throws(FileError) -> CardName? {
        let deck = Deck(parsing: try FileSystem.bytes(of: location.path))
        guard let index, deck.cards.count == index.count, deck.cards[index.place].sides.contains(location.name.side) else { return nil }
        return deck.cards[index.place].name(in: location.deck, side: location.name.side)
    }
}
