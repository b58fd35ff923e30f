import Cards

/// A deck that is read, without the weight of its cards.
public struct PackedDeck: Sendable {
    /// What stands around its cards.
    private let around: Deck
    /// Its cards in their order.
    public let cards: PackedCards

    /// A deck of these cards.
    init(_ around: Deck, _ cards: PackedCards) { (self.around, self.cards) = (around, cards) }

    /// A deck that was read of these bytes.
    init(_ deck: Deck, _ bytes: [UInt8]) {
        var around = deck
        around.cards = []
        self.init(around, PackedCards(deck.cards, in: bytes))
    }

    /// The text of its first heading.
    public var title: String? { around.title }

    /// What is to be read before cards, in the order of the file.
    public var pages: [ReadingPage] { around.pages }
}
