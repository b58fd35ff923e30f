/// Bytes that are no text.
enum InvalidUTF8: Rule {
    static let code = Diagnostic.Code("invalid-utf8", .warning)

    static func diagnostic(_ file: SourceText, _ places: [Range<Int>]) -> Diagnostic? {
        guard let first = places.first else { return nil }
        let words = words(places.count)
        return file.diagnostic(code, at: first, message: words.message, help: words.help)
    }

    static let explanation = Explanation(
        "Some bytes of the file are not UTF-8.",
        "They are most likely letters in an older encoding; each shows as '\u{FFFD}'. Save the file as UTF-8.",
        bad: "## How is Schr\u{FFFD}dinger spelt?\n\nWith an umlaut\n",
        good: "## How is Schrödinger spelt?\n\nWith an umlaut\n")

    private static func words(_ count: Int) -> (message: String, help: String) {
        (
            count == 1 ? "one place is not UTF-8" : "\(count) places are not UTF-8, this is the first",
            "save the file as UTF-8; until then such places show as '\u{FFFD}'"
        )
    }
}
