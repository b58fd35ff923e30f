/// A change that mends what a diagnostic is about, without changing what any card means.
public struct Fix: Equatable, Sendable {
    /// What it mends.
    public var diagnostic: Diagnostic
    /// What it does, as an order.
    public var deed: String
    /// The edits of the file.
    public var edits: [DeckEdit]
}

/// A rule whose findings can be mended. Its file tells what is done and when that is safe.
protocol FixingRule: Rule {
    /// What is done, as an order.
    static var deed: String { get }
    /// What may be different afterwards; all else is proved to be the same.
    static var changes: Set<CardSameness.Allowance> { get }
    /// The edits that mend a finding; nil where the author has to decide.
    static func edits(for finding: Diagnostic, in deck: FixedFile) -> [DeckEdit]?
}

/// A deck file that is to be mended.
struct FixedFile {
    /// Its bytes.
    let bytes: [UInt8]
    /// What it says.
    let deck: Deck
    /// Where its author writes tags.
    let style: TagStyle
    /// The tags of its cards, in small letters.
    let tags: Set<String>
    /// The headings of its cards.
    let headings: Set<String>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        deck = Deck(parsing: bytes)
        style = TagStyle(of: deck, in: bytes)
        tags = Set(deck.cards.flatMap(\.tags).map { $0.lowercased() })
        headings = Set(deck.cards.map(\.foldedHeading))
    }

    /// Its lines.
    var source: SourceText { SourceText(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) }

    /// The card that a finding is about, with where it is written; nil when that is no UTF-8.
    func card(of finding: Diagnostic) -> (card: Card, text: [UInt8], reading: CardReading)? {
        guard let index = finding.card, deck.cards.indices.contains(index) else { return nil }
        let card = deck.cards[index]
        let text = Array(bytes[card.bytes])
        guard Encoding.repaired(text[...]) == text,
            let reading = CardReading(Passage(text[...], firstLine: 1), bytes: 0..<text.count, deckTags: deck.tags)
        else { return nil }
        return (card, text, reading)
    }
}
