import Cards

/// Tags as they are typed: with commas or blanks between, with or without `#`.
public struct TypedTags: Equatable {
    /// The tags, each once, without `#`.
    public let tags: [String]

    /// The tags that a text names.
    ///
    /// - Throws: `DeckError` for a word that is no tag.
    public init(typed text: String) throws {
        var tags: [String] = []
        for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init) {
            guard let tag = TagWord.tag(word) else {
                throw DeckError("'\(word)' is no tag: tags have letters, digits, '_', '-' and '/', and not digits alone")
            }
            if !tags.contains(tag) { tags.append(tag) }
        }
        self.tags = tags
    }

    /// The tags that a text names, at least one.
    ///
    /// - Throws: `DeckError` for a word that is no tag, and where there is none.
    public init(required text: String) throws {
        try self.init(typed: text)
        if tags.isEmpty { throw DeckError("there is no tag in it") }
    }

    /// The tags as they are written in a card.
    public var written: String { tags.map { "#\($0)" }.joined(separator: " ") }
}
