import GRDB
import Scheduling
import Study

/// How many sides of cards there are, and where they stand.
public struct Counts: Hashable, Sendable {
    /// Those whose day has come, however many may be reviewed on a day.
    public var due = 0
    /// The new ones that may be introduced today.
    public var newToday = 0
    /// All new ones that may be asked.
    public var new = 0
    /// Those that still owe a good answer today.
    public var drill = 0
    /// Those that are suspended.
    public var suspended = 0
    /// Those that are buried and not suspended.
    public var buried = 0
    /// All.
    public var listed = 0

    /// None of anything.
    public init() {}
}

/// The counts of one deck.
public struct DeckCounts: Hashable, Sendable {
    /// The name of the deck.
    public var deck: String
    /// Its title, if it has one.
    public var title: String?
    /// Its file.
    public var path: String
    /// The counts.
    public var counts: Counts
}

extension Store {
    /// How many of the chosen cards there are, and where they stand on a day.
    ///
    /// - Parameter newLimit: how many cards may be introduced on the day, those that were already included; nil for no limit.
    /// - Throws: what reading can meet with.
    public func counts(_ filter: Filter, day: StudyDay, newLimit: Int? = nil) throws(StoreError) -> Counts {
        try read { db in
            let left = try newLeft(newLimit, on: day, db)
            if filter == .all { return try DeckTallies(on: day, newLeft: left, db).total }
            let decks = try Self.decks(Matching(filter, day: day, db), day: day, newLeft: left, db)
            var total = decks.reduce(into: Counts()) { $0.add($1.counts) }
            total.newToday = min(left, total.newToday)
            return total
        }
    }

    /// The counts of each deck of which anything is chosen, in the order of the decks.
    ///
    /// - Parameter newLimit: as for `counts`; each deck is counted as if it alone were studied.
    /// - Throws: what reading can meet with.
    public func deckCounts(_ filter: Filter = .all, day: StudyDay, newLimit: Int? = nil) throws(StoreError) -> [DeckCounts] {
        try read { db in
            let left = try newLeft(newLimit, on: day, db)
            if filter == .all {
                let counts = try DeckTallies(on: day, newLeft: left, db).counts
                return try Row.fetchAll(db, sql: "SELECT id, deck, title, path FROM file ORDER BY place, id").compactMap { row in
                    counts[row[0]].map { DeckCounts(deck: row[1], title: row[2], path: row[3], counts: $0) }
                }
            }
            return try Self.decks(Matching(filter, day: day, db), day: day, newLeft: left, db)
        }
    }

    /// The counts of each deck, card by card.
    private static func decks(_ matching: Matching, day: StudyDay, newLeft: Int, _ db: Database) throws -> [DeckCounts] {
        let rules = try DeckRules(on: day, db)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT \(Counts.columns(on: day)), file.deck, file.title, file.path, file.id
                FROM \(Counts.tables) JOIN file ON file.id = listing.file
                WHERE \(matching.sql) GROUP BY listing.file ORDER BY file.place, file.id
                """, arguments: matching.arguments)
        return rows.map { row in
            let file: Int64 = row[Counts.width + 3]
            var counts = Counts(row, newLeft: min(newLeft, rules.newLeft[file] ?? .max))
            if rules.isDrilling[file] == false { counts.drill = 0 }
            return DeckCounts(deck: row[Counts.width], title: row[Counts.width + 1], path: row[Counts.width + 2], counts: counts)
        }
    }

    /// How many of the chosen cards fall due on each of the days from this one on. The first has those that are overdue too.
    ///
    /// - Throws: what reading can meet with.
    public func forecast(_ filter: Filter, from day: StudyDay, days: Int) throws(StoreError) -> [Int] {
        try read { db in
            var counts = Array(repeating: 0, count: max(0, days))
            let matching = try Matching(filter, day: day, db)
            let rows = try Row.fetchCursor(
                db, sql: DueDay.sql(matching, having: "day < ?"), arguments: [day.number] + matching.arguments + [day.number + days])
            while let row = try rows.next() { counts[row[0] as Int - day.number] = row[1] }
            return counts
        }
    }

    /// The next day after this one on which any of the chosen cards falls due, and how many do; nil when none ever does.
    ///
    /// - Throws: what reading can meet with.
    public func nextDue(_ filter: Filter, after day: StudyDay) throws(StoreError) -> (day: StudyDay, count: Int)? {
        try read { db in
            let matching = try Matching(filter, day: day, db)
            return try Row.fetchOne(
                db, sql: DueDay.sql(matching, having: "day > ?") + " LIMIT 1",
                arguments: [day.number] + matching.arguments + [day.number]
            ).map { (day: StudyDay($0[0]), count: $0[1]) }
        }
    }

    private func newLeft(_ limit: Int?, on day: StudyDay, _ db: Database) throws -> Int {
        guard let limit else { return .max }
        return max(0, limit - (try Search(db: db, matching: try Matching(.all, day: day, db), day: day).introducedToday()))
    }
}

extension Counts {
    fileprivate static let width = 6
    fileprivate static let tables = "listing LEFT JOIN schedule ON schedule.card = listing.card"

    fileprivate static func columns(on day: StudyDay) -> String {
        """
        count(*) FILTER (WHERE \(Condition.isDue(on: day))),
        count(*) FILTER (WHERE listing.is_new = 1 AND \(Condition.isAvailable(on: day))),
        count(*) FILTER (WHERE \(Condition.isInDrill(on: day))),
        count(*) FILTER (WHERE \(Condition.isSuspended)),
        count(*) FILTER (WHERE \(Condition.isBuried(on: day))),
        count(*)
        """
    }

    fileprivate init(_ row: Row, newLeft: Int) {
        due = row[0]
        new = row[1]
        newToday = min(newLeft, new)
        drill = row[2]
        suspended = row[3]
        buried = row[4]
        listed = row[5]
    }
}

/// The days on which cards fall due, suspended ones left out.
private enum DueDay {
    /// SQL for the days and how many cards fall due on each. What is overdue or was buried counts on the first day it can be asked.
    ///
    /// Its values are the first day, those of the filter, and that of the condition.
    static func sql(_ matching: Matching, having condition: String) -> String {
        """
        SELECT max(?, schedule.due, coalesce(schedule.buried_until, schedule.due)) AS day, count(*)
        FROM schedule CROSS JOIN listing ON listing.card = schedule.card
        WHERE schedule.due IS NOT NULL AND schedule.is_suspended = 0 AND \(matching.sql)
        GROUP BY day HAVING \(condition) ORDER BY day
        """
    }
}
