import Collection
import Presentation

extension StudySession {
    /// The card on the table as it is told line by line; nil when none is left.
    var told: ToldCard? {
        guard let table else { return nil }
        let isAsking = if case .asking = state.phase { true } else { false }
        var card = ToldCard(
            deck: table.location.title ?? table.location.deck, stage: table.entry.stage, isLeech: table.isLeech, content: table.content,
            attempt: table.attempt, confidence: table.confidence, outcomes: table.outcomes, offered: isAsking ? nil : offeredGrade,
            isAsking: isAsking, millisecondsLeft: millisecondsLeft, session: state)
        card.lapses = table.schedule.lapses
        return card
    }
}
