import Cards
import Scheduling

extension JSON {
    /// What a card is known by.
    public static func fields(of name: CardName) -> [(key: String, value: JSON)] {
        [
            ("deck", .string(name.deck)), ("heading", .string(name.heading)), ("ordinal", .int(name.ordinal)),
            ("side", .string(name.side.code)),
        ]
    }

    /// Where it stands. Days are dates; the easiness is in hundredths, the interval in days. Repetition and easiness are SM-2's, whatever
    /// scheduler the card has.
    public static func fields(of schedule: Schedule, _ history: History) -> [(key: String, value: JSON)] {
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
