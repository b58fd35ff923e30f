extension Deck {
    /// The deck that a file's bytes describe. Whatever the bytes are, it is read in time proportional to their number.
    public init(parsing bytes: [UInt8]) { self = DeckReader(bytes).deck() }

    /// The deck that a text describes.
    public init(parsing text: String) { self.init(parsing: Array(text.utf8)) }
}

/// A deck that is read card by card, so that not all of its cards are in memory at a time.
public struct DeckCards: IteratorProtocol {
    private var reader: DeckReader

    /// The cards that a file's bytes describe.
    public init(parsing bytes: [UInt8]) { reader = DeckReader(bytes) }

    /// The next card; nil when there are no more.
    public mutating func next() -> Card? { reader.next() }

    /// What the deck says of itself above the cards that were read, without any cards.
    public var head: Deck { reader.head }

    /// The deck without its cards, with all that was wrong, when all of them were read.
    public consuming func rest() -> Deck { reader.rest() }
}

extension FrontMatter {
    /// The front matter of a deck alone, from the bytes of its file.
    public init(of bytes: [UInt8]) {
        self = FrontMatterReader(SourceText(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)).frontMatter
    }
}
