/// A gap that is opened and not closed before the next blank line, or that has no words, is shown as written.
enum ClozeUnclosed: CardRule {
    static let code = Diagnostic.Code("cloze-unclosed", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        let gaps = reading.body.gaps.filter { !$0.isClosed }
        return gaps.prefix(20).map { gap in
            let isEmpty = gap.text.lowerBound < gap.range.upperBound
            return reading.diagnostic(code, at: gap.range, isEmpty ? wordsForEmpty(gap.name) : words(gap.name))
        }
    }

    static let explanation = Explanation(
        "A gap is not closed in its paragraph, or is empty.",
        "It is shown as it is written, and nothing is asked by it.",
        bad: "## Complete the cycle\n\n{{c1::GSSG}} is reduced to {{c2::GSH.\n\n#cloze\n",
        good: "## Complete the cycle\n\n{{c1::GSSG}} is reduced to {{c2::GSH}}.\n\n#cloze\n")

    private static func words(_ name: String) -> (String, String) {
        ("the gap '{{\(name)::' is not closed in its paragraph", "close it with '}}', or put a backslash before it if no gap is meant")
    }

    private static func wordsForEmpty(_ name: String) -> (String, String) {
        ("the gap '\(name)' has no words to recall", "write them after '::'")
    }
}
