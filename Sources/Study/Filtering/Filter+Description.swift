import Scheduling

extension Filter: CustomStringConvertible {
    /// The filter as it can be read again.
    public var description: String { self == .all ? "" : written }

    private var written: String {
        switch self {
        case .all: "deck:*"
        case .term(let term): term.description
        case .not(let filter): "-\(filter.primary)"
        case .and(let filters): filters.map(\.primary).joined(separator: " ")
        case .or(let filters): filters.map(\.operand).joined(separator: " or ")
        }
    }

    /// The filter with parentheses where it is more than one thing.
    private var primary: String {
        switch self {
        case .and, .or: "(\(written))"
        case .all, .term, .not: written
        }
    }

    /// The filter as it stands beside `or`.
    private var operand: String {
        if case .or = self { primary } else { written }
    }
}

extension Filter.Term: CustomStringConvertible {
    /// The term as it can be read again.
    public var description: String {
        switch self {
        case .text(let pattern): pattern.written(after: "")
        case .word(let pattern): pattern.written(after: "w:")
        case .heading(let pattern): pattern.written(after: "heading:")
        case .expression(let expression): "re:" + Self.quoted(expression)
        case .deck(let pattern): pattern.written(after: "deck:")
        case .tag(let pattern): pattern.literal?.lowercased() == "none" ? "#none" : pattern.written(after: "tag:")
        case .untagged: "tag:none"
        case .kind(let kind): "kind:\(kind.rawValue)"
        case .path(let path): TextPattern(literal: path).written(after: "path:")
        case .state(let state): "is:\(state.rawValue)"
        case .waiting: "is:\(Filter.State.waiting.rawValue)"
        case .property(let property, let comparison, let value), .remembered(let property, let comparison, let value, _):
            property.rawValue + comparison.rawValue + (property.isDecimal ? Self.decimal(value) : "\(value)")
        case .added(let days): "added:\(days)"
        case .introduced(let days): "introduced:\(days)"
        case .rated(let days, let grade): "rated:\(days)" + (grade.map { ":\($0.rawValue)" } ?? "")
        }
    }

    /// A regular expression in quotes: a quote in it gets a backslash, all else stays.
    private static func quoted(_ expression: String) -> String {
        "\"\(expression.map { $0 == "\"" ? "\\\"" : String($0) }.joined())\""
    }

    private static func decimal(_ thousandths: Int) -> String {
        var decimals = String(thousandths % 1000 + 1000).dropFirst()
        while decimals.count > 1, decimals.last == "0" { decimals.removeLast() }
        return "\(thousandths / 1000).\(decimals)"
    }
}

extension TextPattern {
    /// The pattern after a key as it can be read again: in quotes unless it is a plain word.
    fileprivate func written(after key: String) -> String {
        var text = ""
        var isPlain = !pieces.isEmpty
        for piece in pieces {
            switch piece {
            case .any: text.append("*")
            case .one: text.append("_")
            case .character(let character):
                if character.isLetter || character.isNumber || character == "/" {
                    text.append(character)
                } else if "-.".contains(character), !text.isEmpty {
                    text.append(character)
                } else if character.isWhitespace {
                    isPlain = false
                    text.append(character)
                } else {
                    if character.isASCII || Filter.Comparison.characters.contains(character) { text.append("\\") }
                    text.append(character)
                }
            }
        }
        let isWord = isPlain && !(key.isEmpty && ["and", "or", "not"].contains(text.lowercased()))
        return isWord ? key + text : "\(key)\"\(text)\""
    }
}
