import GRDB
import Scheduling

/// Events, read from the log one at a time.
final class EventCursor: Cursor {
    private let rows: RowCursor

    /// - Parameter statement: one that asks for `EventRow.columns`.
    init(_ statement: Statement, _ arguments: StatementArguments = []) throws {
        rows = try Row.fetchCursor(statement, arguments: arguments)
    }

    /// The next event; nil when there are no more.
    ///
    /// - Throws: what reading can meet with, and `.SQLITE_CORRUPT` for a row that makes no event.
    func next() throws -> Event? {
        guard try rows.next() != nil else { return nil }
        guard let event = StatementValues.at(rows, { EventRow.event($0) }) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row of the log makes no event")
        }
        return event
    }
}

extension Log {
    /// Hands over all rows of the log in the order of ids: as events, or nil for those that make none.
    func forEachRow(_ body: (Event?) throws -> Void) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT \(EventRow.columns) FROM event ORDER BY id")
        while try rows.next() != nil { try body(StatementValues.at(rows) { EventRow.event($0) }) }
    }

    /// How many rows of the log make no event.
    func unreadable() throws -> Int {
        var count = 0
        try forEachRow { if $0 == nil { count += 1 } }
        return count
    }
}
