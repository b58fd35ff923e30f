/// A drawing that nothing is said of: who listens to the card has nothing of it.
enum DrawingWithoutWords: AdviceRule {
    static let code = Diagnostic.Code("drawing-without-words", .advice)

    /// Past so many, the author has seen what is missing.
    private static let mostReports = 20

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        let (passage, end) = (card.reading.passage, card.reading.body.lines.upperBound)
        var found: [Diagnostic] = []
        passage.tree.root.walk { node, _ in
            guard node.kind == .code, node.line < end, found.count < mostReports else { return }
            let language = SpokenWords.parts(ofInfo: passage.marked.restored(node.info)).language
            guard languages.contains(language.lowercased()), isDrawn(passage.marked.restored(node.literal)) else { return }
            guard SpokenWords.words(for: node, in: passage.marked) == nil else { return }
            found.append(card.advice(code, at: card.reading.line(node.line), words))
        }
        return found
    }

    /// What a drawing is marked as; all else is code in a language.
    private static let languages: Set<String> = ["", "text", "txt", "ascii", "diagram", "drawing"]

    /// Whether lines or arrows are drawn in a text.
    private static func isDrawn(_ text: String) -> Bool {
        if text.unicodeScalars.contains(where: { (0x2500...0x257F).contains($0.value) || (0x2190...0x21FF).contains($0.value) }) {
            return true
        }
        return ["-->", "<--", "+--", "==>"].contains { text.contains($0) }
    }

    static let explanation = Explanation(
        "Nothing is said of a drawing, so that it has no words for those who listen to the card.",
        """
        A voice can read the words of a drawing, but not what its lines mean. Say in a sentence or two what it shows, in a comment behind it, \
        '<!-- spoken: … -->', or behind the fence that opens it, 'spoken: …'. Nothing else shows it. What the card asks for is 'blank', or \
        'blank 1' where there are several, so that the description does not give it away.
        """,
        bad: "## Which enzyme is (1)?\n\n```\nglutamate --(1)--> glutamine\n```\n\n***\n\nGlutamine synthetase\n",
        good: """
            ## Which enzyme is (1)?

            ```
            glutamate --(1)--> glutamine
            ```

            <!-- spoken: An arrow, blank 1, goes from glutamate to glutamine. -->

            ***

            Glutamine synthetase

            """)

    private static let words = (
        "the drawing has no words for those who listen", "say what it shows behind it: '<!-- spoken: … -->'; what is asked for is 'blank'"
    )
}
