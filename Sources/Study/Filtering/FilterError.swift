/// What is wrong with a filter: where, and what to do about it.
public struct FilterError: Error, Equatable, Sendable {
    /// The filter as it was written.
    public var filter: String
    /// The characters it is about, counted from 0; never empty.
    public var range: Range<Int>
    /// The one-line message: lower case, quoting the learner's own words.
    public var message: String
    /// What to do about it, one line.
    public var help: String
    /// Whether the filter makes no sense at all; else it names something that is not there.
    public var isMalformed: Bool

    /// An error made of its parts.
    public init(filter: String, range: Range<Int>, message: String, help: String, isMalformed: Bool = true) {
        self.filter = filter
        self.range = range.isEmpty ? range.lowerBound..<range.lowerBound + 1 : range
        self.message = message
        self.help = help
        self.isMalformed = isMalformed
    }

    /// The column of the first character it is about, counted from 1.
    public var column: Int { range.lowerBound + 1 }
}

extension FilterError: CustomStringConvertible {
    /// How many characters of a filter are shown.
    private static let longestExcerpt = 72

    /// The error as a compiler would print it: the message, the filter, a caret, a remedy. Plain text without a final newline.
    public var description: String { rendered { _ in 1 } }

    /// The same for a terminal, on which a character may be so many columns wide.
    public func rendered(width: (Character) -> Int) -> String {
        let characters = filter.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        let first = max(0, min(range.lowerBound - Self.longestExcerpt / 2, characters.count - Self.longestExcerpt))
        let last = min(characters.count, first + Self.longestExcerpt)
        let (head, tail) = (first > 0 ? "…" : "", last < characters.count ? "…" : "")
        func columns(_ part: Range<Int>) -> Int { characters[part.clamped(to: first..<last)].reduce(0) { $0 + width($1) } }
        let before = head.count + columns(first..<max(first, range.lowerBound))
        let excerpt = "\(head)\(String(characters[first..<last]))\(tail)"
        return """
            \(message)
              | \(excerpt)
              | \(String(repeating: " ", count: before))\(String(repeating: "^", count: max(1, columns(range))))
              = help: \(help)
            """
    }
}
