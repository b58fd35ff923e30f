import GRDBSQLite

/// A database that is made in memory.
final class NewDatabase {
    private let connection: OpaquePointer

    /// What stands in a column.
    enum Value {
        case integer(Int64)
        case text(String)
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
        try run(schema + "\nBEGIN;")
    }

    deinit { sqlite3_close_v2(connection) }

    private func run(_ sql: String) throws(PackageError) {
        guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    private var failure: PackageError { .unwritable(String(cString: sqlite3_errmsg(connection))) }

    /// Adds rows to a table.
    ///
    /// - Parameter columns: how many it has.
    func insert(into table: String, columns: Int, _ rows: some Sequence<[Value]>) throws(PackageError) {
        var statement: OpaquePointer?
        let sql = "INSERT INTO \(table) VALUES (" + Array(repeating: "?", count: columns).joined(separator: ",") + ")"
        guard sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK else { throw failure }
        defer { sqlite3_finalize(statement) }
        for row in rows {
            for (index, value) in row.enumerated() {
                switch value {
                case .integer(let number): sqlite3_bind_int64(statement, Int32(index + 1), number)
                case .text(let text):
                    // SQLite copies what it is told is transient.
                    sqlite3_bind_text(
                        statement, Int32(index + 1), text, Int32(text.utf8.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
                }
            }
            guard sqlite3_step(statement) == SQLITE_DONE else { throw failure }
            sqlite3_reset(statement)
        }
    }

    /// Ends the making.
    ///
    /// - Returns: the bytes of the file that it would be.
    func finish() throws(PackageError) -> [UInt8] {
        try run("COMMIT;")
        var size: Int64 = 0
        guard let bytes = sqlite3_serialize(connection, "main", &size, 0) else { throw .unwritable("there is no memory for it") }
        defer { sqlite3_free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
    }
}
