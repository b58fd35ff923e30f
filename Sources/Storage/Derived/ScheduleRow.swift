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

    /// Writes a row for a card that has none, and where it is listed.
    static let insert = """
        INSERT INTO schedule (card, interval, due, first_day, last_day, drill_day,
            buried_until, reviews, lapses, was_recalled, is_suspended, last_event, file, siblings)
        VALUES (?1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
            (SELECT file FROM listing WHERE card = ?1), (SELECT \(Derived.siblings) FROM listing WHERE card = ?1))
        """

    /// Writes another standing of a card.
    static let update = """
        UPDATE schedule SET (interval, due, first_day, last_day, drill_day, buried_until, reviews, lapses, was_recalled, is_suspended,
            last_event) = (?2, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE card = ?1
        """

    /// Writes a standing by one of these.
    static func put(_ card: CardNumber, _ standing: Standing, _ statement: DirectStatement) throws {
        let schedule = standing.schedule
        statement.reset()
        statement.bind(card.rawValue, 1)
        let numbers = [
            schedule.interval, schedule.due?.number, schedule.firstDay?.number, schedule.lastDay?.number, schedule.drillDay?.number,
            schedule.buriedUntil?.number, schedule.reviews, schedule.lapses, schedule.wasRecalled ? 1 : 0, schedule.isSuspended ? 1 : 0,
        ]
        for (place, number) in zip(Int32(2)..., numbers) { statement.bind(number, place) }
        statement.bind(standing.lastEvent.rawValue, 12)
        try statement.run()
    }

    /// The standing in a row whose columns of the schedule come first.
    ///
    /// - Throws: `.SQLITE_MISMATCH` where a damaged file has what is none.
    static func standing(_ row: StoredRow) throws -> Standing {
        let (interval, reviews, lapses): (Int, Int, Int) = try (row.value(1), row.value(7), row.value(8))
        guard (0...SM2.longestInterval).contains(interval), (0...Int(Int32.max)).contains(reviews), (0...reviews).contains(lapses)
        else { throw StoredRow.makesNoSense }
        var schedule = Schedule()
        schedule.interval = interval
        schedule.due = try row.value(2)
        schedule.firstDay = try row.value(3)
        schedule.lastDay = try row.value(4)
        schedule.drillDay = try row.value(5)
        schedule.buriedUntil = try row.value(6)
        schedule.reviews = reviews
        schedule.lapses = lapses
        schedule.wasRecalled = try row.value(9)
        schedule.isSuspended = try row.value(10)
        return Standing(schedule: schedule, lastEvent: try row.value(11))
    }
}

extension History {
    /// SQL for what is stored of a card's history.
    static let select = "SELECT reviews FROM history WHERE card = ?"

    /// What is stored of a card's history; nil where nothing has happened to it.
    static func stored(of card: CardNumber, _ db: Database) throws -> History? {
        try StoredRow.fetchOne(db.cachedStatement(sql: select), arguments: [card.rawValue]).map { try History($0, 0) }
    }

    /// The history in a column; an empty one where an outer join found none.
    ///
    /// - Throws: `.SQLITE_MISMATCH` where a damaged file has what is none.
    init(_ row: StoredRow, _ column: Int) throws {
        guard let bytes = row.isNull(column) ? [] : row.bytes(column) else { throw StoredRow.makesNoSense }
        self.init(bytes: bytes)
        guard isWhole else { throw StoredRow.makesNoSense }
    }
}
