import Scheduling
import Study
import Testing

@testable import Storage

/// The days on which cards fall due are those that a look at each card comes to.
@Suite struct DueDaysTests {
    /// All cards, by a filter that says so in a roundabout way and is counted card by card.
    private static let everything = Filter.or([.term(.state(.new)), .not(.term(.state(.new)))])

    /// How many listed cards fall due on each day, by their schedules.
    private static func days(_ learner: Learner, _ filter: Filter = .all) throws -> [StudyDay: Int] {
        try learner.store.cards(filter, day: learner.day).reduce(into: [:]) { days, card in
            guard !card.schedule.isSuspended, let due = card.schedule.due else { return }
            days[max(learner.day, due, card.schedule.buriedUntil ?? due), default: 0] += 1
        }
    }

    private static func compare(_ learner: Learner) throws {
        let (store, day) = (learner.store, learner.day)
        let days = try days(learner)
        let next = days.keys.filter { $0 > day }.min()
        for filter in [Filter.all, everything] {
            for length in [0, 1, 7, 40] {
                let forecast = try store.forecast(filter, from: day, days: length)
                try #require(forecast == (0..<length).map { days[day.advanced(by: $0)] ?? 0 })
            }
            for length in [1, 7, 40] {
                let end = day.advanced(by: length)
                try #require(try store.dueCount(before: end) == days.reduce(0) { $0 + ($1.key < end ? $1.value : 0) })
            }
            let found = try store.nextDue(filter, after: day)
            try #require(found?.day == next && found?.count == next.map { days[$0]! })
            let carried = try store.nextDue(filter, after: day, carried: 2)
            let tomorrow = day.advanced(by: 1)
            try #require(carried! == (tomorrow, 2 + (days[tomorrow] ?? 0)))
        }
        // Of words that stand in some cards.
        let some = Filter.and([.text("a"), .not(.text("x"))])
        let daysOfSome = try self.days(learner, some)
        let nextOfSome = daysOfSome.keys.filter { $0 > day }.min()
        let found = try store.nextDue(some, after: day)
        try #require(found?.day == nextOfSome && found?.count == nextOfSome.map { daysOfSome[$0]! })
    }

    @Test func ofAFewCards() throws {
        var learner = try SmallCollection.learner()
        for day in -61...20 {
            learner.day = SmallCollection.today.advanced(by: day)
            try Self.compare(learner)
        }
    }

    @Test(arguments: 1...6) func whateverHappened(seed: UInt64) throws {
        var learner = try Learner.inMemory(ReplayTests.headings, seed: seed &+ 90)
        try learner.read(.deck("other", [.init("x"), .init("y")]))
        let cards =
            try ReplayTests.headings.map { try learner.card($0) } + [learner.card("x", deck: "other"), learner.card("y", deck: "other")]
        for step in 0..<120 {
            try ReplayTests.stumble(&learner, cards)
            if step % 7 == 0 { try learner.record([.bury(cards[step % cards.count], until: learner.day.advanced(by: step % 5))]) }
            // Cards that no deck has are not asked.
            if step == 60 { try learner.read(gone: ["/decks/other.md"]) }
            try Self.compare(learner)
        }
    }
}
