import GRDB
import GRDBSQLite
import Scheduling

/// Which ids the log has, asked of SQLite itself, since many thousands are asked for.
struct LoggedIDs {
    private let db: Database
    private let find: Statement
    private let isEmpty: Bool

    init(_ db: Database) throws {
        self.db = db
        find = try db.cachedStatement(sql: "SELECT 1 FROM event WHERE id = ?")
        isEmpty = try Int.fetchOne(db, sql: "SELECT 1 FROM event LIMIT 1") == nil
    }

    /// Whether the log has an event of this id.
    ///
    /// - Throws: what SQLite says, as GRDB would.
    func has(_ id: EventID) throws -> Bool {
        if isEmpty { return false }
        let row = find.sqliteStatement
        sqlite3_reset(row)
        defer { sqlite3_reset(row) }
        withUnsafeBytes(of: id.rawValue.bigEndian) { _ = sqlite3_bind_blob(row, 1, $0.baseAddress, 16, EventInsert.copied) }
        switch sqlite3_step(row) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            throw DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)), message: db.lastErrorMessage)
        }
    }
}
