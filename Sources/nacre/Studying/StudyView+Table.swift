import Collection
import Presentation
import Scheduling
import Terminal

extension StudyView {
    /// The card as it lies on the table.
    func card(_ table: StudySession.CurrentCard, isAsking: Bool, isHintShown: Bool) -> [StyledText] {
        card(table.content, table.attempt, isAsking: isAsking, isHintShown: isHintShown)
    }

    /// The answer to it.
    func answer(_ table: StudySession.CurrentCard) -> [StyledText] { answer(table.content, table.attempt, table.confidence) }

    /// The name of the deck, why the card is asked, and how much time is left where it is limited.
    func place(_ session: StudySession, _ table: StudySession.CurrentCard) -> StyledText {
        place(
            in: table.location.title ?? table.location.deck, table.entry.stage, isLeech: table.isLeech,
            millisecondsLeft: session.millisecondsLeft)
    }

    /// What helps with a leech; nil for other cards, and where no schedule changes.
    func advice(_ table: StudySession.CurrentCard) -> StyledText? {
        table.isLeech && !table.entry.stage.isApart ? advice(onLeechWith: table.schedule.lapses) : nil
    }

    /// The grades, what each means, and when the card would come back.
    func grades(_ table: StudySession.CurrentCard, proposed: Grade?) -> [StyledText] {
        grades(table.outcomes, table.entry.stage, proposed: proposed)
    }
}
