/// A card without a source, in a deck whose front matter says `sources: required`.
enum MissingSource: AdviceRule {
    static let code = Diagnostic.Code("missing-source", .advice)

    /// The front matter's key, and what it may be.
    static let key = "sources"
    static let values = ["required", "optional"]

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        guard card.frontMatter[key] == .string("required"), card.content.source.plainText.isEmpty else { return [] }
        return [card.advice(code, at: card.reading.heading.text, words)]
    }

    static let explanation = Explanation(
        "A card names no source, and its deck asks for one.",
        """
        A deck whose front matter says 'sources: required' promises that each of its cards can be looked up. Only such decks are looked at.
        """,
        bad: "---\nsources: required\n---\n\n## Which ion blocks the NMDA receptor at rest?\n\nMg²⁺\n",
        good: """
            ---
            sources: required
            ---

            ## Which ion blocks the NMDA receptor at rest?

            Mg²⁺

            > **Source:** Nowak et al. 1984, Nature 307:462

            """)

    private static let words = ("the card names no source", "add '> **Source:** …'; the front matter says 'sources: required'")
}
