/// A typed card needs a paragraph to type; without one it is asked as a basic card.
enum TypedWithoutAnswer: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted == .typed, reading.card.kind != .typed else { return [] }
        return [reading.diagnostic(.typedWithoutAnswer, at: reading.place { Card.Kind(tag: $0) == .typed }, words)]
    }

    private static let words = (
        "the card is tagged '#typed', but its back has no paragraph to type", "write the answer as the first paragraph of the back"
    )
}
