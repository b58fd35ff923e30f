import GRDBSQLite

/// A database that is made in memory, as the bytes of the file that it would be: they are there once, and handed on without a copy.
final class NewDatabase {
    private let connection: OpaquePointer

    /// A row that is being filled, column by column.
    struct Row {
        fileprivate let statement: OpaquePointer
        private var column: Int32 = 0

        fileprivate init(_ statement: OpaquePointer) { self.statement = statement }

        /// Fills the next column with a number.
        mutating func put(_ number: some BinaryInteger) {
            column += 1
            sqlite3_bind_int64(statement, column, Int64(number))
        }

        /// Fills the next columns with numbers.
        mutating func put(_ numbers: [Int]) { for number in numbers { put(number) } }

        /// Fills the next column with a text.
        mutating func put(_ text: String) {
            column += 1
            // SQLite copies what it is told is transient.
            sqlite3_bind_text(statement, column, text, Int32(text.utf8.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
    }

    /// - Throws: `PackageError` when there is no memory.
    init(_ schema: String) throws(PackageError) {
        var opened: OpaquePointer?
        guard sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, nil) == SQLITE_OK,
            let opened
        else {
            sqlite3_close(opened)
            throw .unwritable("there is no memory for it")
        }
        connection = opened
        // From here on its pages are those of one piece of memory that grows.
        let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
        guard sqlite3_deserialize(opened, "main", nil, 0, 0, flags) == SQLITE_OK else { throw failure }
        try run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;" + schema + "\nBEGIN;")
    }

    deinit { sqlite3_close_v2(connection) }

    private func run(_ sql: String) throws(PackageError) {
        guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    private var failure: PackageError { .unwritable(String(cString: sqlite3_errmsg(connection))) }

    /// Adds rows to a table.
    ///
    /// - Parameters:
    ///   - columns: how many it has.
    ///   - fill: puts what a thing says into the columns of its row.
    func insert<Thing>(
        into table: String, columns: Int, _ things: some Sequence<Thing>, _ fill: (Thing, inout Row) throws -> Void
    ) throws {
        var compiled: OpaquePointer?
        let sql = "INSERT INTO \(table) VALUES (" + Array(repeating: "?", count: columns).joined(separator: ",") + ")"
        guard sqlite3_prepare_v2(connection, sql, -1, &compiled, nil) == SQLITE_OK, let statement = compiled else { throw failure }
        defer { sqlite3_finalize(statement) }
        for thing in things {
            var row = Row(statement)
            try fill(thing, &row)
            guard sqlite3_step(statement) == SQLITE_DONE else { throw failure }
            sqlite3_reset(statement)
        }
    }

    /// Ends the making.
    ///
    /// - Parameter indices: SQL that makes them, each at one go.
    func finish(_ indices: String) throws(PackageError) { try run(indices + "\nCOMMIT;") }

    /// Lends the bytes of the file that it would be.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result {
        var size: Int64 = 0
        guard let bytes = sqlite3_serialize(connection, "main", &size, UInt32(SQLITE_SERIALIZE_NOCOPY)) else { throw failure }
        return try withExtendedLifetime(self) { try body(UnsafeRawBufferPointer(start: bytes, count: Int(size))) }
    }
}
