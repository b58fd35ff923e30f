import Scheduling
import Testing

@Suite struct ScheduleTests {
    static let card = CardNumber(1)

    /// Events on the days given, in order.
    static func events(_ actions: [(day: Int, action: Action)]) -> [Event] {
        var last: EventID?
        return actions.map { day, action in
            let moment = Moment(milliseconds: Int64(day) * 86_400_000, utcOffsetSeconds: 0)
            let id = EventID(after: last, at: moment.milliseconds, entropy: 0)
            last = id
            return Event(id: id, moment: moment, day: StudyDay(day), action: action)
        }
    }

    static func answer(_ grade: Grade, _ mode: Answer.Mode = .scheduled) -> Action {
        .answer(card, Answer(grade: grade, mode: mode))
    }

    @Test func aForgottenCardIsOwedADrillUntilItGetsAFour() {
        var schedule = Schedule(replaying: Self.events([(10, Self.answer(.two))]))
        #expect(schedule.isInDrill(on: StudyDay(10)))
        let memory = schedule.memory
        for grade in [Grade.zero, .three] {
            schedule.apply(Self.events([(10, Self.answer(grade, .drill))])[0])
            #expect(schedule.isInDrill(on: StudyDay(10)))
        }
        schedule.apply(Self.events([(10, Self.answer(.four, .drill))])[0])
        #expect(!schedule.isInDrill(on: StudyDay(10)))
        #expect(schedule.memory == memory)
        #expect(schedule.due == StudyDay(11))
        #expect(schedule.reviews == 1)
    }

    @Test func aDrillIsOwedOnItsDayOnly() {
        let schedule = Schedule(replaying: Self.events([(10, Self.answer(.three))]))
        #expect(schedule.isInDrill(on: StudyDay(10)))
        #expect(!schedule.isInDrill(on: StudyDay(11)))
    }

    @Test func aQuizChangesNothing() {
        #expect(Schedule(replaying: Self.events([(10, Self.answer(.zero, .quiz))])) == Schedule())
    }

    @Test func onlyAForgottenCardThatWasKnownIsALapse() {
        let history: [(Int, Action)] = [
            (1, Self.answer(.zero)), (2, Self.answer(.four)), (3, Self.answer(.one)), (4, Self.answer(.two)), (5, Self.answer(.five)),
        ]
        #expect(Schedule(replaying: Self.events(history)).lapses == 1)
    }

    @Test func suspendedAndBuriedCardsAreNotAsked() {
        var schedule = Schedule(replaying: Self.events([(1, Self.answer(.four)), (2, .suspend(Self.card))]))
        #expect(!schedule.isDue(on: StudyDay(9)))
        schedule.apply(Self.events([(9, .resume(Self.card))])[0])
        #expect(schedule.isDue(on: StudyDay(9)))
        schedule.apply(Self.events([(9, .bury(Self.card, until: StudyDay(10)))])[0])
        #expect(!schedule.isDue(on: StudyDay(9)))
        #expect(schedule.isDue(on: StudyDay(10)))
    }

    @Test func aDayCanBeSetForACardThatIsNotNew() {
        let learnt = Schedule(replaying: Self.events([(1, Self.answer(.four)), (1, .setDue(Self.card, StudyDay(30)))]))
        #expect(learnt.due == StudyDay(30))
        #expect(learnt.memory.interval == 1)
        #expect(Schedule(replaying: Self.events([(1, .setDue(Self.card, StudyDay(30)))])).isNew)
    }

    @Test func aResetCardIsNew() {
        #expect(Schedule(replaying: Self.events([(1, Self.answer(.four)), (2, .reset(Self.card))])) == Schedule())
    }

    @Test func anAdoptedScheduleGoesOnAsIfItHadBeenEarnedHere() {
        let adopted = Adopted(interval: 30, easiness: 230, due: StudyDay(40))
        var schedule = Schedule(replaying: Self.events([(20, .adopt(Self.card, adopted))]))
        #expect(schedule.memory == Memory(repetition: 2, interval: 30, easiness: 230))
        #expect(
            schedule.due == StudyDay(40) && schedule.lastDay == StudyDay(10) && schedule.firstDay == StudyDay(10) && schedule.reviews == 0)
        for event in Self.events([(40, Self.answer(.four))]) { schedule.apply(event) }
        #expect(schedule.memory.interval == 69 && schedule.lapses == 0)
    }

    @Test func whatWasAnsweredHereKeepsItsOwnSchedule() {
        let answered = Schedule(replaying: Self.events([(1, Self.answer(.four))]))
        let adopted = Adopted(interval: 30, easiness: 230, due: StudyDay(40))
        #expect(Schedule(replaying: Self.events([(1, Self.answer(.four)), (2, .adopt(Self.card, adopted))])) == answered)
    }

    @Test func whatOtherProgramsRememberIsBroughtWithinSM2() {
        #expect(Adopted(interval: 0, easiness: 90, due: StudyDay(1)).memory == Memory(repetition: 1, interval: 1, easiness: 130))
        #expect(Adopted(interval: 99_999, easiness: 250, due: StudyDay(1)).interval == SM2.longestInterval)
    }
}
