import Cards
import Collection
import Presentation
import Study

extension QuizQuestions {
    /// The questions that were answered, as the result shows them.
    func answered(in session: SessionState, _ run: QuizRun) throws -> [QuizView.Question] {
        try session.done.compactMap { done in
            guard let (location, card) = try library.card(done.entry.card) else { return nil }
            return QuizView.Question(
                topic: location.title ?? location.deck, heading: location.heading, content: card.content(of: location.name.side),
                isRight: done.grade.isPassing, milliseconds: done.milliseconds)
        }
    }
}
