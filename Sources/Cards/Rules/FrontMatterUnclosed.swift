/// Front matter that is never closed is ordinary text.
enum FrontMatterUnclosed {
    static func diagnostic(_ file: SourceText) -> Diagnostic {
        file.diagnostic(.frontMatterUnclosed, at: file.content(0), message: words.message, help: words.help)
    }

    private static let words = (
        message: "the front matter is not closed and is taken as text", help: "close it with '---' on a line of its own"
    )
}
