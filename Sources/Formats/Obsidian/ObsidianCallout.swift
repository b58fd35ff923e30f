import Cards

/// What begins a card that is a callout: `> [!sr] question` above the answer, `> [!sr-bi]` for one that is asked both ways.
///
/// Source: the manual of mdsr 0.2.6, which has its schedules in a database of its own. A blank line ends the card, and lines of the answer
/// need no `>`.
struct ObsidianCallout {
    /// The question.
    let question: String
    /// Whether it is asked both ways.
    let isReversed: Bool

    /// The card that a line begins; nil for any other line.
    init?(_ line: some StringProtocol) {
        guard line.utf8.contains(UInt8(ascii: "!")), let inner = Self.quoted(line)?.drop(while: \.isWhitespace), inner.hasPrefix("[!"),
            let (name, rest) = inner.dropFirst(2).cut(at: "]"), ["sr", "sr-bi"].contains(name.lowercased())
        else { return nil }
        isReversed = name.count > 2
        question = (rest.hasPrefix("-") || rest.hasPrefix("+") ? rest.dropFirst() : rest).trimmed
    }

    /// A line of the answer without the mark of the quote.
    static func answer(_ line: String) -> String {
        guard let inner = quoted(line) else { return line }
        return String(inner.hasPrefix(" ") ? inner.dropFirst() : inner)
    }

    /// What stands behind the mark of a quote; nil for a line without one.
    private static func quoted(_ line: some StringProtocol) -> Substring? {
        let line = Substring(line).drop(while: \.isWhitespace)
        return line.hasPrefix(">") ? line.dropFirst() : nil
    }
}
