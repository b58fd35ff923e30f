/// A tag above the first card means nothing there.
enum PreambleTag: Rule {
    static let code = Diagnostic.Code("preamble-tag", .warning, isOfFlashcardMarkdown: true)

    static func diagnostic(_ source: SourceText, tag: Range<Int>) -> Diagnostic {
        let words = words(source.quoted(tag))
        return source.diagnostic(code, at: tag, message: words.message, help: words.help)
    }

    static let explanation = Explanation(
        "A tag stands above the first card and belongs to none.",
        "Text above the first card is for readers of the file. Tags of all cards stand in the front matter.",
        bad: "# Glia\n\n#glia\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntags:\n  - glia\n---\n\n# Glia\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    private static func words(_ tag: String) -> (message: String, help: String) {
        (
            "the tag \(tag) stands above the first card and belongs to none",
            "move it into a card, or, for all cards, to 'tags:' in the front matter"
        )
    }
}
