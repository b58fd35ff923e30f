import Scheduling
import Testing

/// Of the answers of a study day only the first moves the schedule and the memory; later ones are kept like those of the drill.
@Suite struct AnswersOfADayTests {
    private static func first(_ grade: Grade = .four) -> (day: Int, action: Action) { (10, Course.answer(grade, promised: 9)) }

    @Test(arguments: Answer.Mode.allCases.filter(\.isScheduling), [Grade.zero, .two, .three, .five])
    func aSecondAnswerMovesNothing(mode: Answer.Mode, grade: Grade) {
        let once = Course([Self.first()])
        let twice = Course([Self.first(), (10, Course.answer(grade, mode, promised: 33))])
        #expect(twice.memory == once.memory)
        var expected = once.schedule
        expected.drillDay = grade.endsDrill ? nil : StudyDay(10)
        #expect(twice.schedule == expected)
        #expect(twice.history.reviews.map(\.stage) == [.new, .drill])
        #expect(twice.history.reviews.map(\.promised) == [9, 0])
    }

    @Test func theNextDayCountsAgain() {
        let course = Course([Self.first(), (10, Course.answer(.five, promised: 33)), (11, Course.answer(.five, .ahead, promised: 20))])
        #expect(course.schedule.interval == 20 && course.schedule.due == StudyDay(31) && course.schedule.reviews == 2)
        #expect(course.memory.repetition == 2)
    }

    /// Further west it may be the day before still; but a clock that was far ahead holds nothing up.
    @Test(arguments: [(9, 1), (8, 2), (10, 1), (11, 2)]) func anAnswerOfTheDayBeforeIsOfTheSameDay(day: Int, reviews: Int) {
        #expect(Course([Self.first(), (day, Course.answer(.five, promised: 33))]).schedule.reviews == reviews)
    }

    /// Those of 0.1 promised nothing, and replay as they did then.
    @Test func answersWithoutAPromiseMoveAsBefore() {
        let course = Course(answers: [(10, .five), (10, .four), (10, .four)])
        #expect(course.history.reviews.map(\.promised) == [1, 6, 16])
        #expect(course.schedule.reviews == 3)
    }

    @Test func aResetBeginsTheDayAnew() {
        let course = Course([Self.first(), (10, .reset(Course.card)), (10, Course.answer(.four, promised: 1))])
        #expect(course.schedule.reviews == 1 && course.schedule.interval == 1)
        #expect(course.history.reviews.map(\.stage) == [.new, .new])
    }

    @Test func whatWasCalledBackToTheDayLeavesItByTheFirstPromise() {
        let course = Course([Self.first(), (10, .setDue(Course.card, StudyDay(10))), (10, Course.answer(.five, promised: 33))])
        #expect(course.schedule.due == StudyDay(19) && course.schedule.interval == 9 && course.schedule.drillDay == nil)
    }

    /// A schedule that was brought along is no answer given here.
    @Test func anImportIsNoAnswer() {
        let adopted = ImportedSchedule(interval: 30, easiness: 230, due: StudyDay(40))
        let course = Course([(10, .adopt(Course.card, adopted)), (10, Course.answer(.five, .ahead, promised: 70))])
        #expect(course.schedule.interval == 70 && course.schedule.reviews == 1)
    }

    @Test func whatIsPromisedTheSecondTimeIsWhatTheFirstPromised() {
        let course = Course([Self.first()])
        let outcomes = Scheduler.sm2.outcomes(after: course.history, on: StudyDay(10))
        #expect(Grade.allCases.map { outcomes[$0].interval } == Array(repeating: 9, count: 6))
        #expect(Scheduler.sm2.outcomes(after: course.history, on: StudyDay(11))[.four].interval == 6)
        let reset = Course([Self.first(), (10, .reset(Course.card))])
        #expect(Scheduler.sm2.outcomes(after: reset.history, on: StudyDay(10))[.five].interval == 1)
    }
}
