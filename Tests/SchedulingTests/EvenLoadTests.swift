import Scheduling
import Testing

/// Intervals that are moved to days with little to do.
@Suite struct EvenLoadTests {
    private static let today = StudyDay(1000)

    private func load(
        _ loads: [Int: Int], avoided: Set<Int> = [], restDays: Set<Int> = [], exam: Exam? = nil, isEven: Bool = true
    ) -> EvenLoad {
        func day(_ days: Int) -> StudyDay { Self.today.advanced(by: days) }
        return EvenLoad(
            today: Self.today, loads: Dictionary(uniqueKeysWithValues: loads.map { (day($0.key), $0.value) }),
            avoided: Set(avoided.map(day)), restDays: restDays, isEven: isEven, exam: exam)
    }

    private func intervals(_ plain: [Int], _ load: EvenLoad) -> [Int] {
        let outcomes = Outcomes(by: .sm2) { Outcome(interval: plain[$0.rawValue]) }.moved(by: load)
        return Grade.allCases.map { outcomes[$0].interval }
    }

    @Test(arguments: [
        (1, 1...1), (2, 2...2), (3, 2...4), (5, 4...6), (7, 5...9), (10, 8...12), (20, 17...23), (50, 46...54), (100, 93...107),
        (365, 345...385), (36_500, 34_673...36_500),
    ]) func anIntervalMovesWithinItsRange(interval: Int, range: ClosedRange<Int>) {
        #expect(EvenLoad.range(around: interval) == range)
    }

    @Test func theDayWithLeastToDoIsTakenAndOfEqualOnesTheNearest() {
        #expect(intervals([1, 1, 1, 10, 10, 10], load([:])) == [1, 1, 1, 10, 10, 10])
        #expect(intervals([1, 1, 1, 10, 10, 10], load([9: 1, 10: 5, 11: 1])) == [1, 1, 1, 8, 8, 8])
        #expect(intervals([1, 1, 1, 10, 10, 10], load([8: 1, 9: 1, 10: 5, 11: 1, 12: 1])) == [1, 1, 1, 9, 9, 9])
    }

    @Test func daysOfOtherSidesAndOfRestAreLeftOut() {
        #expect(intervals([1, 1, 1, 10, 10, 10], load([9: 3, 11: 3, 8: 3, 12: 2], avoided: [10]))[3] == 12)
        // Day 1010 is a Sunday at the end of its week.
        let sunday = Set([(1010 + 3) % 7])
        #expect(intervals([1, 1, 1, 10, 10, 10], load([:], restDays: sunday))[3] == 9)
        #expect(intervals([1, 1, 1, 10, 10, 10], load([:], restDays: Set(0..<7)))[3] == 10)
    }

    @Test func aBetterGradeNeverComesBackEarlier() {
        let moved = intervals([1, 1, 1, 9, 10, 12], load([8: 9, 9: 9, 10: 9, 7: 9, 12: 5, 11: 0, 13: 1, 14: 1]))
        #expect(moved == [1, 1, 1, 11, 11, 11])
        // FSRS's own intervals keep their order, whatever a day has.
        for seed in 0..<200 {
            let loads = Dictionary(uniqueKeysWithValues: (1...60).map { ($0, ($0 * 7919 + seed * 104_729) % 11) })
            let moved = intervals([2, 2, 2, 5 + seed % 9, 9 + seed % 9, 20 + seed % 30], load(loads))
            #expect(moved == moved.sorted() && moved[0] == 2)
        }
    }

    @Test func beforeAnExamAllIsLookedAtOnceMore() {
        let exam = Exam(on: Self.today.advanced(by: 20), from: Self.today, cards: 250)
        #expect(exam.firstLastLook == Self.today.advanced(by: 17))
        // What would be asked before it stays; what would come on its day or after it goes to one of the three days before.
        #expect(intervals([1, 1, 1, 6, 20, 40], load([18: 1, 19: 4], exam: exam, isEven: false)) == [1, 1, 1, 6, 17, 17])
        #expect(intervals([1, 1, 1, 6, 20, 40], load([:], exam: exam, isEven: false)) == [1, 1, 1, 6, 19, 19])
        #expect(intervals([1, 1, 1, 16, 19, 40], load([:], exam: exam, isEven: false)) == [1, 1, 1, 16, 19, 19])
        // What was looked at in those days was looked at.
        var late = load([:], exam: exam, isEven: false)
        late.today = exam.firstLastLook
        #expect(intervals([1, 1, 1, 6, 20, 40], late) == [1, 1, 1, 6, 20, 40])
    }

    @Test(arguments: [(1, 1, 1), (20, 50, 1), (20, 101, 2), (60, 5000, 14), (10, 5000, 5)])
    func theLastLookTakesADayForAHundredCards(days: Int, cards: Int, look: Int) {
        let exam = Exam(on: Self.today.advanced(by: days), from: Self.today, cards: cards)
        #expect(exam.day.days(since: exam.firstLastLook) == look)
    }

    @Test func newCardsAreSpreadOverTheDaysBeforeTheLastLook() {
        let exam = Exam(on: Self.today.advanced(by: 11), from: Self.today, cards: 100)
        #expect(ExamPlan.newCardsPerDay(95, until: exam, from: Self.today, restDays: []) == 10)
        #expect(ExamPlan.newCardsPerDay(0, until: exam, from: Self.today, restDays: []) == 0)
        #expect(ExamPlan.newCardsPerDay(95, until: exam, from: Self.today, restDays: Set(0..<7)) == 95)
        #expect(ExamPlan.newCardsPerDay(90, until: exam, from: Self.today, restDays: [(1000 + 3) % 7]) > 10)
    }

    /// A day that an even load may have chosen is told as such; for what it may not have chosen there is another reason.
    @Test func theReasonNamesIt() {
        let history = Course(answers: [(0, .four), (6, .four)]).history
        let fsrs = Scheduler.fsrs6(FSRSScheduler())
        let exact = fsrs.outcomes(after: history, on: StudyDay(30))[.four].interval
        let range = EvenLoad.range(around: exact)
        let reason = fsrs.reason(for: .four, promising: exact + 1, after: history, on: StudyDay(30))
        #expect(
            reason.hasPrefix(
                "\(exact + 1) d was promised, as an even load may choose from \(range.lowerBound) to \(range.upperBound) d; recall was "))
        #expect(reason.contains("90 % is reached in \(exact) d"))
        #expect(!fsrs.reason(for: .four, promising: exact, after: history, on: StudyDay(30)).contains("even load"))
        let far = fsrs.reason(for: .four, promising: range.upperBound + 1, after: history, on: StudyDay(30))
        #expect(far.contains("by what is known now") && !far.contains("even load"))
        let sm2 = Scheduler.sm2.reason(for: .four, promising: 14, after: history, on: StudyDay(30))
        #expect(sm2.hasPrefix("14 d was promised, as an even load may choose from 13 to 17 d; ") && sm2.contains("15"))
    }
}
