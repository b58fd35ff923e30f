import GRDBSQLite

/// A database of SQLite in memory that nobody need trust: it can only be read, runs nothing of its own, and answers in bounded time.
final class MemoryDatabase {
    private let connection: OpaquePointer
    /// How many steps of SQLite's machine all questions together may still take.
    private var steps: Int

    /// The tables and views of every question are looked at by `Inspection` before the first is asked.
    ///
    /// - Throws: `PackageError` when the bytes are no database.
    init(_ bytes: consuming GrowingBytes) throws(PackageError) {
        let memory = bytes.release()
        var opened: OpaquePointer?
        guard sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nil) == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            sqlite3_free(memory.baseAddress)
            throw .tooLarge("the collection")
        }
        connection = opened
        // A full table scan of so many bytes takes fewer steps by far.
        steps = 20_000_000 + memory.count * 4
        if memory.count >= 100 {
            // A journal that is not there would be looked for.
            memory[18] = min(memory[18], 1)
            memory[19] = min(memory[19], 1)
        }
        let size = Int64(memory.count)
        let flags = UInt32(SQLITE_DESERIALIZE_READONLY | SQLITE_DESERIALIZE_FREEONCLOSE)
        guard sqlite3_deserialize(opened, "main", memory.baseAddress, size, size, flags) == SQLITE_OK else {
            throw .damaged("the collection", "it is no database")
        }
        sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, 256 << 20)
        sqlite3_limit(opened, SQLITE_LIMIT_ATTACHED, 0)
        sqlite3_limit(opened, SQLITE_LIMIT_TRIGGER_DEPTH, 1)
        let owner = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_progress_handler(
            opened, Self.stepsAtOnce, { Unmanaged<MemoryDatabase>.fromOpaque($0!).takeUnretainedValue().tire() }, owner)
        sqlite3_create_collation_v2(
            opened, "unicase", SQLITE_UTF8, nil,
            { _, leftCount, left, rightCount, right in
                MemoryDatabase.compare(
                    UnsafeRawBufferPointer(start: left, count: Int(leftCount)), UnsafeRawBufferPointer(start: right, count: Int(rightCount))
                )
            }, nil)
        for setting in ["trusted_schema = OFF", "query_only = ON", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY"] {
            sqlite3_exec(opened, "PRAGMA " + setting, nil, nil, nil)
        }
    }

    deinit { sqlite3_close_v2(connection) }

    private static let stepsAtOnce: Int32 = 10_000

    private func tire() -> Int32 {
        steps -= Int(Self.stepsAtOnce)
        return steps < 0 ? 1 : 0
    }

    /// Anki's own order of names. Nothing here depends on it but that there is one: rows are read in the order of their numbers.
    private static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int32 {
        let (left, right) = (String(decoding: left, as: UTF8.self).lowercased(), String(decoding: right, as: UTF8.self).lowercased())
        return left < right ? -1 : left > right ? 1 : 0
    }

    /// Asks a question, and hands over its rows one after the other.
    ///
    /// - Throws: `PackageError`, and what `body` throws.
    func forEach(_ sql: String, _ body: (Row) throws -> Void) throws {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK, let statement else { throw failure() }
        defer { sqlite3_finalize(statement) }
        let row = Row(statement)
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try body(row)
            case SQLITE_DONE: return
            default: throw failure()
            }
        }
    }

    private func failure() -> PackageError {
        if sqlite3_errcode(connection) == SQLITE_INTERRUPT { return .endless }
        return .damaged("the collection", String(cString: sqlite3_errmsg(connection)))
    }

    /// The row at which a question stands. It is there only until the next.
    struct Row {
        private let statement: OpaquePointer

        fileprivate init(_ statement: OpaquePointer) { self.statement = statement }

        /// A whole number.
        func integer(_ column: Int32) throws(PackageError) -> Int {
            switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: return Int(sqlite3_column_int64(statement, column))
            case SQLITE_FLOAT:
                // Old versions kept some of them so.
                guard let number = Int(exactly: sqlite3_column_double(statement, column).rounded(.towardZero)) else { break }
                return number
            default: break
            }
            throw .damaged("the collection", "column \(name(column)) holds no number")
        }

        /// A text.
        func text(_ column: Int32) throws(PackageError) -> String {
            let type = sqlite3_column_type(statement, column)
            guard type != SQLITE_BLOB, type != SQLITE_NULL, let bytes = sqlite3_column_text(statement, column) else {
                throw .damaged("the collection", "column \(name(column)) holds no text")
            }
            let buffer = UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column)))
            guard let text = String(validating: buffer, as: UTF8.self) else {
                throw .damaged("the collection", "column \(name(column)) is not UTF-8")
            }
            return text
        }

        /// Bytes, or those of a text; none where there is nothing.
        func bytes(_ column: Int32) -> [UInt8] {
            guard let bytes = sqlite3_column_blob(statement, column) else { return [] }
            return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
        }

        private func name(_ column: Int32) -> String { sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "\(column)" }
    }
}
