/// A card whose heading says nothing cannot be known by anything; it is skipped, and the others stay.
enum MalformedCardSkipped: Rule {
    static let code = Diagnostic.Code("malformed-card-skipped", .error, isOfFlashcardMarkdown: true)

    static func diagnostic(_ source: SourceText) -> Diagnostic {
        source.diagnostic(code, at: source.trimmed(source.content(0)), message: words.message, help: words.help)
    }

    static let explanation = Explanation(
        "A card could not be read and was skipped.",
        "A card is known by its heading: without one, there is nothing to ask and nothing to keep its progress by.",
        bad: "##\n\nIn astrocytes\n", good: "## Where is GLT-1?\n\nIn astrocytes\n")

    private static let words = (message: "a card without a question was skipped", help: "write the question after '##'")
}
