import Cards
import Scheduling
import Testing

@testable import Storage

/// What the learner did is in the log as it happened, and stays there.
@Suite struct LogTests {
    @Test func everyKindOfEventComesBackAsItWasRecorded() throws {
        var learner = try Learner.inMemory(["a", "b"])
        let (a, b) = (try learner.card("a"), try learner.card("b"))
        let full = Answer(
            grade: .two, mode: .ahead, interval: 12, thinkingMilliseconds: 1, totalMilliseconds: 2, scheduler: "fsrs-6", verdict: .wrong,
            confidence: .sure, proposed: .one, hints: 2, quiz: EventID(rawValue: 77))
        var recorded = try learner.record([
            .answer(a, full), .suspend(a), .resume(a), .bury(b, until: StudyDay(-7)), .setDue(b, StudyDay(9)),
            .adopt(b, ImportedSchedule(interval: 0, easiness: 90, due: StudyDay(-3))), .quiz("tag:core"),
            .reset(b), .rename(a, to: b), .answer(a, Answer(grade: .five, mode: .scheduled, scheduler: "another")),
            .adopt(a, ImportedSchedule(interval: 12, easiness: 260, stability: 11.875, difficulty: 5.3, due: learner.day.advanced(by: 5))),
            .adopt(a, ImportedSchedule(interval: 12, easiness: 260, difficulty: 1, due: StudyDay(99_999))),
            .adopt(a, ImportedSchedule(repetition: 3, interval: 12, easiness: 260, due: StudyDay(4), last: nil)!),
        ])
        for mode in Answer.Mode.allCases { recorded.append(try learner.answer(b, .zero, mode)) }
        recorded += try learner.record([.undo(recorded[0].id)])
        #expect(try learner.log() == recorded)
    }

    @Test func eventsComeWithTheNamesOfTheirCards() throws {
        var learner = try Learner.inMemory(["a"])
        let event = try learner.answer(learner.card("a"))
        try learner.record([.undo(event.id)])
        var names: [CardName?] = []
        try learner.store.forEachEvent { names.append($1) }
        #expect(names == [CardName(deck: "deck", heading: "a", ordinal: 0, side: .forward), nil])
    }

    @Test func whatWasTakenBackCanBeLeftOut() throws {
        var learner = try Learner.inMemory(["a"])
        let kept = try learner.answer(learner.card("a"))
        try learner.answer(learner.card("a"))
        try learner.undo()
        var events: [Event] = []
        try learner.store.forEachEvent(onlyInEffect: true) { event, _ in events.append(event) }
        #expect(events == [kept])
        #expect(try learner.log().count == 3)
    }

    @Test func severalActionsAreOneBatch() throws {
        var learner = try Learner.inMemory(["a", "b"])
        let events = try learner.record([.suspend(learner.card("a")), .suspend(learner.card("b"))])
        #expect(events.map(\.batch) == [events[0].id, events[0].id])
        #expect(try learner.store.lastUndoable() == events)
        #expect(try learner.undo() == events)
        #expect(try learner.schedule("a").isSuspended == false)
        #expect(try learner.store.lastUndoable().isEmpty)
        #expect(try learner.answer(learner.card("a")).batch == nil)
    }

    @Test func undoGoesBackStepByStepToTheBeginning() throws {
        var learner = try Learner.inMemory(["a"])
        let card = try learner.card("a")
        var before: [Schedule] = []
        for grade in Grade.allCases {
            before.append(try learner.schedule("a"))
            try learner.answer(card, grade)
        }
        for schedule in before.reversed() {
            #expect(try learner.undo().count == 1)
            #expect(try learner.schedule("a") == schedule)
        }
        #expect(try learner.undo().isEmpty)
        #expect(try learner.log().count == 2 * Grade.allCases.count)
    }

    @Test func anUndoneUndoBringsTheEventBack() throws {
        var learner = try Learner.inMemory(["a"])
        try learner.answer(learner.card("a"))
        let after = try learner.schedule("a")
        try learner.undo()
        try learner.record([.undo(try learner.log().last!.id)])
        #expect(try learner.schedule("a") == after)
    }

    @Test func aCardThatChangedElsewhereIsNotGradedTwice() throws {
        var learner = try Learner.inMemory(["a", "b"])
        let (a, b) = (try learner.card("a"), try learner.card("b"))
        let first = try learner.record([.suspend(a)], ifUnchanged: [a: nil])
        #expect(throws: StoreError.changedElsewhere([a])) {
            try learner.record([.suspend(b), .suspend(a)], ifUnchanged: [a: nil, b: nil])
        }
        #expect(try learner.log() == first)
        #expect(try learner.schedule("b") == Schedule())
        try learner.record([.resume(a)], ifUnchanged: [a: first[0].id])
    }

    @Test func idsGoOnWhenTheClockGoesBack() throws {
        var learner = try Learner.inMemory(["a"])
        let first = try learner.answer(learner.card("a"))
        learner.milliseconds -= 86_400_000
        let second = try learner.answer(learner.card("a"))
        #expect(first.id < second.id)
        #expect(try learner.store.latestMoment() == second.moment)
        #expect(second.moment.milliseconds < first.moment.milliseconds)
    }

    @Test func anEmptyStoreHasNoMoment() throws {
        #expect(try Store.inMemory().latestMoment() == nil)
    }

    @Test func recordingNothingDoesNothing() throws {
        var learner = try Learner.inMemory()
        #expect(try learner.record([]).isEmpty)
        #expect(try learner.log().isEmpty)
    }

    @Test func aBodyThatThrowsEndsTheReading() throws {
        struct Enough: Error {}
        var learner = try Learner.inMemory(["a"])
        try learner.answer(learner.card("a"))
        #expect(throws: Enough.self) { try learner.store.forEachEvent { _, _ in throw Enough() } }
        #expect(throws: Enough.self) { try learner.store.forEachSchedule { _, _, _ in throw Enough() } }
        try learner.answer(learner.card("a"))
    }

    @Test func schedulesComeInTheOrderOfNames() throws {
        var learner = try Learner.inMemory(["b", "a", "c"])
        for heading in ["c", "a", "b"] { try learner.answer(learner.card(heading)) }
        var headings: [String] = []
        try learner.store.forEachSchedule { name, _, _ in headings.append(name.heading) }
        #expect(headings == ["a", "b", "c"])
    }
}
