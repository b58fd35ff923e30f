/// A card whose heading says nothing cannot be known by anything; it is skipped, and the others stay.
enum MalformedCardSkipped {
    static func diagnostic(_ source: SourceText) -> Diagnostic {
        source.diagnostic(.malformedCardSkipped, at: source.trimmed(source.content(0)), message: words.message, help: words.help)
    }

    private static let words = (message: "a card without a question was skipped", help: "write the question after '##'")
}
