import Cards
import Scheduling

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

extension Content {
    /// The words of an answer that can stand among options: a single paragraph, which others may follow as its explanation. nil where the
    /// answer is picked, typed or recalled in its own way.
    var option: String? {
        guard case .shown(let blocks) = answer, case .paragraph(let words)? = blocks.first else { return nil }
        return words.plainText
    }

    /// The same question with options to choose from.
    func choice(among wrong: [String]) -> Content {
        guard case .shown(let blocks) = answer, let right = option else { return self }
        func made(_ text: String, isRight: Bool) -> Option { Option(text: [.paragraph([.text(text)])], isRight: isRight) }
        var content = self
        content.answer = .choice(
            [made(right, isRight: true)] + wrong.map { made($0, isRight: false) }, isFixed: false, explanation: Array(blocks.dropFirst()))
        return content
    }
}
