import Cards
import Files
import Formats
import Foundation
import Scheduling
import Storage

/// The log that the cards of packages bring along, under the names that the cards have here.
public struct ImportedLog {
    /// One side of a card, and the day of the first of its events.
    private struct Side {
        var name: CardName
        var firstDay: StudyDay?
    }

    private let sides: [Side]
    /// The events of the sides, by their places in the list.
    private let events: PackedEvents
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
        var (sides, numbers, answers): ([Side], [(source: Int, number: Int64)], [Int: Int]) = ([], [], [:])
        for target in plan.targets where !histories.isEmpty {
            for (outcome, source) in zip(target.update.outcomes, target.sources) where histories[source] != nil {
                guard let index = outcome.index, let history = histories[source], target.update.deck.cards.indices.contains(index) else {
                    continue
                }
                let card = target.update.deck.cards[index]
                for side in card.sides {
                    guard let number = outcome.card.numbers[side] else { continue }
                    sides.append(Side(name: card.name(in: target.deck, side: side)))
                    numbers.append((source, number))
                    answers[source, default: 0] += history.rows(of: number)
                }
            }
        }
        answersBySource = answers
        self.answers = answers.values.reduce(0, +)
        var known: [CardName: (Schedule, History)] = [:]
        if !sides.isEmpty { try store.forEachSchedule { known[$0] = ($1, $2) } }
        var events = PackedEvents(self.answers + sides.count)
        var (count, others): (Int, [OtherStability]) = (0, [])
        let starts = Array(stride(from: 0, to: sides.count, by: Self.atOnce))
        let pieces = Thread.together(starts.count) { [sides, numbers, known, histories] number in
            let own = starts[number]..<min(starts[number] + Self.atOnce, sides.count)
            return Piece(own, sides, numbers, known, histories, model)
        }
        for (start, piece) in zip(starts, pieces) {
            for (index, day) in piece.firstDays.enumerated() { sides[start + index].firstDay = day }
            events.append(piece.events)
            count += piece.stabilities
            others += piece.others
        }
        events.sort()
        (self.sides, self.events, stabilities) = (sides, events, count)
        otherStabilities = others.sorted { $0.ratio > $1.ratio }
        self.count = try sides.isEmpty ? 0 : store.countUnknown(events.ids)
    }

    /// The events of so many sides are made in one go.
    private static let atOnce = 4_096

    /// What is made of some of the sides.
    private struct Piece {
        var events: PackedEvents
        var firstDays: [StudyDay?] = []
        var others: [OtherStability] = []
        var stabilities = 0

        init(
            _ places: Range<Int>, _ sides: [Side], _ numbers: [(source: Int, number: Int64)], _ known: [CardName: (Schedule, History)],
            _ histories: [Int: any ForeignLog], _ model: FSRS.Model
        ) {
            events = PackedEvents(places.count * 4)
            for place in places {
                let (name, number) = (sides[place].name, numbers[place].number)
                guard let history = histories[numbers[place].source] else {
                    firstDays.append(nil)
                    continue
                }
                let own = history.events(of: number, besides: known.isEmpty ? nil : known[name].map(KnownSide.init))
                firstDays.append(own.first?.day)
                events.append(own, of: place)
                guard let both = history.stabilities(of: number, by: model) else { continue }
                stabilities += 1
                let other = OtherStability(name: name, there: both.there, here: both.here)
                if other.ratio > 1.01 { others.append(other) }
            }
        }
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
            let numbers = try sides.map { side in try side.firstDay.map { try merge.number(of: side.name, on: $0) } }
            var done = 0
            try events.forEach { event, side in
                if done % 5_000 == 0 { try progress(Double(done) / Double(events.count)) }
                done += 1
                // Of two events with one id the first stays: the card has been renamed here, or its log changed there.
                if let number = numbers[side] { _ = try merge.add(event, of: number) }
            }
        }
        return merge.added
    }
}
