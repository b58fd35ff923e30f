/// A typed card needs a paragraph to type; without one it is asked as a basic card.
enum TypedWithoutAnswer: CardRule {
    static let code = Diagnostic.Code("typed-without-answer", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted == .typed, reading.card.kind != .typed else { return [] }
        return [reading.diagnostic(code, at: reading.place { Card.Kind(tag: $0) == .typed }, words)]
    }

    static let explanation = Explanation(
        "A card tagged '#typed' has no paragraph to type.",
        "The first paragraph of the back is the answer. Without one, the card is asked as a basic one.",
        bad: "## How is ATP written?\n\n```\nATP\n```\n\n#typed\n", good: "## How is ATP written?\n\nATP\n\n#typed\n")

    private static let words = (
        "the card is tagged '#typed', but its back has no paragraph to type", "write the answer as the first paragraph of the back"
    )
}
