import Foundation
import GRDB
import GRDBSQLite
import Scheduling

/// A row of the store at which a statement stands, until the statement goes on.
///
/// Any value may be of any kind and any size: the file may be damaged, or made by somebody else. What a value cannot be taken for is an
/// error here, while GRDB's own rows stop the program.
struct StoredRow: RowValues {
    /// It holds the cursor: the optimiser lets go of that after the last use it sees, and it sees none in what SQLite does with a pointer.
    /// Without its cursor a statement stands at no row.
    fileprivate let cursor: RowCursor

    private var statement: SQLiteStatement { cursor._statement.sqliteStatement }

    var count: Int { Int(sqlite3_column_count(statement)) }

    func isNull(_ column: Int) -> Bool { type(column) == SQLITE_NULL }

    func int(_ column: Int) -> Int? { type(column) == SQLITE_INTEGER ? Int(sqlite3_column_int64(statement, Int32(column))) : nil }

    func double(_ column: Int) -> Double? {
        [SQLITE_INTEGER, SQLITE_FLOAT].contains(type(column)) ? sqlite3_column_double(statement, Int32(column)) : nil
    }

    func text(_ column: Int) -> String? {
        guard type(column) == SQLITE_TEXT, let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
        // What is ASCII alone, as most is, needs no look at how its bytes belong together.
        return bytes.reduce(0, |) < 0x80 ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
    }

    func bits(_ column: Int) -> UInt128? {
        guard type(column) == SQLITE_BLOB, sqlite3_column_bytes(statement, Int32(column)) == 16,
            let start = sqlite3_column_blob(statement, Int32(column))
        else { return nil }
        return UInt128(bigEndian: start.loadUnaligned(as: UInt128.self))
    }

    func bytes(_ column: Int) -> [UInt8]? {
        guard type(column) == SQLITE_BLOB else { return nil }
        let start = sqlite3_column_blob(statement, Int32(column))
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }

    private func type(_ column: Int) -> Int32 { sqlite3_column_type(statement, Int32(column)) }
}

extension StoredRow {
    /// The value in a column.
    ///
    /// - Throws: `.SQLITE_MISMATCH` where there is something that it cannot be.
    func value<Value: StoredValue>(_ column: Int) throws -> Value {
        guard let value = Value(self, column) else { throw Self.makesNoSense }
        return value
    }

    /// That a row holds what it cannot hold.
    static let makesNoSense = DatabaseError(resultCode: .SQLITE_MISMATCH, message: "what a row holds makes no sense")
}

// MARK: - Reading

/// Rows that SQLite finds, one after another.
final class StoredRows: Cursor {
    private let cursor: RowCursor

    fileprivate init(_ cursor: RowCursor) { self.cursor = cursor }

    /// The next row; nil when there are no more.
    func next() throws -> StoredRow? { try cursor.next() == nil ? nil : StoredRow(cursor: cursor) }

    fileprivate func made<Result>(_ make: (StoredRow) throws -> Result) throws -> [Result] {
        var made: [Result] = []
        while let row = try next() { made.append(try make(row)) }
        return made
    }
}

extension StoredRow {
    /// The rows that a statement finds.
    static func fetchCursor(_ statement: Statement, arguments: StatementArguments = []) throws -> StoredRows {
        StoredRows(try Row.fetchCursor(statement, arguments: arguments))
    }

    /// The rows that SQL finds.
    static func fetchCursor(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> StoredRows {
        StoredRows(try Row.fetchCursor(db, sql: sql, arguments: arguments))
    }

    /// What is made of all the rows that a statement finds.
    static func fetchAll<Result>(
        _ statement: Statement, arguments: StatementArguments = [], _ make: (StoredRow) throws -> Result
    ) throws -> [Result] {
        try fetchCursor(statement, arguments: arguments).made(make)
    }

    /// What is made of all the rows that SQL finds.
    static func fetchAll<Result>(
        _ db: Database, sql: String, arguments: StatementArguments = [], _ make: (StoredRow) throws -> Result
    ) throws -> [Result] {
        try fetchCursor(db, sql: sql, arguments: arguments).made(make)
    }

    /// The first row that a statement finds. It is to be read before the statement is used again.
    static func fetchOne(_ statement: Statement, arguments: StatementArguments = []) throws -> StoredRow? {
        try fetchCursor(statement, arguments: arguments).next()
    }

    /// The first row that SQL finds.
    static func fetchOne(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> StoredRow? {
        try fetchCursor(db, sql: sql, arguments: arguments).next()
    }
}
