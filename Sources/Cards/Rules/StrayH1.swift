/// A depth-1 heading that is not the title ends the card before it; what follows it belongs to no card.
enum StrayH1: Rule {
    static let code = Diagnostic.Code("stray-h1", .warning, isOfFlashcardMarkdown: true)

    static func diagnostic(_ source: SourceText, heading: Heading, followsCard: Bool) -> Diagnostic {
        let words = words(source.quoted(heading.text), followsCard: followsCard)
        return source.diagnostic(code, at: source.trimmed(source.content(0)), message: words.message, help: words.help)
    }

    static let explanation = Explanation(
        "A '#' heading is not the title of the deck.",
        """
        The first '#' heading above the cards is the title. A later one ends the card before it, and what follows up to the next '##' \
        belongs to no card.
        """,
        bad: "# Glutamate\n\n## What is it?\n\nAn amino acid\n\n# Uptake\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "# Glutamate\n\n## What is it?\n\nAn amino acid\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    private static func words(_ title: String, followsCard: Bool) -> (message: String, help: String) {
        followsCard
            ? ("the heading \(title) ends the card before it and begins none", "write '##' for a card, or '###' for a part of one")
            : ("\(title) is a second title", "write '##' for a card, or leave it out")
    }
}
