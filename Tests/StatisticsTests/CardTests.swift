import Scheduling
import Statistics
import Testing

/// The cards as they stand: states, intervals, easiness, the hardest.
@Suite struct CardTests {
    @Test func eachCardIsInOneState() {
        var learner = Learner()
        for (card, interval) in [(1, 1), (2, 2), (3, 20), (4, 21), (5, 400), (6, 50), (7, 50), (8, 9)] as [(Int64, Int)] {
            learner.answer(card, daysAgo: 50)
            learner.change(card) { $0.interval = interval }
        }
        learner.change(6) { ($0.isSuspended, $0.buriedUntil) = (true, Learner.today.advanced(by: 3)) }
        learner.change(7) { $0.buriedUntil = Learner.today.advanced(by: 1) }
        learner.change(5) { $0.buriedUntil = Learner.today }
        learner.change(9) { $0.isSuspended = true }
        // Nine cards to which something happened, one of them in no deck any more, and two that are untouched.
        let states = learner.progress(listed: 10, unlisted: [8]).states
        #expect(states.new == 2)
        #expect(states.learning == 1)
        #expect(states.young == 2)
        #expect(states.mature == 2)
        #expect(states.suspended == 2)
        #expect(states.buried == 1)
        #expect(states.all == 10)
    }

    @Test func intervalsAreClassedAndTheirMedianIsOneOfThem() {
        var learner = Learner()
        for (card, interval) in [1, 2, 6, 7, 20, 21, 59, 60, 364, 365, 730].enumerated() {
            learner.answer(Int64(card), daysAgo: 1)
            learner.change(Int64(card)) { $0.interval = interval }
        }
        let intervals = learner.progress().intervals
        #expect(intervals.counts == [1, 2, 2, 2, 1, 1, 1, 1])
        #expect(intervals.median == 21)
        #expect(intervals.longest == 730)
        #expect(Learner().progress().intervals.median == nil)
    }

    @Test func easinessIsClassed() {
        var learner = Learner()
        for (card, easiness) in [130, 149, 150, 250, 289, 290, 400].enumerated() {
            learner.answer(Int64(card), daysAgo: 1)
            learner.easiness[Int64(card)] = easiness
        }
        let easiness = learner.progress().easiness
        #expect(easiness.counts == [2, 1, 0, 0, 0, 0, 1, 1, 2])
        #expect(easiness.mean.map { Int(($0 * 100).rounded()) } == 237)
    }

    @Test func theHardestCardsComeFirstAndNoMoreThanAreKept() {
        var learner = Learner()
        for card in 0..<50 as Range<Int64> {
            learner.answer(card, daysAgo: 9)
            learner.answer(card, .one, daysAgo: 8)
            learner.change(card) { $0.lapses = Int(card % 10) }
            learner.easiness[card] = 200 + Int(card)
        }
        learner.easiness[49] = 130
        let hardest = learner.progress(leechLapses: 9).hardest
        #expect(hardest.entries.count == HardestCards.most)
        #expect(hardest.entries.prefix(4).map(\.card.rawValue) == [49, 9, 19, 29])
        #expect(hardest.entries.last?.lapses == 6)
        #expect(hardest.leeches == 5)
        #expect(hardest.entries[0].recall == Recall(answers: 1, recalled: 0))
    }
}
