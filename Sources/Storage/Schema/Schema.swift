import Cards
import GRDB

/// The versions of the store's tables.
///
/// A version that has been shipped is never edited: a change is a new one at the end. The number of a file's version is its
/// `user_version`, and its `application_id` says that it is Nacre's. Only the log and the names of cards are carried from version to version
/// so; what follows from them, and from the decks, has versions of its own and is made anew.
struct Schema: Sendable {
    /// SQL that makes each version from the one before it; the first from nothing.
    var steps: [String]
    /// What follows from the rest.
    var derived: [Derived] = Derived.all
    /// What `SchemaPart.digest` comes to for a file that has all of this and nothing else; nil where that is not known.
    var digest: UInt64?

    /// The newest version.
    var version: Int { steps.count }

    /// The first version whose derived tables have versions of their own.
    static let firstWithDerived = 2

    /// What this Nacre reads and writes.
    static let current = Schema(steps: [version1, version2], digest: 0x4CCD_EC60_E412_095F)

    /// "Nacr" in ASCII.
    static let applicationID = 0x4E61_6372

    /// The version of a file: 0 for one that is empty.
    ///
    /// - Throws: `.notAStore`, `.newer`, and `.corrupt` where there cannot be such a version.
    @discardableResult
    func check(_ db: Database, path: String) throws -> Int {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        if owner != Self.applicationID {
            let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
            guard isEmpty, owner == 0, found == 0 else { throw StoreError.notAStore(path: path) }
        }
        guard found > 0 || found == 0 && owner == 0 else { throw StoreError.corrupt(path: path) }
        guard found <= version else { throw StoreError.newer(path: path, found: found, known: version) }
        return found
    }

    /// Carries a step out. What the tables of the next version do not admit, only damage can have put into those of the last one.
    private func carryOut(_ step: String, _ db: Database) throws {
        do {
            try db.execute(sql: step)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: error.message)
        }
    }

    /// Whether a file of the newest version has all that follows from the rest as this Nacre makes it.
    func isMade(_ db: Database) throws -> Bool {
        guard try derived.allSatisfy({ try $0.found(db) == $0.version }) else { return false }
        let reader = "SELECT version FROM made WHERE what = ?"
        return try Int.fetchOne(db.cachedStatement(sql: reader), arguments: [Derived.reader]) == Deck.readerVersion
    }

    /// Brings a file up to date that another version may have made. Tables to which others refer are written anew meanwhile, so SQLite looks at the
    /// references only when all is done.
    func bringUpToDate(_ database: DatabaseQueue) throws {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
            try db.inTransaction(.immediate) {
                try bringUpToDate(db)
                guard try StoredRow.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "rows name others that are not there")
                }
                return .commit
            }
        }
    }

    /// Makes the versions that a file lacks, and what follows from the rest where another Nacre has made it. To be called in a transaction,
    /// because another program may do the same.
    func bringUpToDate(_ db: Database) throws {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if found < version {
            for step in steps[found...] { try carryOut(step, db) }
            try db.execute(sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(version)")
        }
        guard version >= Self.firstWithDerived, try !isMade(db) else { return }
        let stale = try derived.filter { try $0.found(db) != $0.version }
        for part in stale { try part.make(db) }
        if stale.contains(where: { $0.name == Derived.names.name }) { try Names.rebuild(db) }
        if stale.contains(where: { $0.name == Derived.schedules.name }) {
            try db.execute(sql: "UPDATE listing SET is_new = 1 WHERE is_new = 0")
            try Derivation(Log(db: db)).rebuild()
        }
        if try stale.contains(where: { $0.name == Derived.index.name }) || !isMade(db) {
            // Files are read again by the reader that there is now; until then the cards stay listed as they were.
            try db.execute(sql: "UPDATE file SET size = -1, hash = NULL, sides = \(Derived.listed)")
            try Derived.note(Derived.reader, Deck.readerVersion, db)
        }
    }
}
