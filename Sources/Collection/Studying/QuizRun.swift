import Cards
import Scheduling
import Study

/// A quiz as it runs: what makes it differ from studying.
public struct QuizRun {
    /// The event by which it began; its answers name it.
    public let event: EventID
    /// Wrong answers for cards that are asked as a choice though they have no options.
    public let distractors: [CardNumber: [String]]
    /// When it is over, in milliseconds since 1970-01-01 UTC; nil when it takes the time it takes.
    public let endMilliseconds: Int64?

    /// A quiz with these values.
    public init(event: EventID, distractors: [CardNumber: [String]], endMilliseconds: Int64?) {
        self.event = event
        self.distractors = distractors
        self.endMilliseconds = endMilliseconds
    }

    /// What is written down, as part of this quiz.
    func marked(_ action: Action) -> Action {
        guard case .answer(let card, var answer) = action else { return action }
        answer.quiz = event
        return .answer(card, answer)
    }

    /// What a card says in this quiz.
    func content(of card: CardNumber, _ content: Content) -> Content {
        distractors[card].map(content.choice) ?? content
    }
}
