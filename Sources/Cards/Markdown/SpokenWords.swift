/// What the author says of a drawing for those who hear the card: `<!-- spoken: … -->` behind it, or `spoken: …` at the end of the line that
/// opens it.
enum SpokenWords {
    private static let key = "spoken:"

    /// The words for a block of code; nil where there are none.
    static func words(for node: MarkdownNode, in text: MarkedText) -> String? {
        if let words = parts(ofInfo: text.restored(node.info)).words { return words }
        guard let comment = node.next, comment.kind == .htmlBlock else { return nil }
        return HTMLComment.texts(in: text.restored(comment.literal)).first.flatMap(words(ofComment:))
    }

    /// The language of a block of code, the first word behind the fence, and what is said behind it.
    static func parts(ofInfo info: String) -> (language: String, words: String?) {
        let words = info.split(whereSeparator: \.isWhitespace)
        guard let first = words.first else { return ("", nil) }
        let language = first == key ? "" : String(first)
        guard let place = words.prefix(2).firstIndex(where: { $0 == key }) else { return (language, nil) }
        return (language, joined(words[(place + 1)...]))
    }

    /// The words of a comment that is such a one.
    static func words(ofComment comment: Substring) -> String? {
        let words = comment.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, first.hasPrefix(key) else { return nil }
        return joined([first.dropFirst(key.count)] + words.dropFirst())
    }

    private static func joined(_ words: some Sequence<Substring>) -> String? {
        let text = words.filter { !$0.isEmpty }.joined(separator: " ")
        return text.isEmpty ? nil : text
    }
}
