/// Only basic and typed cards with a back can be asked backwards.
enum ReversedNotPossible: CardRule {
    static let code = Diagnostic.Code("reversed-not-possible", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.isReversed, !reading.canBeReversed else { return [] }
        return [
            reading.diagnostic(code, at: reading.place { Card.Variation(tag: $0) == .reversed }, words(reading.card.kind))
        ]
    }

    static let explanation = Explanation(
        "A card that cannot be asked backwards is tagged '#reversed'.",
        "Only a basic or a typed card with an answer can be turned round.",
        bad: "## GSSG\n\n- [x] Glutathione disulfide\n- [ ] Glutathione\n\n#reversed\n",
        good: "## GSSG\n\nGlutathione disulfide\n\n#reversed\n")

    private static func words(_ kind: Card.Kind) -> (String, String) {
        kind.isReversible
            ? ("a card without a back cannot be asked backwards", "write the back, or remove '#reversed'")
            : ("\(kind.title) cannot be asked backwards", "remove '#reversed'")
    }
}
