/// A gap with hardly a word around it asks nothing.
enum ClozeTooBare: AdviceRule {
    static let code = Diagnostic.Code("cloze-too-bare", .advice)

    /// The fewest words that a body shows around a gap.
    private static let fewestWords = 2

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        guard card.card.kind == .cloze else { return [] }
        var found: [Diagnostic] = []
        for case .cloze(let number) in card.sides {
            // The heading is the first block.
            let shown = card.content(of: .cloze(number)).question.dropFirst()
            let count = Words.count(Array(shown).plainText)
            guard count < fewestWords, let gap = card.reading.body.gaps.first(where: { $0.isClosed && $0.numbers.contains(number) }) else {
                continue
            }
            found.append(card.advice(code, at: gap.range, words(number)))
        }
        return found
    }

    static let explanation = Explanation(
        "Hardly a word stands around a gap.",
        """
        A gap is recalled by what stands around it; with fewer than \(fewestWords) words there is nothing to go by but the heading, and then \
        an ordinary card asks better.
        """,
        bad: "## Complete\n\n{{c1::Mg²⁺}}\n\n#cloze\n",
        good: "## Complete\n\nAt rest, the NMDA receptor is blocked by {{c1::Mg²⁺}}.\n\n#cloze\n")

    private static func words(_ number: Int) -> (String, String) {
        ("hardly a word stands around the gap 'c\(number)'", "write the sentence it belongs to, or make it an ordinary card")
    }
}
