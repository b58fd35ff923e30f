import Cards
import Scheduling

/// Where a card stands, in words and as JSON.
enum ScheduleView {
    /// All of it in a sentence or two.
    static func sentence(_ schedule: Schedule, on today: StudyDay) -> String {
        guard let due = schedule.due, let last = schedule.lastDay else {
            return schedule.isSuspended ? "New, and suspended." : "New: never answered."
        }
        let memory = schedule.memory
        var text = "Due \(due) (\(Phrase.day(due, from: today))), "
        let interval = Phrase.interval(memory.interval)
        text += due == last.advanced(by: memory.interval) ? "\(interval) after \(last). " : "set by hand; the interval is \(interval). "
        text += "Easiness \(easiness(memory.easiness)), repetition \(memory.repetition), "
        text += "\(Phrase.count(schedule.reviews, "review")), \(Phrase.count(schedule.lapses, "lapse"))."
        if schedule.isSuspended { text += " Suspended." }
        if let day = schedule.buriedUntil, day > today { text += " Buried until \(day)." }
        return text
    }

    /// The easiness as it is usually written: 250 is 2.50.
    static func easiness(_ hundredths: Int) -> String {
        "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    /// Which side of its card it is, to follow a heading; nothing for the usual one.
    static func side(_ side: Side) -> String {
        switch side {
        case .forward: ""
        case .backward: "  (reversed)"
        case .cloze(let number): "  (gap \(number))"
        }
    }

    /// What a card is known by.
    static func fields(of name: CardName) -> [(key: String, value: JSON)] {
        [
            ("deck", .string(name.deck)), ("heading", .string(name.heading)), ("ordinal", .int(name.ordinal)),
            ("side", .string(name.side.code)),
        ]
    }

    /// Where it stands. Days are dates; the easiness is in hundredths, the interval in days.
    static func fields(of schedule: Schedule) -> [(key: String, value: JSON)] {
        func day(_ day: StudyDay?) -> JSON { .optional(day?.description) }
        return [
            ("repetition", .int(schedule.memory.repetition)), ("interval", .int(schedule.memory.interval)),
            ("easiness", .int(schedule.memory.easiness)), ("due", day(schedule.due)), ("firstDay", day(schedule.firstDay)),
            ("lastDay", day(schedule.lastDay)), ("drillDay", day(schedule.drillDay)), ("reviews", .int(schedule.reviews)),
            ("lapses", .int(schedule.lapses)), ("suspended", .bool(schedule.isSuspended)), ("buriedUntil", day(schedule.buriedUntil)),
        ]
    }
}
