/// A card of points needs a list of them; without one it is asked as a basic card.
enum PointsWithoutList: CardRule {
    static let code = Diagnostic.Code("points-without-list", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted == .points, reading.card.kind != .points else { return [] }
        return [reading.diagnostic(code, at: reading.place { Card.Kind(tag: $0) == .points }, words)]
    }

    static let explanation = Explanation(
        "A card tagged '#points' has no list of points.",
        """
        The points of an answer are ticked off after it was thought of, and a grade is proposed from how many there were. They are the first list \
        of the answer, with bullets or numbers; a list of things to pick is none. Without one, the card is asked as a basic one.
        """,
        bad: "## Why is the sea salt?\n\nRivers bring salt, and vapour leaves it behind.\n\n#points\n",
        good: "## Why is the sea salt?\n\n- Rivers bring salt\n- Vapour leaves it behind\n\n#points\n")

    private static let words = (
        "the card is tagged '#points', but its back has no list of points", "write each point of the answer behind a '-'"
    )
}
