import GRDB
import Scheduling
import Study

extension Store {
    /// How many of the chosen cards fall due on each of the days from this one on. The first has those that are overdue too.
    ///
    /// - Throws: what reading can meet with.
    public func forecast(_ filter: Filter, from day: StudyDay, days: Int) throws(StoreError) -> [Int] {
        try read { db in
            var counts = Array(repeating: 0, count: max(0, days))
            let matching = try Matching(filter, day: day, db, found)
            if filter == .all {
                let sql = "SELECT day, sum(sides) FROM due_day WHERE day < \(day.number + days) GROUP BY day"
                let counted = try StoredRow.fetchCursor(db, sql: sql)
                while days > 0, let row = try counted.next() { try counts[max(0, row.value(0) as Int - day.number)] += row.value(1) }
                return counts
            }
            func add(_ count: Int, on due: StudyDay) { counts[due.days(since: day)] = count }
            // What is overdue or was buried counts on the first day it can be asked.
            let rows = try StoredRow.fetchCursor(
                db,
                sql: """
                    SELECT max(?, schedule.due, coalesce(schedule.buried_until, schedule.due)) AS day, count(*)
                    FROM schedule CROSS JOIN listing ON listing.card = schedule.card
                    WHERE schedule.due < ? AND schedule.is_suspended = 0 AND \(matching.sql)
                    GROUP BY day HAVING day < ?
                    """, arguments: [day.number, day.number + days] + matching.arguments + [day.number + days])
            while let row = try rows.next() { try add(row.value(1), on: row.value(0)) }
            return counts
        }
    }

    /// How many cards of all decks, suspended ones left out, can be asked before a day: the sum of the forecast up to it.
    ///
    /// - Throws: what reading can meet with.
    public func dueCount(before day: StudyDay) throws(StoreError) -> Int {
        try read { db in
            try Int.fetchOne(db, sql: "SELECT coalesce(sum(sides), 0) FROM due_day WHERE day < ?", arguments: [day.number]) ?? 0
        }
    }

    /// How many cards, suspended ones left out, fall due on each day of these spans, whatever deck has them; a day without any has no number.
    ///
    /// - Throws: what reading can meet with.
    public func dueCounts(on spans: [ClosedRange<StudyDay>]) throws(StoreError) -> [StudyDay: Int] {
        try read { db in
            var counts: [StudyDay: Int] = [:]
            let statement = try db.cachedStatement(
                sql: "SELECT due, count(*) FROM schedule WHERE due BETWEEN ? AND ? AND is_suspended = 0 GROUP BY due")
            for span in spans {
                let rows = try StoredRow.fetchCursor(statement, arguments: [span.lowerBound.number, span.upperBound.number])
                while let row = try rows.next() { try counts[row.value(0)] = row.value(1) }
            }
            return counts
        }
    }

    /// The days on which the other sides of a card fall due.
    ///
    /// - Throws: what reading can meet with.
    public func dueDaysOfSiblings(of card: CardNumber) throws(StoreError) -> Set<StudyDay> {
        try read { db in
            let days = try Int.fetchAll(
                db,
                sql: """
                    SELECT schedule.due FROM listing CROSS JOIN listing AS other ON other.siblings = listing.siblings AND other.card <> listing.card
                        CROSS JOIN schedule ON schedule.card = other.card
                    WHERE listing.card = ? AND schedule.due IS NOT NULL AND schedule.is_suspended = 0
                    """, arguments: [card.rawValue])
            return Set(days.map { StudyDay($0) })
        }
    }

    /// The next day after this one on which any of the chosen cards falls due, and how many do; nil when none ever does.
    ///
    /// - Parameter carried: how many are due that are not asked any more today, and come the day after.
    /// - Throws: what reading can meet with.
    public func nextDue(_ filter: Filter, after day: StudyDay, carried: Int = 0) throws(StoreError) -> (day: StudyDay, count: Int)? {
        try read { db in
            let tomorrow = day.advanced(by: 1)
            if filter == .all {
                let day =
                    try carried > 0
                    ? tomorrow : Int.fetchOne(db, sql: "SELECT min(day) FROM due_day WHERE day > \(day.number)").map { StudyDay($0) }
                let sql = "SELECT coalesce(sum(sides), 0) FROM due_day WHERE day = ?"
                return try day.map { (day: $0, count: carried + (try Int.fetchOne(db, sql: sql, arguments: [$0.number]) ?? 0)) }
            }
            let days = DueDays(matching: try Matching(filter, day: day, db, found, amongFew: true), db: db)
            // Where so many come tomorrow, that is the next day.
            let next = try carried > 0 ? tomorrow : days.first(after: day)
            return try next.map { (day: $0, count: try days.count(on: $0) + carried) }
        }
    }
}

/// The days on which cards fall due, suspended ones left out, by what the indices hold: no more cards are looked at than fall due on one. A
/// card that was buried falls due on the first day it can be asked.
private struct DueDays {
    let matching: Matching
    let db: Database

    /// The first day after this one on which a card falls due.
    func first(after day: StudyDay) throws -> StudyDay? {
        let first = try [Self.onTheirDay("> ?"), Self.buried("> ?")].compactMap { condition in
            try Int.fetchOne(
                db, sql: "SELECT \(condition.day) FROM \(Self.tables) WHERE \(condition.sql) AND \(matching.sql) ORDER BY 1 LIMIT 1",
                arguments: [day.number] + matching.arguments)
        }
        return first.min().map { StudyDay($0) }
    }

    /// How many cards fall due on a day.
    func count(on day: StudyDay) throws -> Int {
        try [Self.onTheirDay("= ?"), Self.buried("= ?")].reduce(0) { sum, condition in
            let sql = "SELECT count(*) FROM \(Self.tables) WHERE \(condition.sql) AND \(matching.sql)"
            return sum + (try Int.fetchOne(db, sql: sql, arguments: [day.number] + matching.arguments) ?? 0)
        }
    }

    private static let tables = "schedule CROSS JOIN listing ON listing.card = schedule.card"

    private static func onTheirDay(_ comparison: String) -> (day: String, sql: String) {
        (
            "schedule.due",
            """
            schedule.due \(comparison) AND schedule.is_suspended = 0
                AND (schedule.buried_until IS NULL OR schedule.buried_until <= schedule.due)
            """
        )
    }

    private static func buried(_ comparison: String) -> (day: String, sql: String) {
        (
            "schedule.buried_until",
            "schedule.buried_until \(comparison) AND schedule.due < schedule.buried_until AND schedule.is_suspended = 0"
        )
    }
}
