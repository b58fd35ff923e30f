/// A gap in a card that is not tagged `#cloze` is shown as written.
enum ClozeUntagged: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted != .cloze, let gap = reading.body.gaps.first(where: \.isClosed) else { return [] }
        return [reading.diagnostic(.clozeUntagged, at: gap.range, words)]
    }

    private static let words = (
        "a gap in a card that is not tagged '#cloze' is shown as it is written",
        "tag the card with '#cloze', or put the gap between backticks"
    )
}
