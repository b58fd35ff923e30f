import Cards
import Scheduling
import Storage
import Study

/// The cards of a quiz with what is needed of them: wrong answers beforehand, and how they were answered afterwards.
public struct QuizQuestions {
    private let cards: [ListedCard]
    /// The decks.
    public let library: Library

    /// The questions that some cards are.
    public init(_ cards: [ListedCard], library: Library) {
        self.cards = cards
        self.library = library
    }

    /// How many wrong answers stand beside a right one.
    private static let wrongAnswers = 3

    /// Wrong answers for those cards that have no options, out of the decks that are asked about.
    public func distractors() throws -> [CardNumber: [String]] {
        var sources: [CardNumber: Distractors.Source] = [:]
        for deck in Set(cards.map(\.deck)).sorted() {
            let listed = try library.store.cards(.deck(deck), day: library.collection.today)
            let answers = try self.answers(of: listed)
            for (place, card) in listed.enumerated() {
                guard let answer = answers[card.number] else { continue }
                sources[card.number] = Distractors.Source(
                    answer: answer, deck: card.deck, tags: card.tags, place: place, siblings: card.siblings)
            }
        }
        let distractors = Distractors(sources.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value))
        var found: [CardNumber: [String]] = [:]
        for card in cards {
            if let source = sources[card.number] { found[card.number] = distractors.pick(Self.wrongAnswers, for: source) }
        }
        return found
    }

    /// The answers, of basic cards alone, that can stand among options. In a very large deck, those near to what is asked will do.
    private func answers(of listed: [ListedCard]) throws -> [CardNumber: String] {
        let asked = Set(cards.map(\.number))
        let places = listed.indices.filter { asked.contains(listed[$0].number) }
        let near =
            listed.count <= Self.mostCards ? Set(listed.indices) : Set(places.flatMap { max(0, $0 - 50)..<min(listed.count, $0 + 50) })
        var answers: [CardNumber: String] = [:]
        for index in near.sorted() where listed[index].kind == Card.Kind.basic.rawValue {
            let card = listed[index]
            guard let (_, text) = try library.card(card.number) else { continue }
            answers[card.number] = text.content(of: card.name.side).option
        }
        return answers
    }

    /// Of how many cards of a deck the answers are looked at.
    private static let mostCards = 500
}
