import Collection
import Presentation
import Terminal

extension StudyView {
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
}
