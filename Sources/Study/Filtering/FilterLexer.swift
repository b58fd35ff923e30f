/// A filter cut into words, parentheses and the signs that negate.
struct FilterLexer {
    /// One piece of a filter.
    struct Token: Equatable {
        /// What it is.
        enum Kind: Equatable {
            /// `(`
            case open
            /// `)`
            case close
            /// A `-` before what it negates.
            case minus
            /// Anything else.
            case word(FilterWord)
        }

        var kind: Kind
        /// The characters of the filter it stands for.
        var range: Range<Int>
    }

    private let text: String
    private let characters: [Character]
    private var index = 0
    private var tokens: [Token] = []

    /// The pieces of a filter.
    static func tokens(of text: String) throws(FilterError) -> [Token] {
        var lexer = FilterLexer(text)
        while lexer.index < lexer.characters.count { try lexer.step() }
        return lexer.tokens
    }

    private init(_ text: String) {
        self.text = text
        characters = Array(text)
    }

    private mutating func step() throws(FilterError) {
        switch characters[index] {
        case let character where character.isWhitespace: index += 1
        case "(": add(.open, 1)
        case ")": add(.close, 1)
        case "-":
            guard index + 1 < characters.count, !characters[index + 1].isWhitespace, characters[index + 1] != ")" else {
                throw error(
                    index..<index + 1, "'-' negates nothing",
                    help: "write it right before what is to be left out, as in '-is:new'; '\\-' is a dash")
            }
            add(.minus, 1)
        default: try takeWord()
        }
    }

    private mutating func add(_ kind: Token.Kind, _ length: Int) {
        tokens.append(Token(kind: kind, range: index..<index + length))
        index += length
    }

    /// Takes a word: up to a blank, a parenthesis or a quote, or what stands in quotes, or a key with what stands in quotes after it.
    private mutating func takeWord() throws(FilterError) {
        let start = index
        var word = FilterWord(letters: [])
        if characters[index] == "\"" {
            word.isQuoted = true
            try takeQuoted(into: &word)
        } else {
            while index < characters.count, !characters[index].isWhitespace, !"()\"".contains(characters[index]) {
                try takeLetter(into: &word)
            }
            if index < characters.count, characters[index] == "\"", word.letters.last.map({ $0.isPlain(":") }) ?? false {
                try takeQuoted(into: &word)
            }
        }
        tokens.append(Token(kind: .word(word), range: start..<index))
    }

    private mutating func takeQuoted(into word: inout FilterWord) throws(FilterError) {
        let start = index
        let lengthBefore = word.letters.count
        index += 1
        while index < characters.count, characters[index] != "\"" { try takeLetter(into: &word) }
        guard index < characters.count else {
            throw error(
                start..<start + 1, "this quote is never closed", help: "add a '\"' where the quoted words end; '\\\"' is a quote itself")
        }
        index += 1
        if word.letters.count == lengthBefore {
            throw error(start..<index, "there is nothing between the quotes", help: "write what is to be looked for between them")
        }
    }

    private mutating func takeLetter(into word: inout FilterWord) throws(FilterError) {
        guard characters[index] == "\\" else {
            word.letters.append(FilterWord.Letter(character: characters[index], isEscaped: false, column: index))
            index += 1
            return
        }
        guard index + 1 < characters.count else {
            throw error(index..<index + 1, "there is nothing after the backslash", help: "'\\\\' is a backslash itself")
        }
        word.letters.append(FilterWord.Letter(character: characters[index + 1], isEscaped: true, column: index))
        index += 2
    }

    private func error(_ range: Range<Int>, _ message: String, help: String) -> FilterError {
        FilterError(filter: text, range: range, message: message, help: help)
    }
}
