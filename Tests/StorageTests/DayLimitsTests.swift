import Scheduling
import Study
import Testing

@testable import Storage

/// How much a day asks for, and in which order where not all is asked.
@Suite struct DayLimitsTests {
    /// A learner with six cards, of which so many were answered the day before.
    private static func learner(answered: Int) throws -> Learner {
        var learner = try Learner.inMemory(["a", "b", "c", "d", "e", "f"])
        for heading in ["a", "b", "c", "d", "e", "f"].prefix(answered) { try learner.answer(learner.card(heading)) }
        learner.day = learner.day.advanced(by: 1)
        return learner
    }

    private static func asked(_ learner: Learner, _ limits: DayLimits, _ order: Order = .dueFirst) throws -> [String] {
        let found = try learner.store.candidates(.all, day: learner.day, limits: limits, order: order)
        return try (found.due.map(\.entry) + found.new).map { try learner.store.name(of: $0.card)!.heading }
    }

    @Test func moreIsMoreThanTheDayStillAllows() throws {
        var learner = try Self.learner(answered: 4)
        var limits = DayLimits(new: 1, reviews: 2)
        #expect(try Self.asked(learner, limits) == ["a", "b", "e"])
        for heading in ["a", "b", "e"] { try learner.answer(learner.card(heading)) }
        #expect(try Self.asked(learner, limits) == [])
        (limits.new.more, limits.reviews.more) = (1, 1)
        #expect(try Self.asked(learner, limits) == ["c", "f"])
    }

    @Test func dueIsToldBesideWhatIsForToday() throws {
        let counts = try Self.learner(answered: 4).store.counts(
            .all, day: Learner.inMemory().day.advanced(by: 1), limits: DayLimits(new: 1, reviews: 3))
        #expect([counts.due, counts.dueToday, counts.overdue, counts.new, counts.newToday] == [4, 3, 0, 2, 1])
    }

    @Test(arguments: [(5, 2, 0), (4, 0, 2), (1, 0, 2)]) func newCardsWaitWhileMuchIsDue(below: Int, new: Int, held: Int) throws {
        let learner = try Self.learner(answered: 4)
        let limits = DayLimits(new: 20, newWhileDueBelow: below)
        let counts = try learner.store.counts(.all, day: learner.day, limits: limits)
        #expect(counts.newToday == new && counts.newHeld == held)
        #expect(try Self.asked(learner, limits).count == 4 + new)
    }

    @Test func whatIsLeastLikelyToBeRecalledComesFirst() throws {
        var learner = try Learner.inMemory(["a", "b", "c"])
        for (heading, grade) in [("a", Grade.four), ("b", .five), ("c", .two)] { try learner.answer(learner.card(heading), grade) }
        learner.day = learner.day.advanced(by: 30)
        #expect(try Self.asked(learner, DayLimits(reviews: 2), .recall) == ["c", "a"])
        let found = try learner.store.candidates(.all, day: learner.day, order: .recall)
        let queue = Queue.arranged(due: found.due, new: [], seed: 1, order: .recall, lateness: found.lateness)
        #expect(try queue.map { try learner.store.name(of: $0.card)!.heading } == ["c", "a", "b"])
        // A learner of whom it is known that what was forgotten is recalled always.
        var level = LevelOffsets()
        for _ in 0..<2000 { level.learn(false, foretold: 0.99, at: LevelOffsets.Stage(reviews: 0, hasFailed: false)) }
        let known = try learner.store.candidates(.all, day: learner.day, order: .recall, fsrs: FSRSSchedulers(level: level))
        #expect(known.lateness.values.allSatisfy { $0 > 900 })
    }

    @Test func theLatestInProportionComesFirst() throws {
        var learner = try Learner.inMemory(["a", "b"])
        // After two good answers a has six days, and b one.
        try learner.answer(learner.card("a"))
        learner.day = learner.day.advanced(by: 1)
        try learner.answer(learner.card("a"))
        learner.day = learner.day.advanced(by: 5)
        try learner.answer(learner.card("b"))
        learner.day = learner.day.advanced(by: 3)
        // a is two days late of six, b two of one.
        #expect(try Self.asked(learner, DayLimits(reviews: 1), .overdue) == ["b"])
        let found = try learner.store.candidates(.all, day: learner.day, order: .overdue)
        let queue = Queue.arranged(due: found.due, new: [], seed: 1, order: .overdue, lateness: found.lateness)
        #expect(try queue.map(\.card) == [learner.card("b"), learner.card("a")])
        let lateness = [try learner.card("a"): 8.0 / 6, try learner.card("b"): 3.0]
        #expect(found.lateness == lateness)
    }
}
