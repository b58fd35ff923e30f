import Cards
import Terminal

/// Tags as they are typed: with commas or blanks between, with or without `#`.
struct TypedTags: Equatable {
    /// The tags, each once, without `#`.
    let tags: [String]

    /// The tags that a text names.
    ///
    /// - Throws: `CommandError` for a word that is no tag.
    init(typed text: String) throws {
        var tags: [String] = []
        for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init) {
            guard let tag = TagWord.tag(word) else {
                throw CommandError("'\(Harmless.text(word))' is no tag: tags have letters, digits, '_', '-' and '/', and not digits alone")
            }
            if !tags.contains(tag) { tags.append(tag) }
        }
        self.tags = tags
    }

    /// The tags that a text names, at least one.
    ///
    /// - Throws: `CommandError` for a word that is no tag, and where there is none.
    init(required text: String) throws {
        try self.init(typed: text)
        if tags.isEmpty { throw CommandError("there is no tag in it") }
    }

    /// The tags as they are written in a card.
    var written: String { tags.map { "#\($0)" }.joined(separator: " ") }

    /// The tags that Tab may put in for the last word of a line; what stands before a comma in it stays.
    static func completions(of known: [String], for before: String) -> [Completion] {
        let word = before.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
        let start = word.lastIndex { ",#".contains($0) }.map { word.index(after: $0) } ?? word.startIndex
        let part = word[start...].lowercased()
        return known.filter { $0.lowercased().hasPrefix(part) }.map { Completion(text: word[..<start] + $0) }
    }
}
