import Foundation
import GRDB

/// What may happen to the file of a store: bits that turn, pages that are lost, and values that somebody else has written.
public enum StoreDamage {
    /// Damages a file as these dice have it, and returns in words what was done.
    ///
    /// - Throws: what SQLite and the file system can meet with.
    public static func happen(to path: String, seed: UInt64) throws -> String {
        var dice = Dice(state: seed)
        return switch Int.random(in: 0..<20, using: &dice) {
        case 0..<3: try change(path) { turnBits(1, &$0, &dice) }
        case 3: try change(path) { turnBits(10, &$0, &dice) }
        case 4: try change(path) { turnBits(100, &$0, &dice) }
        case 5: try change(path) { turnBits(3, &$0, in: 0..<100, &dice) }
        case 6..<9: try change(path) { losePage(&$0, &dice) }
        case 9: try change(path) { lead(&$0, astray: &dice) }
        case 10:
            try change(path) { bytes in
                bytes.removeLast(Int.random(in: 1..<bytes.count, using: &dice))
                return "cut to \(bytes.count) bytes"
            }
        case 11..<17: try writeValues(path, &dice)
        case 17: try execute(path, strangeParts.randomElement(using: &dice)!)
        case 18: try execute(path, "PRAGMA user_version = \(numbers.randomElement(using: &dice)! % 4_294_967_296)")
        default:
            try writeValues(path, &dice) + "; " + (try change(path) { turnBits(2, &$0, &dice) })
        }
    }

    private static let pageSize = 4096

    private static func change(_ path: String, _ body: (inout [UInt8]) -> String) throws -> String {
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let words = body(&bytes)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return words
    }

    private static func turnBits(_ count: Int, _ bytes: inout [UInt8], in range: Range<Int>? = nil, _ dice: inout Dice) -> String {
        let places = (0..<count).map { _ in Int.random(in: range ?? 0..<bytes.count, using: &dice) }
        for place in places { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice) }
        return "bits turned in bytes \(places.prefix(5).map(String.init).joined(separator: ", "))"
    }

    private static func losePage(_ bytes: inout [UInt8], _ dice: inout Dice) -> String {
        let pages = bytes.count / pageSize
        let (one, other) = (Int.random(in: 0..<pages, using: &dice), Int.random(in: 0..<pages, using: &dice))
        switch Int.random(in: 0..<4, using: &dice) {
        case 0:
            for index in one * pageSize..<(one + 1) * pageSize { bytes[index] = UInt8.random(in: 0...255, using: &dice) }
            return "page \(one + 1) is noise"
        case 1:
            for index in one * pageSize..<(one + 1) * pageSize { bytes[index] = 0 }
            return "page \(one + 1) is empty"
        case 2:
            for index in 0..<pageSize { bytes.swapAt(one * pageSize + index, other * pageSize + index) }
            return "pages \(one + 1) and \(other + 1) are in each other's place"
        default:
            for index in 0..<pageSize { bytes[one * pageSize + index] = bytes[other * pageSize + index] }
            return "page \(one + 1) is a copy of page \(other + 1)"
        }
    }

    /// Has the inner pages of trees lead to other pages, perhaps back to themselves.
    private static func lead(_ bytes: inout [UInt8], astray dice: inout Dice) -> String {
        let pages = bytes.count / pageSize
        let inner = (0..<pages).filter { [2, 5].contains(bytes[$0 * pageSize + ($0 == 0 ? 100 : 0)]) }
        guard let page = inner.randomElement(using: &dice) else { return "nothing: there are no inner pages" }
        let start = page * pageSize + (page == 0 ? 100 : 0)
        let count = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
        let target = Bool.random(using: &dice) ? page + 1 : Int.random(in: 1...pages, using: &dice)
        let places =
            [start + 8]
            + (0..<min(count, 500)).map { index in
                page * pageSize + (Int(bytes[start + 12 + 2 * index]) << 8 | Int(bytes[start + 13 + 2 * index]))
            }
        for place in places where place + 4 <= bytes.count {
            for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: target >> (24 - 8 * byte)) }
        }
        return "all that page \(page + 1) leads to is page \(target)"
    }
}

// MARK: - What somebody else may write

extension StoreDamage {
    private static let numbers: [Int] = [
        .min, .max, .min + 1, .max - 1, -1, 0, 1, 2, 77, 1 << 31, -1 << 31, 1 << 32, 1 << 48, -1 << 48, 1 << 53, 9_999_999, -9_999_999,
    ]

    private static let strangeParts = [
        "CREATE TRIGGER trap AFTER INSERT ON event BEGIN DELETE FROM schedule; END",
        "CREATE VIEW endless AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c",
        """
        DROP TABLE successor; CREATE VIEW successor AS
        WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS card, x AS goes_on_as FROM c
        """,
        "CREATE TABLE mine (x)", "DROP INDEX card_body", "DROP TABLE made", "ALTER TABLE event ADD COLUMN mood TEXT", "DELETE FROM made",
        "UPDATE made SET version = 1", "UPDATE made SET version = 99", "DROP TABLE schedule", "DROP TABLE history",
        "CREATE INDEX more ON event(hex(card))", "CREATE VIRTUAL TABLE words USING fts4(x)",
        "INSERT OR REPLACE INTO successor SELECT number, number % 5 + 1 FROM card",
        "INSERT OR REPLACE INTO history SELECT number, randomblob(160) FROM card",
    ]

    /// A value that SQL can write.
    private static func value(_ dice: inout Dice) -> String {
        switch Int.random(in: 0..<8, using: &dice) {
        case 0: "NULL"
        case 1: "'word'"
        case 2: "1.5e300"
        case 3: "randomblob(\([0, 1, 16, 160].randomElement(using: &dice)!))"
        case 4: "CAST(x'ff00fe' AS TEXT)"
        case 5: "-1"
        default: numbers.randomElement(using: &dice)!.description
        }
    }

    private static func writeValues(_ path: String, _ dice: inout Dice) throws -> String {
        let database = try DatabaseQueue(path: path)
        defer { try? database.close() }
        let columns = try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
                    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1, c.cid
                    """
            ).map { (table: $0[0] as String, column: $0[1] as String) }
        }
        var done: [String] = []
        for _ in 0..<Int.random(in: 1...4, using: &dice) {
            let (table, column) = columns.randomElement(using: &dice)!
            let rows = Bool.random(using: &dice) ? "" : " WHERE abs(random()) % 3 = 0"
            let sql = "UPDATE \(table) SET \(column) = \(value(&dice))\(rows)"
            // What the kind of a column does not admit only bits that turn can put there.
            if (try? execute(path, sql)) != nil { done.append(sql) }
        }
        return done.joined(separator: "; ")
    }

    /// Runs SQL that nothing holds back.
    private static func execute(_ path: String, _ sql: String) throws -> String {
        let database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { db in
            let guards = try Row.fetchAll(
                db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('card', 'event')")
            for part in guards { try db.execute(sql: "DROP TRIGGER \(part[0] as String)") }
            defer { for part in guards { try? db.execute(sql: part[1]) } }
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
            _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try database.close()
        return sql.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
