import GRDB
import Scheduling

/// Which ids the log has.
struct LoggedIDs {
    private let find: DirectStatement
    private let isEmpty: Bool

    init(_ db: Database) throws {
        find = try DirectStatement(db, "SELECT 1 FROM event WHERE id = ?")
        isEmpty = try Int.fetchOne(db, sql: "SELECT 1 FROM event LIMIT 1") == nil
    }

    /// Whether the log has an event of this id.
    ///
    /// - Throws: what reading can meet with.
    func has(_ id: EventID) throws -> Bool {
        if isEmpty { return false }
        find.reset()
        find.bind(id.rawValue, 1)
        return try find.first() != nil
    }
}
