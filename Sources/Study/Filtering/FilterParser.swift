/// Reads a filter as a learner writes it.
///
///     filter       = alternative { "or" alternative }
///     alternative  = juxtaposed { "and" juxtaposed }
///     juxtaposed   = negatable { negatable }
///     negatable    = { "-" | "not" } ( "(" filter ")" | term )
///
/// What stands side by side must all be true, as in Anki; only words that are names (of decks, tags, files) choose the cards of each.
/// The time it takes grows with the length of the text alone.
struct FilterParser {
    /// How deep parentheses and negations may be nested. SQLite, which reads the condition that becomes of it, has a limit not far above.
    static let deepest = 20
    /// How many terms there may be; here, too, SQLite has its limit.
    static let mostTerms = 400

    private let text: String
    private let tokens: [FilterLexer.Token]
    private let naming: (Filter.Term) throws -> Filter.Naming
    private var index = 0
    private var depth = 0
    private var termCount = 0

    /// A filter, and whether it is no more than a name.
    private struct Part {
        var filter: Filter
        var isName = false
    }

    init(_ text: String, naming: @escaping (Filter.Term) throws -> Filter.Naming) throws {
        self.text = text
        self.naming = naming
        tokens = try FilterLexer.tokens(of: text)
    }

    /// The filter that the whole text makes; all cards for one that says nothing.
    mutating func parse() throws -> Filter {
        if tokens.isEmpty { return .all }
        let filter = try parseFilter()
        if let token {
            // Only a parenthesis ends a filter before its end.
            throw error(token.range, "this parenthesis was never opened", help: "leave it out, or put it in quotes to look for it")
        }
        return filter
    }

    private var token: FilterLexer.Token? { index < tokens.count ? tokens[index] : nil }

    private var keyword: String? {
        if case .word(let word) = token?.kind { word.keyword } else { nil }
    }

    private var isAtEnd: Bool { token == nil || token?.kind == .close || keyword == "or" }

    private func error(_ range: Range<Int>, _ message: String, help: String) -> FilterError {
        FilterError(filter: text, range: range, message: message, help: help)
    }
}

extension FilterParser {
    private mutating func parseFilter() throws -> Filter {
        var alternatives = [try parseAlternative()]
        while keyword == "or" {
            try skipOperator()
            alternatives.append(try parseAlternative())
        }
        return .any(of: alternatives)
    }

    private mutating func parseAlternative() throws -> Filter {
        var filters = try parseJuxtaposed()
        while keyword == "and" {
            try skipOperator()
            filters += try parseJuxtaposed()
        }
        return .every(of: filters)
    }

    /// Goes past `and` or `or`, which must have something on either side.
    private mutating func skipOperator() throws {
        let (range, word) = (tokens[index].range, keyword ?? "")
        index += 1
        guard isAtEnd || keyword == "and" else { return }
        throw error(range, "nothing stands after '\(word)'", help: operatorHelp(word))
    }

    private func operatorHelp(_ word: String) -> String { "write 'this \(word) that'; in quotes, \"\(word)\" is a word like any other" }

    private mutating func parseJuxtaposed() throws -> [Filter] {
        if let token, let word = keyword, word != "not" {
            throw error(token.range, "nothing stands before '\(word)'", help: operatorHelp(word))
        }
        var parts: [Part] = []
        while !isAtEnd, keyword != "and" { parts.append(try parseNegatable()) }
        let names = parts.filter(\.isName).map(\.filter)
        guard names.count > 1, let first = parts.firstIndex(where: \.isName) else { return parts.map(\.filter) }
        var filters = parts[first...].filter { !$0.isName }.map(\.filter)
        filters.insert(.or(names), at: 0)
        return parts[..<first].map(\.filter) + filters
    }

    private mutating func parseNegatable() throws -> Part {
        guard let token else { preconditionFailure("the caller has looked whether there is a token") }
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepest {
            throw error(token.range, "this is nested too deep", help: "\(Self.deepest) parentheses and negations may stand in each other")
        }
        switch token.kind {
        case .minus:
            index += 1
            return Part(filter: .not(try parseNegatable().filter))
        case .word(let word) where word.keyword == "not":
            index += 1
            if isAtEnd || keyword == "and" {
                throw error(
                    token.range, "nothing stands after 'not'", help: "write 'not this'; in quotes, \"not\" is a word like any other")
            }
            return Part(filter: .not(try parseNegatable().filter))
        case .word(let word):
            index += 1
            return try parseTerm(word, token.range)
        case .open:
            return Part(filter: try parseGroup(openedAt: token.range))
        case .close:
            throw error(token.range, "this parenthesis was never opened", help: "leave it out, or put it in quotes to look for it")
        }
    }

    private mutating func parseGroup(openedAt open: Range<Int>) throws -> Filter {
        index += 1
        if let token, token.kind == .close {
            throw error(
                open.lowerBound..<token.range.upperBound, "there is nothing in the parentheses", help: "leave them out, or fill them")
        }
        guard token != nil else { throw unclosed(open) }
        let filter = try parseFilter()
        guard token != nil else { throw unclosed(open) }
        index += 1
        return filter
    }

    private func unclosed(_ open: Range<Int>) -> FilterError {
        error(open, "this parenthesis is never closed", help: "add a ')' where it ends, or put it in quotes to look for it")
    }

    private mutating func parseTerm(_ word: FilterWord, _ range: Range<Int>) throws -> Part {
        var (word, range) = (word, range)
        takeSpacedComparison(into: &word, &range)
        termCount += 1
        if termCount > Self.mostTerms {
            throw error(range, "the filter says too much", help: "\(Self.mostTerms) things are the most; make two filters of it")
        }
        let filter = try FilterTermReader(filter: text).read(word)
        guard case .term(let term) = filter else { return Part(filter: filter) }
        switch try naming(term) {
        case .asItIs: return Part(filter: filter)
        case .name(let named): return Part(filter: .term(named), isName: true)
        case .instead(let other): return Part(filter: .term(other))
        case .unknown(let message, let help):
            throw FilterError(filter: text, range: range, message: message, help: help, isMalformed: false)
        }
    }

    /// Takes what follows `ease` in `ease < 2.0`: a comparison may have blanks around it.
    private mutating func takeSpacedComparison(into word: inout FilterWord, _ range: inout Range<Int>) {
        func isSign(_ word: FilterWord) -> Bool {
            word.letters.first.map { !$0.isEscaped && Filter.Comparison.characters.contains($0.character) } ?? false && !word.isQuoted
        }
        func take() -> Bool {
            guard case .word(let next) = token?.kind, next.keyword == nil, !next.isQuoted else { return false }
            word.letters += next.letters
            range = range.lowerBound..<tokens[index].range.upperBound
            index += 1
            return true
        }
        guard !word.isQuoted else { return }
        if Filter.Property(name: word.text) != nil, case .word(let next) = token?.kind, isSign(next) { _ = take() }
        if let comparison = word.comparison, comparison.nameLength + comparison.signLength == word.letters.count,
            Filter.Property(name: comparison.name) != nil
        {
            if token?.kind == .minus, comparison.name.lowercased() == "due" {
                // The sign of a number: `due > -3`.
                word.letters.append(FilterWord.Letter(character: "-", isEscaped: false, column: tokens[index].range.lowerBound))
                index += 1
            }
            _ = take()
        }
    }
}
