import Cards
import Scheduling

/// Reads what one word of a filter says.
struct FilterTermReader {
    /// The filter, for the errors.
    let filter: String

    /// What a word says.
    func read(_ word: FilterWord) throws(FilterError) -> Filter {
        if word.letters.count > 1, word.letters[0].isPlain("#") { return unlessAll(try pattern(word.suffix(from: 1)), Filter.Term.tag) }
        if let comparison = word.comparison {
            if let property = Filter.Property(name: comparison.name) {
                return try numbers.read(property, comparison, of: word, from: 0)
            }
            if !word.isQuoted { throw unknownProperty(comparison.name, in: word, from: 0) }
        } else if let (name, length) = word.key {
            if let key = Filter.Key(rawValue: name.lowercased()) {
                return try read(key, word.suffix(from: length + 1), of: word)
            }
            if !word.isQuoted { throw unknownKey(name, length, in: word) }
        }
        return .term(.text(try pattern(word)))
    }

    private var numbers: FilterNumberReader { FilterNumberReader(filter: filter) }

    private func read(_ key: Filter.Key, _ value: FilterWord, of word: FilterWord) throws(FilterError) -> Filter {
        guard !value.letters.isEmpty else { throw error(word.range, "nothing stands after '\(key.rawValue):'", help: key.help) }
        switch key {
        case .deck:
            return unlessAll(try pattern(value), Filter.Term.deck)
        case .tag:
            return value.text.lowercased() == "none" ? .term(.untagged) : unlessAll(try pattern(value), Filter.Term.tag)
        case .heading: return .term(.heading(try pattern(value)))
        case .w: return .term(.word(try pattern(value)))
        case .path: return .path(value.text)
        case .re: return .term(.expression(try expression(value)))
        case .kind: return .term(.kind(try kind(value)))
        case .is: return .term(.state(try state(value)))
        case .prop: return try property(value)
        case .added: return .term(.added(days: max(1, try numbers.days(value))))
        case .introduced: return .term(.introduced(days: max(1, try numbers.days(value))))
        case .rated: return try numbers.rated(value)
        }
    }

    private func pattern(_ word: FilterWord) throws(FilterError) -> TextPattern {
        if let letter = word.wrongEscape {
            throw error(
                letter.column..<letter.end, "'\\\(letter.character)' means nothing",
                help: "a backslash makes the sign after it an ordinary one; '\\\\' is a backslash itself")
        }
        return word.pattern
    }

    /// A term of a pattern; as in Anki, `deck:*` and `tag:*` are all cards.
    private func unlessAll(_ pattern: TextPattern, _ term: (TextPattern) -> Filter.Term) -> Filter {
        pattern.pieces == [.any] ? .all : .term(term(pattern))
    }

    private func expression(_ word: FilterWord) throws(FilterError) -> String {
        guard ExpressionMatcher(word.written) != nil else {
            throw error(
                word.range, "'\(word.written)' is no regular expression", help: "without 're:', a word is looked for as it stands")
        }
        return word.written
    }

    private func state(_ word: FilterWord) throws(FilterError) -> Filter.State {
        if let state = Filter.State(name: word.text) { return state }
        let known = Filter.State.allCases.map(\.rawValue)
        throw error(word.range, "no card is '\(word.text)'", help: suggestion(for: word.text, among: known, prefix: "is:"))
    }

    private func kind(_ word: FilterWord) throws(FilterError) -> Card.Kind {
        if let kind = Card.Kind(rawValue: word.text.lowercased()) { return kind }
        let known = Card.Kind.allCases.map(\.rawValue)
        let isTag = Card.Variation(tag: word.text) != nil
        throw error(
            word.range, "there is no kind '\(word.text)'",
            help: isTag
                ? "did you mean 'tag:\(word.text.lowercased())'?" : suggestion(for: word.text, among: known, prefix: "kind:"))
    }

    private func property(_ word: FilterWord) throws(FilterError) -> Filter {
        guard let comparison = word.comparison else {
            if Filter.Property(name: word.text) != nil {
                throw error(
                    word.range, "'\(word.text)' is compared with nothing", help: "write '\(word.text)>1', or with <, <=, >=, = or !=")
            }
            throw unknownProperty(word.text, in: word, from: 0)
        }
        guard let property = Filter.Property(name: comparison.name) else { throw unknownProperty(comparison.name, in: word, from: 0) }
        return try numbers.read(property, comparison, of: word, from: 0)
    }

    private func error(_ range: Range<Int>, _ message: String, help: String) -> FilterError {
        FilterError(filter: filter, range: range, message: message, help: help)
    }
}

extension FilterTermReader {
    private func unknownProperty(_ name: String, in word: FilterWord, from start: Int) -> FilterError {
        let end = word.letters[min(name.count, word.letters.count) - 1].end
        let known = Filter.Property.allCases.map(\.rawValue)
        let help =
            if let closest = Suggestion.closest(to: name, among: known) {
                "did you mean '\(closest)'?"
            } else {
                "there are \(listed(known)); in quotes it would be text"
            }
        return error(word.range.lowerBound..<end, "there is no number '\(name)'", help: help)
    }

    private func unknownKey(_ name: String, _ length: Int, in word: FilterWord) -> FilterError {
        let range = word.range.lowerBound..<word.letters[length].end
        let value = word.suffix(from: length + 1).text
        if Filter.Property(name: name) != nil {
            return error(range, "'\(name)' is compared, not followed by a colon", help: "did you mean '\(name)=\(value)'?")
        }
        let keys = Filter.Key.allCases.map(\.rawValue)
        let others = ["card": "kind", "note": "kind", "type": "kind", "flag": "tag", "state": "is", "front": "heading", "file": "path"]
        let help =
            if let other = others[name.lowercased()] ?? Suggestion.closest(to: name, among: keys.filter { $0.count > 1 }) {
                "did you mean '\(other):'? In quotes it would be text"
            } else {
                "there are \(listed(keys.map { $0 + ":" })); in quotes it would be text"
            }
        return error(range, "there is no '\(name):'", help: help)
    }

    /// The closest of some words, or all of them.
    private func suggestion(for word: String, among known: [String], prefix: String) -> String {
        if let closest = Suggestion.closest(to: word, among: known) { return "did you mean '\(prefix)\(closest)'?" }
        return "after '\(prefix)' stands \(listed(known, last: "or"))"
    }

    private func listed(_ words: [String], last: String = "and") -> String {
        "\(words.dropLast().joined(separator: ", ")) \(last) \(words.last ?? "")"
    }
}

extension Filter.Key {
    /// What stands after it.
    fileprivate var help: String {
        switch self {
        case .deck: "the name of a deck stands after it, as in 'deck:biology'"
        case .tag: "a tag stands after it, as in 'tag:level/core'; 'tag:none' is for cards without any"
        case .kind: "a kind stands after it: \(Card.Kind.allCases.map(\.rawValue).joined(separator: ", "))"
        case .is: "a state stands after it: \(Filter.State.allCases.map(\.rawValue).joined(separator: ", "))"
        case .path: "a file or folder stands after it"
        case .heading: "a whole heading stands after it, as in 'heading:\"What is ATP?\"'"
        case .added, .introduced: "a number of days stands after it, as in '\(rawValue):7' or '\(rawValue):2w'"
        case .rated: "a number of days stands after it, and if you like a grade, as in 'rated:7' or 'rated:7:0'"
        case .prop: "a comparison stands after it, as in 'prop:ivl>=21'"
        case .re: "a regular expression stands after it, as in 're:EAAT[1-5]'"
        case .w: "a whole word stands after it, as in 'w:ion'"
        }
    }
}
