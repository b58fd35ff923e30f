/// A task list in which nothing is ticked has no right answer: the card is asked as a basic one.
enum ChoiceWithoutAnswer: CardRule {
    static let code = Diagnostic.Code("choice-without-answer", .warning)

    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted == .choice, reading.card.kind != .choice else { return [] }
        let place = reading.body.taskList.map { reading.line($0).prefix(1) } ?? reading.heading.text
        return [reading.diagnostic(code, at: place, words)]
    }

    static let explanation = Explanation(
        "No option of a choice is marked as right.",
        "Nothing could be picked, so that the card is asked as a basic one.",
        bad: "## Which ion passes the NMDA receptor?\n\n- [ ] Ca²⁺\n- [ ] Cl⁻\n",
        good: "## Which ion passes the NMDA receptor?\n\n- [x] Ca²⁺\n- [ ] Cl⁻\n")

    private static let words = ("no choice is marked as right", "mark the right one with '- [x]'")
}
