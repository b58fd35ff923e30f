import Cards
import Formats
import Scheduling

/// Where a card stands, in words and as JSON.
enum ScheduleView {
    /// All of it in a sentence or two, with what a scheduler remembers of the card.
    static func sentence(_ schedule: Schedule, _ history: History, _ scheduler: Scheduler, on today: StudyDay) -> String {
        guard let due = schedule.due, let last = schedule.lastDay else {
            return schedule.isSuspended ? "New, and suspended." : "New: never answered."
        }
        var text = "Due \(due) (\(Phrase.day(due, from: today))), "
        let interval = Phrase.interval(schedule.interval)
        text += due == last.advanced(by: schedule.interval) ? "\(interval) after \(last). " : "set by hand; the interval is \(interval). "
        text += "\(scheduler.summary(of: history)), "
        text += "\(Phrase.count(schedule.reviews, "review")), \(Phrase.count(schedule.lapses, "lapse"))."
        if schedule.isSuspended { text += " Suspended." }
        if let day = schedule.buriedUntil, day > today { text += " Buried until \(day)." }
        return text
    }

    /// Which side of its card it is, to follow a heading; nothing for the usual one.
    static func side(_ side: Side) -> String {
        switch side {
        case .forward: ""
        case .backward: "  (reversed)"
        case .cloze(let number): "  (gap \(number))"
        }
    }

    /// Where it stands. Days are dates; the easiness is in hundredths, the interval in days. Repetition and easiness are SM-2's, whatever
    /// scheduler the card has.
    static func fields(of schedule: Schedule, _ history: History) -> [(key: String, value: JSON)] {
        func day(_ day: StudyDay?) -> JSON { .optional(day?.description) }
        let memory = SM2.Memory(history)
        return [
            ("repetition", .int(memory.repetition)), ("interval", .int(schedule.interval)), ("easiness", .int(memory.easiness)),
            ("due", day(schedule.due)), ("firstDay", day(schedule.firstDay)),
            ("lastDay", day(schedule.lastDay)), ("drillDay", day(schedule.drillDay)), ("reviews", .int(schedule.reviews)),
            ("lapses", .int(schedule.lapses)), ("suspended", .bool(schedule.isSuspended)), ("buriedUntil", day(schedule.buriedUntil)),
        ]
    }
}
