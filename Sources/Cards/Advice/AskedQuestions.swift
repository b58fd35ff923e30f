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
            let code: Diagnostic.Code = Self.isSameAnswer(first.back, card.back) ? .duplicateCard : .ambiguousDuplicate
            let none = Deck.Surroundings(isFound: { _ in true }, closest: { _, _ in nil })
            guard !silence.codes.contains(code), let advised = AdvisedCard(card, at: index, of: deck, in: bytes, surroundings: none) else {
                continue
            }
            let place = first.file == file ? "on line \(first.line)" : "in \(first.file):\(first.line)"
            let words = code == .duplicateCard ? Self.wordsForTwice(place) : Self.wordsForAmbiguous(place)
            found += advised.unsilenced([advised.advice(code, at: advised.reading.heading.text, words)])
        }
        return found
    }

    private static func isSameAnswer(_ one: String, _ other: String) -> Bool {
        one == other || Words.folded(HTMLComment.removed(from: one)) == Words.folded(HTMLComment.removed(from: other))
    }

    /// What makes two cards ask the same: the kind, the heading and the front; the text of a cloze, the options of a choice.
    private static func question(of card: Card) -> String {
        var parts = [card.kind.rawValue, card.heading.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")]
        parts.append(card.front.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        switch card.kind {
        case .cloze: parts.append(card.back)
        case .choice: parts += (card.taskList?.items ?? []).map(\.blocks.plainText).sorted()
        case .basic, .typed, .ordered: break
        }
        return parts.joined(separator: "\u{0}")
    }

    static let explanationOfAmbiguous = Explanation(
        "One question has two answers, so that neither card can be answered.",
        """
        Two cards of one kind with the same heading and the same text above '***' look the same when they are asked, also when they stand in \
        different decks. The rule looks at all decks that are checked together.
        """,
        bad: "## Where is GLT-1?\n\nIn astrocytes\n\n## Where is GLT-1?\n\nIn the hippocampus\n",
        good: "## In which cells is GLT-1?\n\nIn astrocytes\n\n## In which part of the brain is GLT-1?\n\nIn the hippocampus\n")

    static let explanationOfTwice = Explanation(
        "One card stands twice.",
        """
        A card that stands in two places is learnt twice, each time as if it were new. The rule looks at all decks that are checked \
        together; a card asked in another way, typed and as a choice, is no double.
        """,
        bad: "## Where is GLT-1?\n\nIn astrocytes\n\n## Where is GLT-1?\n\nIn astrocytes.\n",
        good: "## Where is GLT-1?\n\nIn astrocytes\n")

    private static func wordsForAmbiguous(_ place: String) -> (String, String) {
        ("the question is asked \(place) too, with another answer", "say in both what tells them apart")
    }

    private static func wordsForTwice(_ place: String) -> (String, String) {
        ("the card stands \(place) too", "keep one of the two")
    }
}
