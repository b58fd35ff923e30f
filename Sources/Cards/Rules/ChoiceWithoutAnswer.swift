/// A task list in which nothing is ticked has no right answer: the card is asked as a basic one.
enum ChoiceWithoutAnswer: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        guard reading.wanted == .choice, reading.card.kind != .choice else { return [] }
        let place = reading.body.taskList.map { reading.line($0).prefix(1) } ?? reading.heading.text
        return [reading.diagnostic(.choiceWithoutAnswer, at: place, words)]
    }

    private static let words = ("no choice is marked as right", "mark the right one with '- [x]'")
}
