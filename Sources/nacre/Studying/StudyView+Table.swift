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
}
