import GRDB
import Scheduling

/// A card's standing as a row, and back.
enum ScheduleRow {
    /// The columns, in the order in which they are written and read, `card` first and `last_event` last.
    static let columns = """
        schedule.card, schedule.repetition, schedule.interval, schedule.easiness, schedule.due, schedule.first_day, schedule.last_day, \
        schedule.drill_day, schedule.buried_until, schedule.reviews, schedule.lapses, schedule.is_suspended, schedule.last_event
        """

    /// How many columns there are.
    static let width = 13

    static let upsert = """
        INSERT INTO schedule (card, repetition, interval, easiness, due, first_day, last_day,
            drill_day, buried_until, reviews, lapses, is_suspended, last_event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (card) DO UPDATE SET
            repetition = excluded.repetition, interval = excluded.interval, easiness = excluded.easiness, due = excluded.due,
            first_day = excluded.first_day, last_day = excluded.last_day, drill_day = excluded.drill_day,
            buried_until = excluded.buried_until, reviews = excluded.reviews, lapses = excluded.lapses,
            is_suspended = excluded.is_suspended, last_event = excluded.last_event
        """

    /// The values of a standing.
    static func arguments(_ card: CardNumber, _ standing: Standing) -> StatementArguments {
        let schedule = standing.schedule
        return [
            card.rawValue, schedule.memory.repetition, schedule.memory.interval, schedule.memory.easiness, schedule.due?.number,
            schedule.firstDay?.number, schedule.lastDay?.number, schedule.drillDay?.number, schedule.buriedUntil?.number,
            schedule.reviews, schedule.lapses, schedule.isSuspended, standing.lastEvent.blob,
        ]
    }

    /// The standing in a row whose columns of the schedule begin at this one; nil where an outer join found none.
    static func standing(_ row: Row, from first: Int = 0) -> Standing? {
        guard let lastEvent = EventID(row, first + 12) else { return nil }
        func day(_ column: Int) -> StudyDay? { (row[first + column] as Int?).map(StudyDay.init) }
        var schedule = Schedule()
        schedule.memory = Memory(repetition: row[first + 1], interval: row[first + 2], easiness: row[first + 3])
        schedule.due = day(4)
        schedule.firstDay = day(5)
        schedule.lastDay = day(6)
        schedule.drillDay = day(7)
        schedule.buriedUntil = day(8)
        schedule.reviews = row[first + 9]
        schedule.lapses = row[first + 10]
        schedule.isSuspended = row[first + 11]
        return Standing(schedule: schedule, lastEvent: lastEvent)
    }
}
