/// What one side of a card is known by, whatever happens to the rest of the card: its deck, its heading, an ordinal among equal
/// headings, and the side. A pinned card is known by its id alone, in whichever deck it stands.
public struct CardName: Hashable, Sendable {
    /// The name of the deck; empty for a pinned card.
    public var deck: String
    /// The heading with its white space folded; `id: …` for a pinned card.
    public var heading: String
    /// Which of the cards with this heading, counted from 0; 0 for a pinned card.
    public var ordinal: Int
    /// Which side of the card.
    public var side: Side

    /// A name made of its parts.
    public init(deck: String, heading: String, ordinal: Int, side: Side) {
        self.deck = deck
        self.heading = heading
        self.ordinal = ordinal
        self.side = side
    }
}

extension Card {
    /// What one side of the card is known by in a deck of this name.
    public func name(in deck: String, side: Side) -> CardName {
        if let pinnedID { return CardName(deck: "", heading: "id: \(pinnedID)", ordinal: 0, side: side) }
        return CardName(deck: deck, heading: foldedHeading, ordinal: ordinal, side: side)
    }

    /// The heading with every run of white space as one space.
    var foldedHeading: String { heading.foldingWhiteSpace }

    /// The front and the back as one text, as they stand in the file; empty for a card without either.
    public var body: String { front.isEmpty ? back : front + "\n\n***\n\n" + back }
}
