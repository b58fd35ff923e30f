import Cards
import Formats
import Scheduling
import Storage

/// The log that the cards of packages bring along, under the names that the cards have here.
public struct ImportedLog {
    /// One side of a card, and what the package numbers it by.
    private struct Side {
        var name: CardName
        var source: Int
        var number: Int64
    }

    private let histories: [Int: any ForeignLog]
    private let sides: [Side]
    /// What the log here has of cards, by their names.
    private let known: [CardName: KnownSide]
    /// How many rows of the log belong to cards that are here.
    public let answers: Int
    /// The same for each source, by its number.
    public let answersBySource: [Int: Int]
    /// How many events of it the log here has not.
    public let count: Int
    /// The sides whose stability there and here differ by more than a hundredth, those that differ most first.
    public let otherStabilities: [OtherStability]
    /// Of how many sides both are known.
    public let stabilities: Int

    /// A side that FSRS remembers otherwise here than Anki says.
    public struct OtherStability: Sendable {
        /// Its name.
        public let name: CardName
        /// The days of its stability there.
        public let there: Double
        /// The days of it that follow from the same answers here.
        public let here: Double

        /// By which factor they differ, in either direction.
        var ratio: Double { max(there / here, here / there) }
    }

    /// Looks at what is there and what is to come.
    ///
    /// - Parameters:
    ///   - dayStartMinutes: when a study day begins.
    ///   - model: FSRS with the learner's parameters.
    public init(_ plan: ImportPlan, store: Store, dayStartMinutes: Int, model: FSRS.Model) throws {
        var histories: [Int: any ForeignLog] = [:]
        for (index, source) in plan.sources.enumerated() {
            histories[index] = source.log?(dayStartMinutes)
        }
        var sides: [Side] = []
        var answers: [Int: Int] = [:]
        for target in plan.targets where !histories.isEmpty {
            for (outcome, source) in zip(target.update.outcomes, target.sources) {
                guard let index = outcome.index, let history = histories[source], target.update.deck.cards.indices.contains(index) else {
                    continue
                }
                let card = target.update.deck.cards[index]
                for side in card.sides {
                    guard let number = outcome.card.numbers[side] else { continue }
                    sides.append(Side(name: card.name(in: target.deck, side: side), source: source, number: number))
                    answers[source, default: 0] += history.rows(of: number)
                }
            }
        }
        (self.histories, self.sides, answersBySource) = (histories, sides, answers)
        self.answers = answers.values.reduce(0, +)
        var known: [CardName: KnownSide] = [:]
        if !sides.isEmpty { try store.forEachSchedule { known[$0] = KnownSide($1, $2) } }
        self.known = known
        let stabilities = sides.compactMap { side in
            histories[side.source]?.stabilities(of: side.number, by: model).map {
                OtherStability(name: side.name, there: $0.there, here: $0.here)
            }
        }
        self.stabilities = stabilities.count
        otherStabilities = stabilities.filter { $0.ratio > 1.01 }.sorted { $0.ratio > $1.ratio }
        count = try sides.isEmpty ? 0 : store.countUnknown(sides.lazy.map { Self.events(of: $0, histories, known).map(\.id) })
    }

    private static func events(of side: Side, _ histories: [Int: any ForeignLog], _ known: [CardName: KnownSide]) -> [Event] {
        histories[side.source]?.events(of: side.number, besides: known[side.name]) ?? []
    }

    /// Takes the log into that of the store. What is known already stays as it is.
    ///
    /// - Parameter milliseconds: now, for the name of the backup.
    /// - Parameter progress: is told how much is taken over, from 0 to 1. What it throws takes all of it back.
    /// - Returns: how many events are new.
    public func merge(
        into store: Store, at milliseconds: Int64, progress: (_ share: Double) throws -> Void = { _ in }
    ) throws -> Int {
        if count == 0 { return 0 }
        let (merge, _) = try store.mergeLog(backUpAt: milliseconds) { merge in
            for (index, side) in sides.enumerated() {
                if index % 1_000 == 0 { try progress(Double(index) / Double(sides.count)) }
                // Of two events with one id the first stays: the card has been renamed here, or its log changed there.
                try merge.add(Self.events(of: side, histories, known), of: side.name)
            }
        }
        return merge.added
    }
}
