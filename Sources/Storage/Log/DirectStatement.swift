import Cards
import Foundation
import GRDB
import GRDBSQLite
import Scheduling

/// A statement whose values go to SQLite itself, for what is done many thousands of times.
struct DirectStatement {
    private let db: Database
    private let statement: Statement
    private let row: SQLiteStatement

    /// - Throws: what compiling can meet with.
    init(_ db: Database, _ sql: String) throws {
        self.db = db
        statement = try db.cachedStatement(sql: sql)
        row = statement.sqliteStatement
    }

    /// Begins anew, without values.
    func reset() {
        sqlite3_reset(row)
        sqlite3_clear_bindings(row)
    }

    /// Gives a parameter, counted from 1, a number; nil leaves it without.
    func bind(_ number: Int64?, _ place: Int32) { if let number { sqlite3_bind_int64(row, place, number) } }

    /// Gives a parameter a number.
    func bind(_ number: Int?, _ place: Int32) { if let number { sqlite3_bind_int64(row, place, Int64(number)) } }

    /// Gives a parameter a text.
    func bind(_ text: String?, _ place: Int32) {
        guard var text else { return }
        _ = text.withUTF8 { bytes in
            let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            // No bytes at no place would be no text.
            return bytes.isEmpty
                ? sqlite3_bind_text(row, place, "", 0, Self.copied)
                : sqlite3_bind_text(row, place, start, Int32(bytes.count), Self.copied)
        }
    }

    /// Gives a parameter bytes.
    func bind(_ bytes: [UInt8], _ place: Int32) {
        _ = bytes.withUnsafeBytes { bytes in
            bytes.isEmpty
                ? sqlite3_bind_zeroblob(row, place, 0)
                : sqlite3_bind_blob(row, place, bytes.baseAddress, Int32(bytes.count), Self.copied)
        }
    }

    /// Gives a parameter a number of 16 bytes, the most significant first.
    func bind(_ bits: UInt128, _ place: Int32) {
        withUnsafeBytes(of: bits.bigEndian) { _ = sqlite3_bind_blob(row, place, $0.baseAddress, 16, Self.copied) }
    }

    /// Runs it to its end.
    ///
    /// - Throws: what SQLite says, as GRDB would.
    func run() throws { while try next() {} }

    /// Goes on to the next row.
    ///
    /// - Returns: whether there is one; without one it is at its end.
    /// - Throws: what SQLite says, as GRDB would.
    func next() throws -> Bool {
        let code = withExtendedLifetime(statement) { sqlite3_step(row) }
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: sqlite3_reset(row)
        default:
            let error = DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)), message: db.lastErrorMessage)
            sqlite3_reset(row)
            throw error
        }
        return false
    }

    /// Ends it where it is.
    func end() { sqlite3_reset(row) }

    /// The number in a column, counted from 0, of the row that it is at.
    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(row, column) }

    /// The number in the first column of the first row, where it ends; nil where there is none.
    ///
    /// - Throws: what SQLite says, as GRDB would.
    func first() throws -> Int64? {
        defer { end() }
        return try next() ? number(0) : nil
    }

    /// SQLite takes a copy.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

extension DirectStatement {
    /// Gives the first four parameters the parts of a name: deck, heading, ordinal and side.
    func bind(_ name: CardName) {
        bind(name.deck, 1)
        bind(name.heading, 2)
        bind(name.ordinal, 3)
        bind(name.side.code, 4)
    }

    /// The number of the card with a name, where this is `Names.find("number")`; nil when there is none.
    ///
    /// - Throws: what SQLite says, as GRDB would.
    func number(of name: CardName) throws -> CardNumber? {
        reset()
        bind(name)
        bind(Names.key(name), 5)
        return try first().map(CardNumber.init)
    }
}
