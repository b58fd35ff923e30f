import GRDB
import Scheduling

/// A card's standing as a row, and back.
enum ScheduleRow {
    /// The columns, in the order in which they are written and read, `card` first and `last_event` last.
    static let columns = """
        schedule.card, schedule.interval, schedule.due, schedule.first_day, schedule.last_day, schedule.drill_day, \
        schedule.buried_until, schedule.reviews, schedule.lapses, schedule.was_recalled, schedule.is_suspended, schedule.last_event
        """

    /// How many columns there are.
    static let width = 12

    static let upsert = """
        INSERT INTO schedule (card, interval, due, first_day, last_day, drill_day,
            buried_until, reviews, lapses, was_recalled, is_suspended, last_event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (card) DO UPDATE SET
            interval = excluded.interval, due = excluded.due, was_recalled = excluded.was_recalled,
            first_day = excluded.first_day, last_day = excluded.last_day, drill_day = excluded.drill_day,
            buried_until = excluded.buried_until, reviews = excluded.reviews, lapses = excluded.lapses,
            is_suspended = excluded.is_suspended, last_event = excluded.last_event
        """

    /// The values of a standing.
    static func arguments(_ card: CardNumber, _ standing: Standing) -> StatementArguments {
        let schedule = standing.schedule
        return [
            card.rawValue, schedule.interval, schedule.due?.number, schedule.firstDay?.number, schedule.lastDay?.number,
            schedule.drillDay?.number, schedule.buriedUntil?.number, schedule.reviews, schedule.lapses, schedule.wasRecalled,
            schedule.isSuspended, standing.lastEvent.blob,
        ]
    }

    /// The standing in the only row that a statement finds for a card.
    static func standing(_ statement: Statement, of card: CardNumber) throws -> Standing? {
        let rows = try Row.fetchCursor(statement, arguments: [card.rawValue])
        return try rows.next() == nil ? nil : StatementValues.at(rows) { standing($0) }
    }

    /// The standing in a row whose columns of the schedule begin at this one; nil where an outer join found none, and where a damaged file
    /// has what is none.
    static func standing(_ row: some RowValues, from first: Int = 0) -> Standing? {
        func int(_ column: Int) -> Int? { row.int(first + column) }
        func day(_ column: Int) -> StudyDay? { int(column).flatMap { StudyDay.numbers.contains($0) ? StudyDay($0) : nil } }
        guard let lastEvent = row.bits(first + 11).map(EventID.init(rawValue:)), let interval = int(1),
            (0...SM2.longestInterval).contains(interval),
            let reviews = int(7), let lapses = int(8), (0...Int(Int32.max)).contains(reviews), (0...reviews).contains(lapses),
            let wasRecalled = int(9), let isSuspended = int(10)
        else { return nil }
        var schedule = Schedule()
        schedule.interval = interval
        schedule.due = day(2)
        schedule.firstDay = day(3)
        schedule.lastDay = day(4)
        schedule.drillDay = day(5)
        schedule.buriedUntil = day(6)
        schedule.reviews = reviews
        schedule.lapses = lapses
        schedule.wasRecalled = wasRecalled != 0
        schedule.isSuspended = isSuspended != 0
        return Standing(schedule: schedule, lastEvent: lastEvent)
    }
}

extension History {
    /// SQL for what is stored of a card's history.
    static let select = "SELECT reviews FROM history WHERE card = ?"

    /// What is stored of a card's history; nil where nothing has happened to it.
    static func stored(of card: CardNumber, _ db: Database) throws -> History? {
        try Row.fetchOne(db.cachedStatement(sql: select), arguments: [card.rawValue]).map { History($0, 0) }
    }

    /// The history in a column; an empty one where an outer join found none.
    init(_ row: Row, _ column: Int) {
        guard case .blob(let data) = (row[column] as DatabaseValue).storage else {
            self.init()
            return
        }
        self.init(bytes: Array(data))
    }
}
