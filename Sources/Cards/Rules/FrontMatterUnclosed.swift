/// Front matter that is never closed is ordinary text.
enum FrontMatterUnclosed: Rule {
    static let code = Diagnostic.Code("frontmatter-unclosed", .warning)

    static func diagnostic(_ file: SourceText) -> Diagnostic {
        file.diagnostic(code, at: file.content(0), message: words.message, help: words.help)
    }

    static let explanation = Explanation(
        "The front matter is opened but never closed.",
        "Without a second '---' the block is ordinary text, and its tags do not count.",
        bad: "---\ntitle: Glia\n\n## Where is GLT-1?\n\nIn astrocytes\n",
        good: "---\ntitle: Glia\n---\n\n## Where is GLT-1?\n\nIn astrocytes\n")

    private static let words = (
        message: "the front matter is not closed and is taken as text", help: "close it with '---' on a line of its own"
    )
}
