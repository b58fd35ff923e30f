import Scheduling
import Testing

@Suite struct UndoingTests {
    @Test func whatWasUndoneDoesNotCount() {
        var events = ScheduleTests.events([(1, ScheduleTests.answer(.four)), (2, ScheduleTests.answer(.zero))])
        #expect(events.inEffect() == events)
        let undo = Event(
            id: EventID(after: events[1].id, at: 0, entropy: 0), moment: events[1].moment, day: StudyDay(2), action: .undo(events[1].id))
        events.append(undo)
        #expect(events.inEffect() == [events[0]])
    }

    @Test func anUndoneUndoBringsTheEventBack() {
        var events = ScheduleTests.events([(1, ScheduleTests.answer(.four))])
        for _ in 0..<4 {
            let last = events.last!
            events.append(
                Event(id: EventID(after: last.id, at: 0, entropy: 0), moment: last.moment, day: last.day, action: .undo(last.id)))
            #expect(events.inEffect().isEmpty == (events.count % 2 == 0))
        }
    }

    @Test func aBatchIsUndoneAsOne() {
        var events = ScheduleTests.events([(1, .suspend(CardNumber(1))), (1, .suspend(CardNumber(2))), (1, .suspend(CardNumber(3)))])
        for index in 0..<2 { events[index].batch = events[0].id }
        let undo = Event(
            id: EventID(after: events[2].id, at: 0, entropy: 0), moment: events[2].moment, day: StudyDay(1), action: .undo(events[0].id))
        #expect((events + [undo]).inEffect() == [events[2]])
    }
}
