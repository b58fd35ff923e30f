import Scheduling
import Testing

@Suite struct ScheduleTests {
    static let card = Course.card

    @Test func aForgottenCardIsOwedADrillUntilItGetsAFour() {
        var course = Course(answers: [(10, .two)])
        #expect(course.schedule.isInDrill(on: StudyDay(10)))
        let memory = course.memory
        for grade in [Grade.zero, .three] {
            course.add(10, Course.answer(grade, .drill))
            #expect(course.schedule.isInDrill(on: StudyDay(10)))
        }
        course.add(10, Course.answer(.four, .drill))
        #expect(!course.schedule.isInDrill(on: StudyDay(10)))
        #expect(course.memory == memory)
        #expect(course.schedule.due == StudyDay(11))
        #expect(course.schedule.reviews == 1)
    }

    @Test func aDrillIsOwedOnItsDayOnly() {
        let schedule = Course(answers: [(10, .three)]).schedule
        #expect(schedule.isInDrill(on: StudyDay(10)))
        #expect(!schedule.isInDrill(on: StudyDay(11)))
    }

    @Test(arguments: [Answer.Mode.quiz, .learning, .preview]) func whatIsNotScheduledChangesNothing(mode: Answer.Mode) {
        #expect(Course([(10, Course.answer(.zero, mode))]).schedule == Schedule())
        var course = Course(answers: [(1, .four), (2, .four)])
        let (schedule, memory) = (course.schedule, course.memory)
        course.add(8, Course.answer(.zero, mode))
        #expect(course.schedule == schedule && course.memory == memory)
    }

    @Test func onlyAForgottenCardThatWasKnownIsALapse() {
        #expect(Course(answers: [(1, .zero), (2, .four), (3, .one), (4, .two), (5, .five)]).schedule.lapses == 1)
    }

    @Test func suspendedAndBuriedCardsAreNotAsked() {
        var course = Course([(1, Course.answer(.four)), (2, .suspend(Self.card))])
        #expect(!course.schedule.isDue(on: StudyDay(9)))
        course.add(9, .resume(Self.card))
        #expect(course.schedule.isDue(on: StudyDay(9)))
        course.add(9, .bury(Self.card, until: StudyDay(10)))
        #expect(!course.schedule.isDue(on: StudyDay(9)))
        #expect(course.schedule.isDue(on: StudyDay(10)))
    }

    @Test func aDayCanBeSetForACardThatIsNotNew() {
        let learnt = Course([(1, Course.answer(.four)), (1, .setDue(Self.card, StudyDay(30)))]).schedule
        #expect(learnt.due == StudyDay(30))
        #expect(learnt.interval == 1)
        #expect(Course([(1, .setDue(Self.card, StudyDay(30)))]).schedule.isNew)
    }

    @Test func aResetCardIsNew() {
        let course = Course([(1, Course.answer(.four)), (2, .reset(Self.card))])
        #expect(course.schedule == Schedule())
        #expect(course.memory == .new)
        #expect(course.history.reviews.count == 1)
    }
}

/// What was promised holds, whoever promised it.
@Suite struct PromiseTests {
    @Test func whatWasPromisedIsWhatComes() {
        let schedule = Course([(1, Course.answer(.four, promised: 9)), (10, Course.answer(.five, promised: 33))]).schedule
        #expect(schedule.interval == 33)
        #expect(schedule.due == StudyDay(43))
    }

    /// The logs of 0.1 promise nothing: all was SM-2's then.
    @Test func whereNothingWasPromisedItIsSM2s() {
        let course = Course(answers: [(1, .five), (2, .four), (8, .three)])
        #expect(course.schedule.interval == 16 && course.schedule.due == StudyDay(24))
        #expect(course.history.reviews.map(\.promised) == [1, 6, 16])
        #expect(course.history.reviews.map(\.interval) == [0, 1, 6])
        #expect(course.history.reviews.map(\.elapsedDays) == [0, 1, 6])
    }

    @Test func promisesOfAnotherSchedulerLeaveSM2ItsOpinion() {
        let grades: [Grade] = [.five, .four, .three, .one, .four]
        let plain = Course(answers: grades.enumerated().map { ($0 * 10, $1) })
        let promised = Course(grades.enumerated().map { ($0 * 10, Course.answer($1, promised: 5 + $0)) })
        #expect(promised.memory == plain.memory)
        #expect(promised.schedule.interval == 9)
        #expect(
            Scheduler.sm2.outcomes(after: promised.history, on: StudyDay(50))
                == Scheduler.sm2.outcomes(after: plain.history, on: StudyDay(50)))
    }

    @Test func schedulersAreKnownByTheirNames() {
        #expect(Scheduler.names.allSatisfy { Scheduler(name: $0)?.name == $0 })
        #expect(Scheduler(name: "sm-17") == nil)
        #expect(Scheduler.names.contains(Scheduler.standard.name))
    }
}

/// Schedules that come from other programs.
@Suite struct AdoptedTests {
    private static let adopted = ImportedSchedule(interval: 30, easiness: 230, due: StudyDay(40))
    private static let adoption = Action.adopt(Course.card, adopted)

    @Test func anAdoptedScheduleGoesOnAsIfItHadBeenEarnedHere() {
        var course = Course([(10, Self.adoption)])
        #expect(course.memory == SM2.Memory(repetition: 2, interval: 30, easiness: 230))
        let schedule = course.schedule
        #expect(
            schedule.due == StudyDay(40) && schedule.lastDay == StudyDay(10) && schedule.firstDay == StudyDay(10) && schedule.reviews == 0)
        course.add(40, Course.answer(.four))
        #expect(course.schedule.interval == 69 && course.schedule.lapses == 0)
        #expect(course.history.reviews.map(\.interval) == [30] && course.history.reviews.map(\.elapsedDays) == [30])
    }

    @Test func theLastDayThereNeedNotBeAnIntervalBeforeTheDueDay() {
        let moved = ImportedSchedule(interval: 30, easiness: 230, due: StudyDay(40), last: StudyDay(7))
        var course = Course([(20, .adopt(Course.card, moved))])
        #expect(course.schedule.lastDay == StudyDay(7) && course.schedule.due == StudyDay(40))
        course.add(40, Course.answer(.four))
        #expect(course.history.reviews.map(\.elapsedDays) == [33])
    }

    @Test func forgettingWhatWasKnownThereIsALapse() {
        #expect(Course([(10, Self.adoption), (40, Course.answer(.zero))]).schedule.lapses == 1)
    }

    @Test func itBeginsAnewWhateverStandsBeforeIt() {
        var course = Course([(1, Course.answer(.four)), (2, Course.answer(.one)), (10, Self.adoption)])
        #expect(course.memory == Self.adopted.memory)
        #expect(course.schedule.due == StudyDay(40) && course.schedule.reviews == 2 && course.schedule.firstDay == StudyDay(1))
        #expect(!course.schedule.isInDrill(on: StudyDay(2)))
        course.add(40, Course.answer(.four))
        #expect(course.schedule.interval == 69)
    }

    @Test func inTheLogsOfTheFirstVersionWhatWasAnsweredKeepsItsOwn() throws {
        var old = Self.adopted
        old.last = nil
        let answered = Course(answers: [(1, .four)])
        let both = Course([(1, Course.answer(.four)), (2, .adopt(Course.card, old))])
        #expect(both.schedule == answered.schedule && both.memory == answered.memory)
        let alone = Course([(20, .adopt(Course.card, old))]).schedule
        #expect(alone.lastDay == StudyDay(10) && alone.firstDay == StudyDay(10) && alone.due == StudyDay(40))
    }

    @Test func whatOtherProgramsRememberIsBroughtWithinSM2() {
        #expect(
            ImportedSchedule(interval: 0, easiness: 90, due: StudyDay(1)).memory == SM2.Memory(repetition: 1, interval: 1, easiness: 130))
        #expect(ImportedSchedule(interval: 99_999, easiness: 250, due: StudyDay(1)).interval == SM2.longestInterval)
    }

    @Test(arguments: [(0, 1, 250), (1, 0, 250), (1, 36_501, 250), (1, 1, 129), (1, 1, 1_000_001)])
    func whatNoLogHoldsIsRefused(repetition: Int, interval: Int, easiness: Int) {
        #expect(
            ImportedSchedule(repetition: repetition, interval: interval, easiness: easiness, due: StudyDay(1), last: StudyDay(0)) == nil)
    }

    @Test(arguments: [0, -1, .nan, .infinity] as [Double]) func aStabilityIsSomeTime(stability: Double) {
        #expect(
            ImportedSchedule(repetition: 1, interval: 1, easiness: 250, stability: stability, due: StudyDay(1), last: StudyDay(0)) == nil)
    }
}
