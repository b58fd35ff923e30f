/// A text to be looked for, in which `*` stands for any characters or none and `_` for any one.
///
/// Capitals do not matter, in any script. Two ways to write the same accented letter are one.
public struct TextPattern: Hashable, Sendable {
    /// A part of a pattern.
    public enum Piece: Hashable, Sendable {
        /// This character.
        case character(Character)
        /// Any one character.
        case one
        /// Any characters, or none.
        case any
    }

    /// The parts in their order.
    public var pieces: [Piece]

    /// A pattern of these parts.
    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// A pattern that stands for exactly this text.
    public init(literal text: String) { pieces = text.map(Piece.character) }

    /// The text, when the pattern has no wildcard.
    public var literal: String? {
        var text = ""
        for piece in pieces {
            guard case .character(let character) = piece else { return nil }
            text.append(character)
        }
        return text
    }

    /// The text as it may have been typed, its wildcards as signs.
    public var typed: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .character(let character): text.append(character)
            case .one: text.append("_")
            case .any: text.append("*")
            }
        }
    }
}

extension TextPattern {
    /// The pattern as a store keeps it: its characters, those that would be wildcards and the backslash after a backslash.
    public var escaped: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .any: text.append("*")
            case .one: text.append("_")
            case .character(let character):
                if "*_\\".contains(character) { text.append("\\") }
                text.append(character)
            }
        }
    }

    /// The pattern that was written so by `escaped`.
    public init(escaped text: String) {
        pieces = []
        var isEscaped = false
        for character in text {
            switch character {
            case "\\" where !isEscaped:
                isEscaped = true
                continue
            case "*" where !isEscaped: pieces.append(.any)
            case "_" where !isEscaped: pieces.append(.one)
            default: pieces.append(.character(character))
            }
            isEscaped = false
        }
    }

    /// A regular expression for the same texts.
    var expression: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .any: text += ".*"
            case .one: text += "."
            case .character(let character):
                for scalar in character.unicodeScalars {
                    if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) { text += "\\" }
                    text.unicodeScalars.append(scalar)
                }
            }
        }
    }
}
