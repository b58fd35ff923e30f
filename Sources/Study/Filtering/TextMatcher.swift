import Cards
import Foundation

/// A pattern made ready to be compared with many texts.
public struct TextMatcher: Sendable {
    private enum Form: Sendable {
        /// ASCII without wildcards, in small letters: looked for in the bytes as they are, since no other character folds to ASCII.
        case bytes([UInt8])
        /// A folded text without wildcards.
        case folded([UInt8])
        /// A folded pattern.
        case pieces([TextPattern.Piece])
    }

    private let form: Form

    /// A matcher for this pattern.
    public init(_ pattern: TextPattern) {
        if let literal = pattern.literal {
            let bytes = Array(Folded.text(literal).utf8)
            form = bytes.allSatisfy { $0 < 0x80 } ? .bytes(bytes) : .folded(bytes)
        } else {
            form = .pieces(Self.folded(pattern))
        }
    }

    /// Whether a text holds the pattern.
    public func isIn(_ text: String) -> Bool {
        switch form {
        case .bytes(let wanted): Self.holds(wanted, in: text, isFolding: true)
        case .folded(let wanted): Self.holds(wanted, in: Folded.text(text), isFolding: false)
        case .pieces(let pieces): Self.matches(Array(Folded.text(text)), [.any] + pieces + [.any])
        }
    }

    /// Whether the whole of a text is the pattern.
    public func isAll(of text: String) -> Bool {
        switch form {
        case .bytes(let wanted), .folded(let wanted): Folded.text(text).utf8.elementsEqual(wanted)
        case .pieces(let pieces): Self.matches(Array(Folded.text(text)), pieces)
        }
    }

    /// Whether the pattern is a path of names with `/` between, or the first of them.
    public func isHead(of path: String) -> Bool {
        if isAll(of: path) { return true }
        return path.indices.contains { path[$0] == "/" && isAll(of: String(path[..<$0])) }
    }

    private static func folded(_ pattern: TextPattern) -> [TextPattern.Piece] {
        pattern.pieces.flatMap { piece -> [TextPattern.Piece] in
            guard case .character(let character) = piece else { return [piece] }
            return Folded.text(String(character)).map { .character($0) }
        }
    }

    /// Whether bytes occur in a text, not as the first part of an accented letter. Capital letters of ASCII count as small ones when asked
    /// for.
    private static func holds(_ wanted: [UInt8], in text: String, isFolding: Bool) -> Bool {
        guard let first = wanted.first else { return true }
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count >= wanted.count else { return false }
            func byte(_ index: Int) -> UInt8 {
                let byte = bytes[index]
                return isFolding && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            }
            for start in 0...bytes.count - wanted.count where byte(start) == first {
                var length = 1
                while length < wanted.count, byte(start + length) == wanted[length] { length += 1 }
                // U+0300 to U+036F are the marks that change the letter before them.
                let isMarked = start + length < bytes.count && (0xCC...0xCD).contains(bytes[start + length])
                if length == wanted.count, !isMarked { return true }
            }
            return false
        }
    }

    /// Whether a text is a pattern: greedy, going back to the last `*` alone, so that no pattern takes longer than its length times the
    /// text's.
    private static func matches(_ text: [Character], _ pieces: [TextPattern.Piece]) -> Bool {
        var (at, piece) = (0, 0)
        var retry: (at: Int, piece: Int)?
        while at < text.count {
            if piece < pieces.count, pieces[piece] == .any {
                retry = (at, piece)
                piece += 1
            } else if piece < pieces.count, pieces[piece] == .one || pieces[piece] == .character(text[at]) {
                at += 1
                piece += 1
            } else if let last = retry {
                retry = (last.at + 1, last.piece)
                at = last.at + 1
                piece = last.piece + 1
            } else {
                return false
            }
        }
        return pieces[piece...].allSatisfy { $0 == .any }
    }
}

/// A regular expression made ready to be compared with many texts.
public struct ExpressionMatcher: Sendable {
    private let expression: NSRegularExpression

    /// A matcher for this expression; nil when it is none.
    public init?(_ expression: String) {
        guard let made = try? NSRegularExpression(pattern: expression, options: .caseInsensitive) else { return nil }
        self.expression = made
    }

    /// A matcher for a pattern that stands as a word of its own.
    public init?(word pattern: TextPattern) { self.init("(?<!\\w)(?:\(pattern.expression))(?!\\w)") }

    /// Whether a text holds what the expression describes.
    public func isIn(_ text: String) -> Bool {
        expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}
