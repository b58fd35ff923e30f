/// Only basic and typed cards with a back can be asked backwards.
enum ReversedNotPossible: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.isReversed, !reading.canBeReversed else { return [] }
        return [
            reading.diagnostic(.reversedNotPossible, at: reading.place { Card.Variation(tag: $0) == .reversed }, words(reading.card.kind))
        ]
    }

    private static func words(_ kind: Card.Kind) -> (String, String) {
        switch kind {
        case .basic, .typed: ("a card without a back cannot be asked backwards", "write the back, or remove '#reversed'")
        case .choice, .cloze, .ordered:
            ("\(kind.title) cannot be asked backwards", "remove '#reversed'")
        }
    }
}
