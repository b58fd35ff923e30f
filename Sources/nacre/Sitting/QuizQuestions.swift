import Cards
import Scheduling
import Storage
import Study

/// The cards of a quiz with what is needed of them: wrong answers beforehand, and how they were answered afterwards.
struct QuizQuestions {
    private let cards: [ListedCard]
    private let library: Library
    private let program: Program

    init(_ cards: [ListedCard], library: Library, program: Program) {
        self.cards = cards
        self.library = library
        self.program = program
    }

    /// How many wrong answers stand beside a right one.
    private static let wrongAnswers = 3

    /// Wrong answers for those cards that have no options, out of the decks that are asked about.
    func distractors() throws -> [CardNumber: [String]] {
        let decks = Set(cards.map(\.deck))
        var sources: [CardNumber: Distractors.Source] = [:]
        for deck in decks.sorted() {
            for (place, card) in try library.store.cards(.deck(deck), day: program.today).enumerated() {
                guard let (_, text) = try library.card(card.number, program: program), let answer = text.content(of: card.name.side).option,
                    text.kind == .basic
                else { continue }
                sources[card.number] = Distractors.Source(answer: answer, deck: card.deck, tags: card.tags, place: place)
            }
        }
        let distractors = Distractors(sources.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value))
        var found: [CardNumber: [String]] = [:]
        for card in cards {
            if let source = sources[card.number] { found[card.number] = distractors.pick(Self.wrongAnswers, for: source) }
        }
        return found
    }

    /// The questions that were answered, as the result shows them.
    func answered(in session: Session, _ run: QuizRun) throws -> [QuizView.Question] {
        try session.done.compactMap { done in
            guard let (location, card) = try library.card(done.entry.card, program: program) else { return nil }
            return QuizView.Question(
                topic: location.title ?? location.deck, heading: location.heading, content: card.content(of: location.name.side),
                isRight: done.grade.isPassing, milliseconds: done.milliseconds)
        }
    }
}
