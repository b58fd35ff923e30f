/// What FSRS-6 makes of a card on a day, whatever scheduler the card has.
public struct RememberedCard: Hashable, Sendable {
    /// The chance that it is recalled, from 0 to 1, at the learner's level.
    public var recall: Double
    /// Days until recall is 90 %, counted from the last answer, by the model alone.
    public var stability: Double
    /// From 1 to 10.
    public var difficulty: Double
}

extension FSRSScheduler {
    /// What is remembered of a card on a day; nil for a new one.
    public func remembered(of history: History, on day: StudyDay) -> RememberedCard? {
        remembered(by: model.memory(after: history), on: day)
    }

    /// What is remembered of a card with this memory.
    public func remembered(by memory: FSRS.Memory?, on day: StudyDay) -> RememberedCard? {
        memory.map {
            RememberedCard(recall: recall(of: $0, on: day), stability: $0.state.stability, difficulty: $0.state.difficulty)
        }
    }
}
