import Scheduling
import TestSupport
import Testing

@testable import Storage

/// One card answered several times on one day: by two devices before their logs are merged, or by one.
@Suite struct SameDayTests {
    private func answered(_ learner: inout Learner, _ grade: Grade, promised: Int?, at milliseconds: Int64) throws {
        learner.milliseconds = milliseconds
        try learner.record([.answer(learner.card("a"), Answer(grade: grade, mode: .scheduled, interval: promised))])
    }

    @Test func ofTwoDevicesTheEarlierAnswerMoves() throws {
        for isFirst in [true, false] {
            var (one, other) = (try Learner.inMemory(["a"]), try Learner.inMemory(["a"], seed: 2))
            let base = one.milliseconds
            try answered(&one, .four, promised: 9, at: base + (isFirst ? 0 : 60_000))
            try answered(&other, .five, promised: 30, at: base + (isFirst ? 60_000 : 0))
            let logs = (try one.namedLog(), try other.namedLog())
            try one.merge(logs.1)
            try other.merge(logs.0)
            for learner in [one, other] {
                let schedule = try learner.schedule("a")
                #expect(schedule.interval == (isFirst ? 9 : 30) && schedule.reviews == 1)
                #expect(schedule.due == learner.day.advanced(by: schedule.interval))
            }
            // The day after, the next answer counts.
            one.day = one.day.advanced(by: 1)
            try answered(&one, .four, promised: 12, at: base + 86_400_000)
            #expect(try one.schedule("a").interval == 12 && one.schedule("a").reviews == 2)
        }
    }

    /// When the first answer of the day is taken back, the second is the first.
    @Test func anUndoLetsTheNextOneMove() throws {
        var learner = try Learner.inMemory(["a"])
        let base = learner.milliseconds
        try answered(&learner, .four, promised: 9, at: base)
        try answered(&learner, .five, promised: 30, at: base + 60_000)
        #expect(try learner.schedule("a").interval == 9)
        try learner.undo(number: 2)
        #expect(try learner.schedule("a").interval == 30 && learner.schedule("a").reviews == 1)
        try learner.redo()
        #expect(try learner.schedule("a").interval == 9)
    }

    /// However two devices answer and merge, they agree, and no card is reviewed twice on a day.
    @Test(arguments: 1...6 as ClosedRange<UInt64>) func howeverTheyAnswerTheyAgree(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var devices = [try Learner.inMemory(["a", "b"], seed: seed), try Learner.inMemory(["a", "b"], seed: seed + 100)]
        var today = devices[0].day
        for _ in 0..<8 {
            for index in devices.indices {
                // One of them may be further east.
                devices[index].day = today.advanced(by: Int.random(in: 0...1, using: &dice))
                for _ in 0..<Int.random(in: 1...4, using: &dice) {
                    let card = try devices[index].card(["a", "b"].randomElement(using: &dice)!)
                    let mode: Answer.Mode = [.scheduled, .ahead, .drill].randomElement(using: &dice)!
                    let answer = Answer(
                        grade: Grade.allCases.randomElement(using: &dice)!, mode: mode,
                        interval: mode.isScheduling ? Int.random(in: 1...40, using: &dice) : nil)
                    try devices[index].record([.answer(card, answer)])
                }
                if Int.random(in: 0..<4, using: &dice) == 0 { try devices[index].undo() }
            }
            let logs = try devices.map { try $0.namedLog() }
            try devices[0].merge(logs[1])
            try devices[1].merge(logs[0])
            today = today.advanced(by: Int.random(in: 0...2, using: &dice))
        }
        #expect(try devices[0].schedules() == devices[1].schedules())
        for heading in ["a", "b"] {
            let reviews = try devices[0].store.reviews(of: devices[0].card(heading)).reviews
            let days = reviews.filter(\.stage.isScheduling).map(\.day)
            #expect(Set(days).count == days.count)
            #expect(!reviews.isEmpty)
        }
        let before = try devices[0].schedules()
        try devices[0].store.rebuildSchedules()
        #expect(try devices[0].schedules() == before)
    }
}
