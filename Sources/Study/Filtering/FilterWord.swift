/// A word of a filter: its letters, and how each was written.
struct FilterWord: Equatable {
    /// A character of a word.
    struct Letter: Equatable {
        var character: Character
        /// Whether a backslash stands before it.
        var isEscaped: Bool
        /// Where it stands in the filter, counted from 0; its backslash, if it has one.
        var column: Int

        /// Whether it is this character without a backslash.
        func isPlain(_ character: Character) -> Bool { !isEscaped && self.character == character }

        /// Where it ends.
        var end: Int { column + (isEscaped ? 2 : 1) }
    }

    var letters: [Letter]
    /// Whether all of it stands in quotes.
    var isQuoted = false

    /// The word without its backslashes.
    var text: String { String(letters.map(\.character)) }

    /// The word as it was written, but for quotes: their backslashes go. A regular expression wants the others itself.
    var written: String {
        letters.reduce(into: "") { text, letter in
            if letter.isEscaped, letter.character != "\"" { text.append("\\") }
            text.append(letter.character)
        }
    }

    /// Where it stands in the filter.
    var range: Range<Int> { (letters.first?.column ?? 0)..<(letters.last?.end ?? 0) }

    /// The part of it from a letter on.
    func suffix(from index: Int) -> FilterWord { FilterWord(letters: Array(letters[index...]), isQuoted: isQuoted) }

    /// The word as a key word such as `and`, in small letters; nil when it was quoted or escaped, which makes it a word like any other.
    var keyword: String? {
        guard !isQuoted, (2...3).contains(letters.count), letters.allSatisfy({ !$0.isEscaped }) else { return nil }
        let text = text.lowercased()
        return ["and", "or", "not"].contains(text) ? text : nil
    }

    /// The first letter that an escape is wasted on: a backslash stands before signs alone.
    var wrongEscape: Letter? {
        letters.first { $0.isEscaped && ($0.character.isLetter || $0.character.isNumber) }
    }

    /// The word as a pattern; `*` and `_` are wildcards unless a backslash stands before them.
    var pattern: TextPattern {
        TextPattern(
            letters.map { letter in
                letter.isPlain("*") ? .any : letter.isPlain("_") ? .one : .character(letter.character)
            })
    }

    /// The plain letters of ASCII it begins with.
    private var nameLength: Int {
        letters.firstIndex { $0.isEscaped || !$0.character.isASCII || !$0.character.isLetter } ?? letters.count
    }

    /// What stands before its first colon and how long that is; nil when no letter does, as in `1:1`.
    var key: (name: String, length: Int)? {
        guard let colon = letters.firstIndex(where: { $0.isPlain(":") }), colon > 0,
            letters[..<colon].contains(where: \.character.isLetter)
        else { return nil }
        return (String(letters[..<colon].map(\.character)), colon)
    }

    /// The name it begins with, the comparison after it, and how long both are; nil when it is no comparison.
    var comparison: (name: String, sign: String, nameLength: Int, signLength: Int)? {
        let nameLength = nameLength
        let sign = letters[nameLength...].prefix { !$0.isEscaped && Filter.Comparison.characters.contains($0.character) }
        guard nameLength > 0, sign.contains(where: { $0.character != "!" }) else { return nil }
        return (String(letters[..<nameLength].map(\.character)), String(sign.map(\.character)), nameLength, sign.count)
    }
}
