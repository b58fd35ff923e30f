/// One card in two places; `AskedQuestions` finds it.
enum DuplicateCard: Rule {
    static let code = Diagnostic.Code("duplicate-card", .advice)

    static let explanation = Explanation(
        "One card stands twice.",
        """
        A card that stands in two places is learnt twice, each time as if it were new. The rule looks at all decks that are checked \
        together; a card asked in another way, typed and as a choice, is no double.
        """,
        bad: "## Where is GLT-1?\n\nIn astrocytes\n\n## Where is GLT-1?\n\nIn astrocytes.\n",
        good: "## Where is GLT-1?\n\nIn astrocytes\n")

    /// - Parameter isElsewhere: whether it stands in two files, letter by letter, as a `move` leaves it that was cut short.
    static func words(_ place: String, isElsewhere: Bool) -> (String, String) {
        let remedy = isElsewhere ? "; 'nacre move' to the deck that is to have it takes it out of the other" : ""
        return ("the card stands \(place) too", "keep one of the two\(remedy)")
    }
}
