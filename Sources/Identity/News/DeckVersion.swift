import Cards

/// One version of a deck: the text above its cards, and that of each card.
public struct DeckVersion: Sendable {
    /// The file, without the mark of a copy.
    public let bytes: [UInt8]
    /// The deck that it describes.
    public let deck: Deck
    /// The text of each card, without blank lines behind it, each line ending in `\n`.
    let texts: [[UInt8]]
    /// What stands above the first card, in the same way.
    let top: [UInt8]

    /// Reads a version.
    public init(_ file: [UInt8]) {
        bytes = CopyMark.unmarked(file)
        deck = Deck(parsing: bytes)
        texts = Self.texts(of: deck, in: bytes)
        top = Self.top(of: deck, in: bytes)
    }

    static func texts(of deck: Deck, in file: [UInt8]) -> [[UInt8]] {
        deck.cards.map { LineEnding.lf.converted(CardTransfer.text(of: $0, in: file)) }
    }

    static func top(of deck: Deck, in file: [UInt8]) -> [UInt8] {
        LineEnding.lf.converted(CardTransfer.trimmed(Array(file[..<(deck.cards.first?.bytes.lowerBound ?? file.count)])))
    }
}
