/// Something wrong with a deck, and how to mend it. A value to be shown, sorted or counted; it stops nothing.
public struct Diagnostic: Equatable, Sendable {
    /// What kind of wrong it is.
    public var code: Code
    /// The line on which it begins, counted from 1.
    public var line: Int
    /// The column at which it begins, in characters, counted from 1.
    public var column: Int
    /// How many characters the caret underlines, at least 1.
    public var length: Int
    /// The index of the card it belongs to, or nil when it is about the file.
    public var card: Int?
    /// The one-line message: lower case, quoting the author's own words.
    public var message: String
    /// What to do about it, one line.
    public var help: String
    /// The text of the line it points at, for the excerpt; a very long line is cut.
    public var excerpt: String

    /// A diagnostic made of its parts.
    public init(
        code: Code, line: Int, column: Int, length: Int = 1, card: Int? = nil, message: String, help: String, excerpt: String
    ) {
        self.code = code
        self.line = line
        self.column = column
        self.length = length
        self.card = card
        self.message = message
        self.help = help
        self.excerpt = excerpt
    }

    /// How bad it is.
    public enum Severity: String, Comparable, CaseIterable, Sendable {
        /// The deck is read as it was meant, but could be easier to learn from.
        case advice
        /// Nothing is lost, but the author may have meant something else.
        case warning
        /// Something the author wrote does not take part.
        case error

        /// Whether `lhs` is less bad than `rhs`.
        public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self)! }
    }

    /// How bad it is.
    public var severity: Severity { code.severity }
}

extension Diagnostic {
    /// The diagnostic as a compiler would print it: place and message, the line, a caret, a remedy. Plain text without a final newline.
    public func rendered(file: String) -> String {
        let number = String(line)
        let gutter = String(repeating: " ", count: number.count)
        // A caret stands under its character even after a tab; a cut excerpt keeps it at its end.
        let before = excerpt.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
        let width = max(1, min(length, excerpt.count - before.count))
        return """
            \(file):\(line):\(column): \(severity): \(message) [\(code.rawValue)]
            \(number) | \(excerpt)
            \(gutter) | \(before)\(String(repeating: "^", count: width))
            \(gutter) = help: \(help)
            """
    }
}
