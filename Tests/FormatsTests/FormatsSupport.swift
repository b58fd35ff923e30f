import Cards
import Formats
import Scheduling

extension Imported {
    /// What a text holds in a format.
    init(_ text: String, _ format: ForeignFormat) { self = format.read(ForeignText(text)) }

    /// All cards, as one text that reads like a deck.
    var cards: [ImportedCard] { decks.flatMap(\.cards) }

    /// The only card.
    var card: CardText { cards[0].text }

    /// What was noted, a line each: `2: left out: the question 'Q' has no answer`.
    var told: [String] { notes.map { "\($0.line): \($0.kind == .leftOut ? "left out" : "changed"): \($0.message)" } }

    /// The cards as they are read back from the text that is written for them.
    var readBack: [Card] { Deck(parsing: cards.map { $0.text.text }.joined(separator: "\n")).cards }
}
