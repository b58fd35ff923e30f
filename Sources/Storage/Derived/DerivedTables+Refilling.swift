import GRDB
import Scheduling

extension DerivedTables {
    /// Empties the tables and writes into them what a replay of the whole log has come to.
    static func refill(_ db: Database, from replay: Replay) throws {
        try atOnce(db) {
            try db.execute(sql: "DELETE FROM schedule; DELETE FROM successor; DELETE FROM history")
            let tables = try DerivedTables(db)
            let cards = Set(replay.standings.keys).union(replay.successors.keys).union(replay.histories.keys)
            for card in cards.sorted(by: { $0.rawValue < $1.rawValue }) { try tables.write(card, replay, over: Replay()) }
        }
    }

    /// Writes very many rows. What triggers do for each row is done for all rows at once: they are put aside meanwhile, inside the transaction.
    static func atOnce<Result>(_ db: Database, _ body: () throws -> Result) throws -> Result {
        let triggers = try StoredRow.fetchAll(
            db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'schedule'"
        ) { (name: try $0.value(0) as String, sql: try $0.value(1) as String) }
        for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger.name)") }
        let result = try body()
        try db.execute(sql: "DELETE FROM due_day; " + ListedSchedules.renew)
        for trigger in triggers { try db.execute(sql: trigger.sql) }
        return result
    }
}
