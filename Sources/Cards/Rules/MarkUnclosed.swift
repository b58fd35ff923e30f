/// A fence, a comment or a block of HTML that is opened and not closed takes all that follows it, cards included.
enum MarkUnclosed: CardRule {
    static let code = Diagnostic.Code("mark-unclosed", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        diagnostics(in: reading.passage, lines: 0..<reading.body.lines.upperBound)
    }

    /// What the rule has against the first lines of a passage.
    static func diagnostics(in passage: Passage, lines: Range<Int>) -> [Diagnostic] {
        OpenMark.all(in: passage, lines: lines).filter { !$0.isClosed || $0.holdsAnother }.prefix(20).map { diagnostic($0, passage.source) }
    }

    /// A fence that is closed and takes cards. That may be meant; where a later fence is left open, one too many was opened before.
    static func suspect(in passage: Passage, lines: Range<Int>) -> Diagnostic? {
        OpenMark.all(in: passage, lines: lines).first { $0.isClosed && !$0.holdsAnother && $0.cards(in: passage.source) > 0 }
            .map { diagnostic($0, passage.source) }
    }

    private static func diagnostic(_ mark: OpenMark, _ source: SourceText) -> Diagnostic {
        let words = words(mark, cards: mark.cards(in: source), lines: mark.textLines(in: source))
        return source.diagnostic(code, at: mark.place, message: words.message, help: words.help)
    }

    static let explanation = Explanation(
        "A fence, a comment or a block of HTML is opened and not closed.",
        "It takes all that follows it: cards below it are shown as its code, and what stands in a comment is not shown at all.",
        bad: "## Where is GLT-1?\n\n```\nastrocyte <- glutamate\n\n## Where is EAAC1?\n\nIn neurons\n",
        good: "## Where is GLT-1?\n\n```\nastrocyte <- glutamate\n```\n\n## Where is EAAC1?\n\nIn neurons\n")

    private static func words(_ mark: OpenMark, cards: Int, lines: Int) -> (message: String, help: String) {
        let what = mark.isClosed ? "is closed only by what closes a later one" : "is not closed"
        let (count, noun) = cards > 0 ? (cards, "card") : (lines, "line")
        let taken = count == 0 ? "" : ", and takes \(count) \(noun)\(count == 1 ? "" : "s") below it"
        return ("the \(mark.name) that is opened here \(what)\(taken)", "close it with '\(mark.closer)' where it is to end")
    }
}

extension Deck {
    /// The last fence, comment or block of HTML that is opened and not closed.
    public var unclosedMark: Diagnostic? { diagnostics.last { $0.code == MarkUnclosed.code } }
}
