/// An ordered card needs a numbered list; without one it is asked as a basic card.
enum OrderedWithoutList: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted == .ordered, reading.card.kind != .ordered else { return [] }
        return [reading.diagnostic(.orderedWithoutList, at: reading.place { Card.Kind(tag: $0) == .ordered }, words)]
    }

    private static let words = (
        "the card is tagged '#ordered', but its back has no numbered list", "write the items as '1.', '2.', '3.'"
    )
}
