/// A gap that holds a whole sentence asks for its wording.
enum ClozeTooWide: AdviceRule {
    static let code = Diagnostic.Code("cloze-too-wide", .advice)

    /// The most words of one gap.
    private static let mostWords = 8

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        guard card.card.kind == .cloze else { return [] }
        let source = card.reading.passage.source
        return card.reading.body.gaps.compactMap { gap in
            guard gap.isClosed else { return nil }
            let count = Words.count(MarkdownText(source.string(gap.text), hasGaps: true).blocks(.filled(0)).plainText)
            return count > mostWords ? card.advice(code, at: gap.range, words(gap.name, count)) : nil
        }
    }

    static let explanation = Explanation(
        "A gap holds too many words.",
        """
        Nobody recalls a sentence word by word, so that a wide gap is graded by feeling. A gap may hold \(mostWords) words; put it around the \
        one thing that is to be known.
        """,
        bad:
            "## Complete the work of the astrocyte\n\nIt {{c1::takes up glutamate, turns it into glutamine, and hands that back}}.\n\n#cloze\n",
        good: "## Complete the work of the astrocyte\n\nIt takes up glutamate and turns it into {{c1::glutamine}}.\n\n#cloze\n")

    private static func words(_ name: String, _ count: Int) -> (String, String) {
        ("the gap '\(name)' holds \(count) words, more than \(mostWords)", "put it around the one thing that is to be known")
    }
}
