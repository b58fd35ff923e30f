import Scheduling
import TestSupport
import Testing

@Suite struct UndoingTests {
    private static func events(_ actions: [(day: Int, action: Action)]) -> [Event] { Course(actions).events }

    @Test func whatWasUndoneDoesNotCount() {
        var events = Self.events([(1, Course.answer(.four)), (2, Course.answer(.zero))])
        #expect(events.inEffect() == events)
        let undo = Event(
            id: EventID(after: events[1].id, at: 0, entropy: 0), moment: events[1].moment, day: StudyDay(2), action: .undo(events[1].id))
        events.append(undo)
        #expect(events.inEffect() == [events[0]])
    }

    @Test func anUndoneUndoBringsTheEventBack() {
        var events = Self.events([(1, Course.answer(.four))])
        for _ in 0..<4 {
            let last = events.last!
            events.append(
                Event(id: EventID(after: last.id, at: 0, entropy: 0), moment: last.moment, day: last.day, action: .undo(last.id)))
            #expect(events.inEffect().isEmpty == (events.count % 2 == 0))
        }
    }

    @Test func aBatchIsUndoneAsOne() {
        var events = Self.events([(1, .suspend(CardNumber(1))), (1, .suspend(CardNumber(2))), (1, .suspend(CardNumber(3)))])
        for index in 0..<2 { events[index].batch = events[0].id }
        let undo = Event(
            id: EventID(after: events[2].id, at: 0, entropy: 0), moment: events[2].moment, day: StudyDay(1), action: .undo(events[0].id))
        #expect((events + [undo]).inEffect() == [events[2]])
    }
}
