import GRDB

/// The versions of the store's tables.
///
/// A version that has been shipped is never edited: a change is a new one at the end. The number of a file's version is its
/// `user_version`, and its `application_id` says that it is Nacre's.
struct Schema: Sendable {
    /// SQL that makes each version from the one before it; the first from nothing.
    var steps: [String]

    /// The newest version.
    var version: Int { steps.count }

    /// What this Nacre reads and writes.
    static let current = Schema(steps: [version1])

    /// "Nacr" in ASCII.
    static let applicationID = 0x4E61_6372

    /// The version of a file: 0 for one that is empty.
    ///
    /// - Throws: `.notAStore` and `.newer`.
    @discardableResult
    func check(_ db: Database, path: String) throws -> Int {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        if owner != Self.applicationID {
            let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
            guard isEmpty, owner == 0, found == 0 else { throw StoreError.notAStore(path: path) }
        }
        guard found <= version else { throw StoreError.newer(path: path, found: found, known: version) }
        return found
    }

    /// Makes the versions that a file lacks. To be called in a transaction, because another program may do the same.
    func bringUpToDate(_ db: Database) throws {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard found < version else { return }
        for step in steps[found...] { try db.execute(sql: step) }
        try db.execute(sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(version)")
    }
}
