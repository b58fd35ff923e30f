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

    /// Wrong answers for those cards that have no options, out of the decks that are asked about; none for those beside which none fit.
    public func distractors() throws -> [CardNumber: [String]] {
        var sources: [CardNumber: Distractors.Source] = [:]
        for deck in Set(cards.map(\.deck)).sorted() {
            for card in try near(library.store.cards(.deck(deck), day: library.collection.today)) {
                guard let (_, text) = try library.card(card.number) else { continue }
                sources[card.number] = Distractors.Source(text, side: card.name.side, deck: card.deck, siblings: card.siblings)
            }
        }
        let distractors = Distractors(sources.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value))
        var dice = SplitMix64(UInt64(truncatingIfNeeded: library.collection.environment.entropy()))
        var found: [CardNumber: [String]] = [:]
        for card in cards where card.kind == Card.Kind.basic.rawValue {
            if let source = sources[card.number] { found[card.number] = distractors.draw(Self.wrongAnswers, for: source, using: &dice) }
        }
        return found
    }

    /// The cards of a deck whose answers are looked at: in a small deck all that hold one, in a large one those near to what is asked.
    private func near(_ listed: [ListedCard]) -> [ListedCard] {
        let asked = Set(cards.map(\.number))
        let places = listed.indices.filter { asked.contains(listed[$0].number) }
        let reach = max(Self.leastReach, Self.mostCards / cards.count)
        let near =
            listed.count <= Self.mostCards / 2
            ? Set(listed.indices) : Set(places.flatMap { max(0, $0 - reach)..<min(listed.count, $0 + reach + 1) })
        return near.sorted().map { listed[$0] }.filter { Self.kinds.contains($0.kind) }
    }

    /// The kinds of cards that may hold a single answer.
    private static let kinds = Set([Card.Kind.basic, .choice, .typed].map(\.rawValue))
    /// How many cards around those that are asked are looked at in all, as long as each has `leastReach` on both sides of it.
    private static let mostCards = 1000
    private static let leastReach = 25
}

// Which cards are asked.
extension QuizQuestions {
    /// The cards to ask, in their order: at most one side of each, drawn by chance.
    ///
    /// - Parameters:
    ///   - kinds: which kinds of cards; nil for all.
    ///   - missed: whether only those that the last quiz missed.
    /// - Throws: `NoQuizYet` where nothing was missed yet.
    public static func cards(_ choice: Selection, count: Int, kinds: Filter?, missed: Bool) throws -> [ListedCard] {
        let library = choice.library
        let filters = [choice.filter, .not(.term(.state(.suspended)))] + [kinds].compactMap(\.self)
        var cards = try library.store.cards(.and(filters), day: library.collection.today)
        if missed {
            guard let last = try library.store.quizzes().last else { throw NoQuizYet() }
            let heirs = try library.store.heirs()
            let wanted = Set(try library.store.missed(inQuiz: last.id).map { heirs[$0] ?? $0 })
            cards = cards.filter { wanted.contains($0.number) }
        }
        var dice = SplitMix64(UInt64(truncatingIfNeeded: library.collection.environment.entropy()))
        var seen: Set<Int64> = []
        let drawn = cards.shuffled(using: &dice).filter { missed || seen.insert($0.siblings).inserted }
        return Array(drawn.prefix(count))
    }

    /// The cards as a session asks them.
    ///
    /// - Parameter isRecorded: whether the answers count as reviews.
    public func entries(isRecorded: Bool) -> [Entry] {
        let today = library.collection.today
        return cards.map { card in
            let schedule = card.schedule
            let stage: Entry.Stage =
                !isRecorded || !schedule.isNew && !schedule.isDue(on: today) && schedule.lastDay == today
                ? .quiz : schedule.isNew ? .new : schedule.isDue(on: today) ? .due : .ahead
            return Entry(card: card.number, siblings: card.siblings, stage: stage)
        }
    }
}

/// What a quiz missed was asked for, and no quiz has been taken.
public struct NoQuizYet: Error, CustomStringConvertible {
    /// What happened.
    public let description = "no quiz has been taken yet"
}
