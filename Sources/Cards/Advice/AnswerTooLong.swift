/// An answer too long to recall as one thing.
enum AnswerTooLong: AdviceRule {
    static let code = Diagnostic.Code("answer-too-long", .advice)

    /// The most words of an answer that is shown, and of one that is typed; the most items of a list.
    private static let mostWords = 60
    private static let mostTypedWords = 8
    private static let mostItems = 9

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        guard card.isAsMeant else { return [] }
        let length: (count: Int, limit: Int, unit: String)
        switch card.content.answer {
        case .shown(let blocks) where card.card.kind == .basic: length = (running(blocks), mostWords, "words")
        case .typed(let answers, _): length = (answers.map(Words.count).min() ?? 0, mostTypedWords, "words to type")
        case .points(_, let answer, _) where running(answer) > mostWords: length = (running(answer), mostWords, "words")
        case .ordered(let items, _, _), .points(let items, _, _): length = (items.count, mostItems, "items")
        default: return []
        }
        guard length.count > length.limit else { return [] }
        return [card.advice(code, at: card.answerPlace, words(length.count, length.unit, limit: length.limit))]
    }

    /// The words of running text: a drawing or a table is looked at, not recalled word by word.
    private static func running(_ blocks: [Block]) -> Int {
        blocks.reduce(0) { sum, block in
            switch block {
            case .code, .table, .html, .rule: sum
            case .list(let list): sum + list.items.reduce(0) { $0 + running($1.blocks) }
            case .quote(let blocks): sum + running(blocks)
            case .heading(_, let inlines), .paragraph(let inlines): sum + Words.count(inlines.plainText)
            }
        }
    }

    static let explanation = Explanation(
        "More is to be recalled than can be judged at a glance.",
        """
        The longer an answer, the less sure it is what was known of it, and the sooner it is forgotten. An answer may have \(mostWords) \
        words of running text, one that is typed \(mostTypedWords), a list \(mostItems) items. What explains the answer belongs into \
        '> **Why:** …', which is not counted, nor are drawings and tables.
        """,
        bad: "## Why is the sea salt?\n\n"
            + String(
                repeating: "Rivers carry a little salt from the rocks into it, and water leaves it as vapour without the salt. ", count: 4)
            + "\n",
        good: "## Why is the sea salt?\n\nRivers bring salt, and vapour leaves it behind.\n\n> **Why:** Rain takes it from the rocks.\n")

    private static func words(_ count: Int, _ unit: String, limit: Int) -> (String, String) {
        (
            "the answer has \(count) \(unit), more than \(limit)",
            unit == "items" ? "divide the list into parts" : "keep what is to be recalled, and move the rest into '> **Why:** …'"
        )
    }
}
