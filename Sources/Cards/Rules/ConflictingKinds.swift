/// Tags ask for more than one kind of card: the first counts.
enum ConflictingKinds: CardRule {
    static let code = Diagnostic.Code("conflicting-kinds", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        let kinds = reading.card.tags.filter { Card.Kind(tag: $0) != nil }
        guard kinds.count > 1, let first = kinds.first, let second = kinds.first(where: { Card.Kind(tag: $0) != Card.Kind(tag: first) })
        else { return [] }
        return [reading.diagnostic(code, at: reading.place { $0 == second.lowercased() }, words(first, second))]
    }

    static let explanation = Explanation(
        "Tags ask for more than one kind of card.",
        "A card is asked in one way, and the first tag counts. Make two cards of it to have both.",
        bad: "## Which ion blocks the NMDA receptor?\n\n1. Mg²⁺\n\n#ordered #typed\n",
        good: "## Which ion blocks the NMDA receptor?\n\nMg²⁺\n\n#typed\n")

    private static func words(_ first: String, _ second: String) -> (String, String) {
        ("a card is not both '#\(first)' and '#\(second)'; it is taken as '#\(first)'", "remove one of the two tags")
    }
}
