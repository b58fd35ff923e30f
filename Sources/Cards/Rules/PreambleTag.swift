/// A tag above the first card means nothing there.
enum PreambleTag {
    static func diagnostic(_ source: SourceText, tag: Range<Int>) -> Diagnostic {
        let words = words(source.quoted(tag))
        return source.diagnostic(.preambleTag, at: tag, message: words.message, help: words.help)
    }

    private static func words(_ tag: String) -> (message: String, help: String) {
        (
            "the tag \(tag) stands above the first card and belongs to none",
            "move it into a card, or, for all cards, to 'tags:' in the front matter"
        )
    }
}
