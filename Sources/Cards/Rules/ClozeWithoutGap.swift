/// A cloze card needs a gap; without one it is asked as a basic card.
enum ClozeWithoutGap: CardRule {
    static let code = Diagnostic.Code("cloze-without-gap", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted == .cloze, reading.card.kind != .cloze else { return [] }
        return [reading.diagnostic(code, at: reading.place { Card.Kind(tag: $0) == .cloze }, words)]
    }

    static let explanation = Explanation(
        "A card tagged '#cloze' has no gap.",
        "Without '{{c1::…}}' there is nothing to leave out, and the card is asked as a basic one.",
        bad: "## Complete the cycle\n\nGSSG is reduced to GSH.\n\n#cloze\n",
        good: "## Complete the cycle\n\nGSSG is reduced to {{c1::GSH}}.\n\n#cloze\n")

    private static let words = (
        "the card is tagged '#cloze', but there is no gap in it", "write the words to recall as '{{c1::words}}'"
    )
}
