import Foundation
import GRDB
import GRDBSQLite
import Scheduling

/// The values of a row, each of which may be anything: a file may be damaged, or made by somebody else.
protocol RowValues {
    /// How many there are.
    var count: Int { get }
    /// Whether there is none in a column.
    func isNull(_ column: Int) -> Bool
    /// The whole number in a column; nil where there is something else.
    func int(_ column: Int) -> Int?
    /// The text in a column; nil where there is something else.
    func text(_ column: Int) -> String?
    /// The 16 bytes in a column as one number, the most significant first; nil where there is something else.
    func bits(_ column: Int) -> UInt128?
}

extension RowValues {
    /// The whole number in a column, if it is no further from 0 than this.
    func int(_ column: Int, within most: Int) -> Int? { int(column).flatMap { (-most...most).contains($0) ? $0 : nil } }

    /// The number of a card.
    func card(_ column: Int) -> CardNumber? { int(column).map { CardNumber(Int64($0)) } }

    /// A day, if it is one that calendars know.
    func day(_ column: Int) -> StudyDay? { int(column).flatMap { StudyDay.numbers.contains($0) ? StudyDay($0) : nil } }

    /// An id, if it is one that a store can go on from: one of the last half of time leaves no room for others after it.
    func id(_ column: Int) -> EventID? { bits(column).map(EventID.init(rawValue:)).flatMap { $0.isPlausible ? $0 : nil } }
}

/// Values that were read.
struct Values: RowValues {
    private let values: [DatabaseValue]

    init(_ values: [DatabaseValue]) { self.values = values }

    var count: Int { values.count }

    func isNull(_ column: Int) -> Bool { values[column].isNull }

    func int(_ column: Int) -> Int? {
        if case .int64(let number) = values[column].storage { Int(number) } else { nil }
    }

    func text(_ column: Int) -> String? {
        if case .string(let text) = values[column].storage { text } else { nil }
    }

    func bits(_ column: Int) -> UInt128? {
        guard case .blob(let data) = values[column].storage, data.count == 16 else { return nil }
        return data.reduce(0) { $0 << 8 | UInt128($1) }
    }
}

/// The values of the row at which a cursor stands, taken from SQLite one by one.
struct StatementValues: RowValues {
    private let statement: SQLiteStatement

    private init(_ statement: SQLiteStatement) { self.statement = statement }

    /// Hands over the values of the row at which a cursor stands. It is held meanwhile: the optimiser lets go of it after the last use it
    /// sees, and it sees none in what SQLite does with a pointer. Without its cursor a statement stands at no row.
    static func at<Result>(_ rows: RowCursor, _ body: (StatementValues) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(rows) { try body(StatementValues(rows._statement.sqliteStatement)) }
    }

    var count: Int { Int(sqlite3_column_count(statement)) }

    func isNull(_ column: Int) -> Bool { type(column) == SQLITE_NULL }

    func int(_ column: Int) -> Int? { type(column) == SQLITE_INTEGER ? Int(sqlite3_column_int64(statement, Int32(column))) : nil }

    /// The whole number in a column; 0 where there is something else.
    subscript(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

    func text(_ column: Int) -> String? {
        guard type(column) == SQLITE_TEXT, let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
        return String(validating: bytes, as: UTF8.self)
    }

    /// The bytes in a column; none where there is something else.
    func bytes(_ column: Int) -> [UInt8] {
        guard type(column) == SQLITE_BLOB, let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }

    func bits(_ column: Int) -> UInt128? {
        guard type(column) == SQLITE_BLOB, sqlite3_column_bytes(statement, Int32(column)) == 16,
            let start = sqlite3_column_blob(statement, Int32(column))
        else { return nil }
        return UInt128(bigEndian: start.loadUnaligned(as: UInt128.self))
    }

    private func type(_ column: Int) -> Int32 { sqlite3_column_type(statement, Int32(column)) }
}

extension EventID {
    /// The 16 bytes, the most significant first: they sort as the ids do.
    var blob: Data { withUnsafeBytes(of: rawValue.bigEndian) { Data($0) } }

    /// The id in a column; nil where there is none.
    init?(_ row: Row, _ column: Int) {
        guard let bits = Values([row[column]]).bits(0) else { return nil }
        self.init(rawValue: bits)
    }
}
