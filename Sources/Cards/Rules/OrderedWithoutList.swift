/// An ordered card needs a numbered list; without one it is asked as a basic card.
enum OrderedWithoutList: CardRule {
    static let code = Diagnostic.Code("ordered-without-list", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted == .ordered, reading.card.kind != .ordered else { return [] }
        return [reading.diagnostic(code, at: reading.place { Card.Kind(tag: $0) == .ordered }, words)]
    }

    static let explanation = Explanation(
        "A card tagged '#ordered' has no numbered list.",
        "Its items are asked one after the other; bullets have no order. Without a list, the card is asked as a basic one.",
        bad: "## Recall the way of glutamate\n\n- Release\n- Uptake\n\n#ordered\n",
        good: "## Recall the way of glutamate\n\n1. Release\n2. Uptake\n\n#ordered\n")

    private static let words = (
        "the card is tagged '#ordered', but its back has no numbered list", "write the items as '1.', '2.', '3.'"
    )
}
