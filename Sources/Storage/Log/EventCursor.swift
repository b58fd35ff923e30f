import GRDB
import Scheduling

/// Events, read from the log one at a time.
final class EventCursor: Cursor {
    private let rows: StoredRows

    /// - Parameter statement: one that asks for `EventRow.columns`.
    init(_ statement: Statement, _ arguments: StatementArguments = []) throws {
        rows = try StoredRow.fetchCursor(statement, arguments: arguments)
    }

    /// The next event; nil when there are no more.
    ///
    /// - Throws: what reading can meet with, and `.SQLITE_CORRUPT` for a row that makes no event.
    func next() throws -> Event? {
        guard let row = try rows.next() else { return nil }
        guard let event = EventRow.event(row) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row of the log makes no event")
        }
        return event
    }
}

extension Log {
    /// Hands over all rows of the log in the order of ids: as events, or nil for those that make none.
    func forEachRow(_ body: (Event?) throws -> Void) throws {
        let rows = try StoredRow.fetchCursor(db, sql: "SELECT \(EventRow.columns) FROM event ORDER BY id")
        while let row = try rows.next() { try body(EventRow.event(row)) }
    }

    /// How many rows of the log make no event.
    func unreadable() throws -> Int {
        var count = 0
        try forEachRow { if $0 == nil { count += 1 } }
        return count
    }
}
