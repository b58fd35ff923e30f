import GRDB

/// What Nacre remembers of its learner: one SQLite file with the log of events, the schedules that follow from it, and an index of the
/// decks as they were last read.
///
/// Each method is one transaction that leaves the file whole, and returns when what it wrote is on disk. The store knows no clock, no
/// dice and no deck file: moments, days and chance are given to it. Several programs may use one file at the same time.
public struct Store: Sendable {
    /// Where the file is; `:memory:` for a store that is on no disk.
    public let path: String
    let database: DatabaseQueue
    /// How much SQLite may do with the file in one transaction.
    let work: WorkLimit
    /// What was found last.
    let found = FoundWords()

    init(path: String, database: DatabaseQueue, work: WorkLimit) {
        self.path = path
        self.database = database
        self.work = work
        database.inDatabase { [found] in found.add(to: $0) }
    }
}

extension Store {
    /// Lets go of the file. Nothing can be read or written any more.
    ///
    /// - Throws: `.failed` while something is still being read.
    public func close() throws(StoreError) {
        try StoreError.translating(path) { try database.close() }
    }

    /// Takes what was written into the file itself, after so much that the log of SQLite's has grown large. Where somebody reads meanwhile it
    /// is left for later.
    func settle() {
        try? database.writeWithoutTransaction { _ = try StoredRow.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// The same after much was put into the log and followed from it: where many pages are empty then, the file is written anew without gaps, too.
    /// Where somebody reads meanwhile, or the disk has no room for a second file, it stays as it is.
    func settleWithoutGaps() {
        settle()
        let gaps = "SELECT freelist_count * 10 > page_count FROM pragma_freelist_count, pragma_page_count"
        guard (try? database.writeWithoutTransaction({ try Bool.fetchOne($0, sql: gaps) })) == true else { return }
        try? sparingly { try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM") } }
        settle()
    }

    /// Does what reads or writes most of the file once, and keeps little of it in memory meanwhile.
    public func sparingly<Result>(_ body: () throws -> Result) throws -> Result {
        let kept = try? database.writeWithoutTransaction { try $0.keepLittle() }
        defer { if let kept { database.writeWithoutTransaction { $0.keep(kept) } } }
        return try body()
    }

    /// Runs a transaction that may write. It takes the lock at once, so what it reads stays true until it has written.
    func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        work.begin()
        return try StoreError.translating(path) { try database.write(body) }
    }

    /// Runs a transaction that writes down what the learner did, which changes no word of a card.
    func writeEvents<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        try write { db in
            let before = db.totalChangesCount
            let result = try body(db)
            found.passOver(db.totalChangesCount - before)
            return result
        }
    }

    /// Runs a transaction that only reads, and sees one state of the file throughout.
    func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        work.begin()
        return try StoreError.translating(path) { try database.readOneState(body) }
    }

    /// Runs a transaction that only reads and hands each thing it finds to its caller, whose own errors pass through as they are.
    func reading(_ body: (Database) throws -> Void) throws {
        work.begin()
        do {
            try database.readOneState(body)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch is RowDecodingError {
            throw StoreError.senseless(path: path)
        }
    }
}

extension DatabaseQueue {
    /// Runs a transaction that sees one state of the file, and is undone however it ends: nothing that it does lasts.
    ///
    /// GRDB's `read` has SQLite refuse to write, by a pragma before and one after; with each of them SQLite compiles all statements of the
    /// connection anew, which was most of the work of an answer. A second connection that cannot write would read again, after each thing that is
    /// written, what this one still has in memory.
    fileprivate func readOneState<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try writeWithoutTransaction { db in
            // As statements that are kept: compiling them is as much work as a small query.
            try db.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
            defer { if db.isInsideTransaction { try? db.cachedStatement(sql: "ROLLBACK TRANSACTION").execute() } }
            let changes = db.totalChangesCount
            let result = try body(db)
            guard db.totalChangesCount == changes else {
                throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "what may only read has written")
            }
            return result
        }
    }
}
