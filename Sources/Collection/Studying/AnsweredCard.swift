import Scheduling
import Study

/// What is kept of a card that was answered in a session, so that an undo lays it on the table as it was. What it says is not among it: a
/// session is as long as its learner likes, and its cards as large as their decks have them.
struct AnsweredCard {
    /// Its place in the queue.
    let entry: Entry
    /// How it was answered; nil where the card is so long that it is answered anew.
    let attempt: Attempt?
    /// How many hints were looked at.
    let hints: Int
    /// What the learner said before the answer was turned up.
    let confidence: Confidence?
    /// What its content comes to, to know whether it is still the same.
    let content: Int

    /// The card on the table, as it is.
    init(_ table: StudySession.CurrentCard) {
        entry = table.entry
        attempt = table.location.bytes.count > Self.mostBytes ? nil : table.attempt
        hints = table.hints
        confidence = table.confidence
        content = table.content.hashValue
    }

    /// An attempt at a longer card, which may accept ten thousands of answers, is not kept.
    private static let mostBytes = 65_536
}
