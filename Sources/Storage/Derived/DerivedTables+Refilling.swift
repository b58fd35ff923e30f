import GRDB
import Scheduling

extension DerivedTables {
    /// Empties the tables and writes into them what a replay of the whole log has come to.
    static func refill(_ db: Database, from replay: Replay) throws {
        try atOnce(db) {
            try db.execute(sql: "DELETE FROM schedule; DELETE FROM successor; DELETE FROM history")
            try fill(db, from: replay)
        }
    }

    /// Writes what a replay has come to for cards of which the tables say nothing yet.
    static func fill(_ db: Database, from replay: Replay) throws {
        let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM schedule") ?? 0
        // Of many rows indexes are made faster than they are kept.
        let indexes = rows < replay.standings.count ? try Self.set(of: "index", db) : []
        for index in indexes { try db.execute(sql: "DROP INDEX \(index.name)") }
        let tables = try DerivedTables(db)
        // Rows in their order fill their pages.
        for card in replay.cards.sorted(by: { $0.rawValue < $1.rawValue }) { try tables.write(card, replay, over: Replay()) }
        for index in indexes { try db.execute(sql: index.sql) }
    }

    /// Writes very many rows. What triggers do for each row is done for all rows at once: they are put aside meanwhile, inside the transaction.
    static func atOnce<Result>(_ db: Database, _ body: () throws -> Result) throws -> Result {
        let triggers = try Self.set(of: "trigger", db)
        for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger.name)") }
        let result = try body()
        try db.execute(sql: "DELETE FROM due_day; " + ListedSchedules.renew)
        for trigger in triggers { try db.execute(sql: trigger.sql) }
        return result
    }

    /// What of a kind belongs to the table of schedules.
    private static func set(of kind: String, _ db: Database) throws -> [(name: String, sql: String)] {
        try StoredRow.fetchAll(
            db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = '\(kind)' AND tbl_name = 'schedule' AND sql IS NOT NULL"
        ) { (name: try $0.value(0) as String, sql: try $0.value(1) as String) }
    }
}
