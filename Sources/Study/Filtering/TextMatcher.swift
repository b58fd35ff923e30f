import Cards
import Foundation

/// A pattern made ready to be compared with many texts.
public struct TextMatcher: Sendable {
    private enum Form: Sendable {
        /// ASCII without wildcards, in small letters: looked for in the bytes as they are, since no other character folds to ASCII.
        case bytes(ByteSearch)
        /// A folded text without wildcards.
        case folded(ByteSearch)
        /// A folded pattern.
        case pieces([TextPattern.Piece])
    }

    private let form: Form

    /// A matcher for this pattern.
    public init(_ pattern: TextPattern) {
        if let literal = pattern.literal {
            let bytes = Array(Folded.text(literal).utf8)
            let isPlain = bytes.allSatisfy { $0 < 0x80 }
            let search = ByteSearch(bytes, isFolding: isPlain)
            form = isPlain ? .bytes(search) : .folded(search)
        } else {
            form = .pieces(Self.folded(pattern))
        }
    }

    /// Whether a text holds the pattern.
    public func isIn(_ text: String) -> Bool {
        switch form {
        case .bytes(let search): Self.holds(search, in: text)
        case .folded(let search): Self.holds(search, in: Folded.text(text))
        case .pieces(let pieces): Self.matches(Array(Folded.text(text)), [.any] + pieces + [.any])
        }
    }

    /// Whether the whole of a text is the pattern.
    public func isAll(of text: String) -> Bool {
        switch form {
        case .bytes(let search), .folded(let search): Folded.text(text).utf8.elementsEqual(search.wanted)
        case .pieces(let pieces): Self.matches(Array(Folded.text(text)), pieces)
        }
    }

    /// Whether the pattern is a path of names with `/` between, or the first of them.
    public func isHead(of path: String) -> Bool {
        if isAll(of: path) { return true }
        return path.indices.contains { path[$0] == "/" && isAll(of: String(path[..<$0])) }
    }

    /// What looks for the pattern in bytes of UTF-8 as they are, without making strings of them; nil where that cannot be told so.
    public var inBytes: ByteSearch? { if case .bytes(let search) = form { search } else { nil } }

    /// Whether the text in these bytes of UTF-8 holds the pattern, where that can be told without making a string of them; nil where it cannot.
    public func isIn(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? { inBytes.map { $0.next(in: bytes, from: 0) != nil } }

    /// The same for whether the whole of a text is the pattern.
    public func isAll(of bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        guard let wanted = inBytes?.wanted else { return nil }
        return wanted.count == bytes.count && wanted.indices.allSatisfy { ByteSearch.small(bytes[$0]) == wanted[$0] }
    }

    private static func folded(_ pattern: TextPattern) -> [TextPattern.Piece] {
        pattern.pieces.flatMap { piece -> [TextPattern.Piece] in
            guard case .character(let character) = piece else { return [piece] }
            return Folded.text(String(character)).map { .character($0) }
        }
    }

    private static func holds(_ search: ByteSearch, in text: String) -> Bool {
        var text = text
        return text.withUTF8 { search.next(in: $0, from: 0) != nil }
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

/// An expression for which too many places of a text would have to be tried.
public struct ExpensiveExpression: Error, CustomStringConvertible {
    /// What is the matter and what to do.
    public let description = "the expression goes back and forth in the text of a card too often; one '.*' or '*' may do for several"
}

/// A regular expression made ready to be compared with many texts.
public struct ExpressionMatcher: Sendable {
    private let expression: NSRegularExpression
    /// After so many reports of the search that it is still going on it is asked whether it may.
    private static let reports = 16

    /// A matcher for this expression; nil when it is none.
    public init?(_ expression: String) {
        guard let made = try? NSRegularExpression(pattern: expression, options: .caseInsensitive) else { return nil }
        self.expression = made
    }

    /// A matcher for a pattern that stands as a word of its own.
    public init?(word pattern: TextPattern) { self.init("(?<!\\w)(?:\(pattern.expression))(?!\\w)") }

    /// Whether a text holds what the expression describes.
    ///
    /// - Parameter goesOn: asked now and then, with the length of the text, whether to search on.
    /// - Throws: `ExpensiveExpression` where that is not so.
    public func isIn(_ text: String, while goesOn: (_ length: Int) -> Bool = { _ in true }) throws(ExpensiveExpression) -> Bool {
        let range = NSRange(text.startIndex..., in: text)
        var (isFound, isEnded, reports) = (false, false, 0)
        withoutActuallyEscaping(goesOn) { goesOn in
            expression.enumerateMatches(in: text, options: .reportProgress, range: range) { match, _, stop in
                if match != nil { isFound = true } else { reports += 1 }
                if !isFound, reports % Self.reports == 0 { isEnded = !goesOn(range.length) }
                if isFound || isEnded { stop.pointee = true }
            }
        }
        if isEnded { throw ExpensiveExpression() }
        return isFound
    }
}
