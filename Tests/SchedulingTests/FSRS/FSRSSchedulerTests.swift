import TestSupport
import Testing

@testable import Scheduling

@Suite struct FSRSSchedulerTests {
    private let scheduler = FSRSScheduler()

    private func intervals(_ scheduler: FSRSScheduler, after history: History, on day: Int) -> [Int] {
        let outcomes = Scheduler.fsrs6(scheduler).outcomes(after: history, on: StudyDay(day))
        return Grade.allCases.map { outcomes[$0].interval }
    }

    @Test func gradesAreRatings() {
        #expect(Grade.allCases.map(FSRS.Rating.init) == [.again, .again, .again, .hard, .good, .easy])
    }

    @Test func aNewCardComesBackAfterItsFirstStability() {
        #expect(intervals(scheduler, after: History(), on: 100) == [1, 1, 1, 1, 2, 8])
    }

    /// The same as of the model alone: good, then good after three days; again after twelve.
    @Test func aHistoryIsFolded() {
        let history = Course(answers: [(0, .four), (3, .four)]).history
        #expect(intervals(scheduler, after: history, on: 15)[0] == 2)
        let memory = scheduler.model.memory(after: history)
        #expect(abs((memory?.state.stability ?? 0) - 13.8269) < 1e-3)
        #expect(memory?.day == StudyDay(3) && memory?.reviews == 1 && memory?.hasFailed == false)
    }

    @Test func moreRecallAskedForMeansShorterIntervals() {
        let history = Course(answers: [(0, .four), (3, .four)]).history
        var last = Int.max
        for retention in [0.70, 0.80, 0.90, 0.95, 0.97] {
            let interval = intervals(FSRSScheduler(retention: retention), after: history, on: 15)[4]
            #expect(interval < last)
            last = interval
        }
        #expect(FSRSScheduler(retention: 0.1).retention == 0.70 && FSRSScheduler(retention: 1).retention == 0.97)
    }

    @Test func aBetterGradeNeverComesBackEarlier() throws {
        var dice = Dice(state: 77)
        for _ in 0..<300 {
            let values = FSRS.Parameters.bounds.map { Double.random(in: $0, using: &dice) }
            var level = LevelOffsets()
            for _ in 0..<40 {
                let stage = LevelOffsets.Stage(reviews: Int.random(in: 0..<4, using: &dice), hasFailed: Bool.random(using: &dice))
                level.learn(Bool.random(using: &dice), foretold: Double.random(in: 0..<1, using: &dice), at: stage)
            }
            let scheduler = FSRSScheduler(model: FSRS.Model(try #require(FSRS.Parameters(values))), level: level)
            var day = 0
            let answers = (0..<Int.random(in: 0..<12, using: &dice)).map { _ -> (Int, Grade) in
                day += Int.random(in: 0..<60, using: &dice)
                return (day, Grade.allCases.randomElement(using: &dice) ?? .four)
            }
            let found = intervals(scheduler, after: Course(answers: answers).history, on: day + 20)
            #expect(found == found.sorted() && found[0] >= 1 && found[5] <= FSRS.longestInterval)
        }
    }

    @Test func whoRecallsLessThanForetoldIsAskedSooner() {
        let history = Course(answers: [(0, .four), (3, .four)]).history
        var level = LevelOffsets()
        for _ in 0..<30 { level.learn(false, foretold: 0.9, at: LevelOffsets.Stage(reviews: 2, hasFailed: false)) }
        let worse = FSRSScheduler(level: level)
        #expect(intervals(worse, after: history, on: 15)[4] < intervals(scheduler, after: history, on: 15)[4])
        let recall = (worse.recall(after: history, on: StudyDay(15)) ?? 1, scheduler.recall(after: history, on: StudyDay(15)) ?? 0)
        #expect(recall.0 < recall.1)
    }

    @Test func scoredAnswersAreHandedOutInTheirOrder() {
        var scored: [ScoredReview] = []
        _ = scheduler.model.memory(after: Course(answers: [(0, .four), (3, .one), (9, .five)]).history) { scored.append($0) }
        #expect(scored.map(\.isRecalled) == [false, true])
        #expect(scored.map(\.stage) == [.init(reviews: 0, hasFailed: false), .init(reviews: 1, hasFailed: true)])
        #expect(LevelOffsets(after: scored) == LevelOffsets(after: scored.reversed()))
    }

    @Test func aSecondAnswerOfADayChangesNothing() {
        let history = Course(answers: [(0, .four), (3, .four)]).history
        #expect(Set(intervals(scheduler, after: history, on: 3)).count == 1)
    }

    @Test func wordsSayWhatIsRemembered() {
        let history = Course(answers: [(0, .four), (3, .four)]).history
        let fsrs = Scheduler.fsrs6(scheduler)
        #expect(fsrs.summary(of: history, on: StudyDay(17)) == "Recall 90 % today; 90 % is reached today; stability 14 d, difficulty 2.1")
        #expect(fsrs.summary(of: history, on: StudyDay(15)).hasPrefix("Recall 91 % today; 90 % is reached in 2 days; "))
        #expect(fsrs.summary(of: history, on: StudyDay(20)).contains("; 90 % was reached 3 days ago; "))
        #expect(
            fsrs.reason(for: .one, promising: 4, after: history, on: StudyDay(15))
                == "4 d was promised; by what is known now recall was 91 %; 90 % is reached in 2 d, by a stability of 1.7 d")
        #expect(
            fsrs.reason(for: .one, after: history, on: StudyDay(15))
                == "recall was 91 %; 90 % is reached in 2 d, by a stability of 1.7 d")
        #expect(fsrs.name == "fsrs-6" && Scheduler(name: "fsrs-6")?.name == "fsrs-6")
    }
}
