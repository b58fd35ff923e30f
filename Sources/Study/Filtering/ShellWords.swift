/// Splits a line into words as a shell does, as far as it is needed here: blanks part words; quotes and backslashes keep them together.
public enum ShellWords {
    /// A quote that is never closed.
    public struct Unclosed: Error, CustomStringConvertible {
        /// The quote.
        public let quote: Character

        /// What is wrong.
        public var description: String { "the quote \(quote) is not closed" }
    }

    /// The words of a line.
    ///
    /// - Parameter keepingDoubleQuotes: leaves double quotes, and backslashes before anything, in the words they stand in.
    public static func split(_ line: String, keepingDoubleQuotes: Bool = false) throws(Unclosed) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var isEscaped = false
        for character in line {
            if isEscaped {
                word = (word ?? "") + String(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
                if keepingDoubleQuotes { word = (word ?? "") + "\\" }
            } else if character == quote {
                if keepingDoubleQuotes, character == "\"" { word = (word ?? "") + "\"" }
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" && (word ?? "").isEmpty {
                quote = character
                word = (word ?? "") + (keepingDoubleQuotes && character == "\"" ? "\"" : "")
            } else if quote == nil, character.isWhitespace {
                if let finished = word { words.append(finished) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let quote { throw Unclosed(quote: quote) }
        if let word { words.append(word) }
        return words
    }
}
