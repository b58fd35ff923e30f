/// Of two cards pinned to one id, in one file or in two, only the first is asked; `PinnedIDs` finds those in two.
enum DuplicateID: Rule {
    static let code = Diagnostic.Code("duplicate-id", .error)

    static func diagnostic(for reading: CardReading, id: String, first place: String) -> Diagnostic {
        reading.diagnostic(code, at: reading.heading.text, words(id, place))
    }

    static let explanation = Explanation(
        "Two cards are pinned to one id.",
        "A card is known by its id: of two that have one, only the first is asked. The rule looks at all decks that are checked together.",
        bad: "## Where is GLT-1?\n\nIn astrocytes\n\n<!-- id: k7 -->\n\n## Where is EAAC1?\n\nIn neurons\n\n<!-- id: k7 -->\n",
        good: "## Where is GLT-1?\n\nIn astrocytes\n\n<!-- id: k7 -->\n\n## Where is EAAC1?\n\nIn neurons\n\n<!-- id: k8 -->\n")

    private static func words(_ id: String, _ place: String) -> (String, String) {
        ("the card is pinned to the id '\(id)', as the one \(place) is", "give it an id of its own, or none")
    }
}
