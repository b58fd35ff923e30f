/// The questions of a collection, gathered deck by deck in one pass: what is asked twice is found by a table, in time proportional to the
/// number of cards.
public struct AskedQuestions {
    /// Where a question was asked first, and what its answer was.
    private struct Place {
        let file: String
        let line: Int
        let back: String
    }
    private var places: [String: Place] = [:]

    /// No questions yet.
    public init() {}

    /// Takes the cards of a deck in, and advises about those whose question was asked before, in this deck or in one taken in earlier.
    ///
    /// - Parameters:
    ///   - bytes: those the deck was read from.
    ///   - file: what the file is called in messages.
    public mutating func advice(on deck: Deck, in bytes: [UInt8], file: String) -> [Diagnostic] {
        let silence = Silence(of: deck.frontMatter)
        var found: [Diagnostic] = []
        for (index, card) in deck.cards.enumerated() {
            let question = Self.question(of: card)
            guard let first = places[question] else {
                places[question] = Place(file: file, line: card.line, back: card.back)
                continue
            }
            let isTwice = Self.isSameAnswer(first.back, card.back)
            let code = isTwice ? DuplicateCard.code : AmbiguousDuplicate.code
            let none = Deck.Surroundings(isFound: { _ in true }, closest: { _, _ in nil })
            guard !silence.codes.contains(code), let advised = AdvisedCard(card, at: index, of: deck, in: bytes, surroundings: none) else {
                continue
            }
            let place = first.file == file ? "on line \(first.line)" : "in \(first.file):\(first.line)"
            let isElsewhere = first.file != file && first.back == card.back
            let words = isTwice ? DuplicateCard.words(place, isElsewhere: isElsewhere) : AmbiguousDuplicate.words(place)
            found += advised.unsilenced([advised.advice(code, at: advised.reading.heading.text, words)])
        }
        return found
    }

    private static func isSameAnswer(_ one: String, _ other: String) -> Bool {
        one == other || Words.folded(HTMLComment.removed(from: one)) == Words.folded(HTMLComment.removed(from: other))
    }

    /// What makes two cards ask the same: the kind, the heading and the front; and what else is shown with these, a text with its gaps, the
    /// options to choose from.
    private static func question(of card: Card) -> String {
        var parts = [card.kind.rawValue, card.heading.lowercased().foldingWhiteSpace]
        parts.append(card.front.foldingWhiteSpace)
        if card.kind == .cloze { parts.append(card.back) }
        if card.kind == .choice { parts += (card.taskList?.items ?? []).map(\.blocks.plainText).sorted() }
        return parts.joined(separator: "\u{0}")
    }
}
