/// A cloze card needs a gap; without one it is asked as a basic card.
enum ClozeWithoutGap: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted == .cloze, reading.card.kind != .cloze else { return [] }
        return [reading.diagnostic(.clozeWithoutGap, at: reading.place { Card.Kind(tag: $0) == .cloze }, words)]
    }

    private static let words = (
        "the card is tagged '#cloze', but there is no gap in it", "write the words to recall as '{{c1::words}}'"
    )
}
