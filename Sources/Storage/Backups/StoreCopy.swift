import Foundation
import GRDB
import Scheduling

/// A file that holds a store, or should: looked at without being changed. Only what was cut short in it is undone.
public struct StoreCopy: Sendable {
    /// Where it is.
    public let path: String

    /// The store in this file.
    public init(path: String) { self.path = path }

    /// What there is in a store, as far as a learner wants to know before it takes the place of another.
    public struct Summary: Hashable, Sendable {
        /// How many events the log holds.
        public var events: Int
        /// How many cards are known by name.
        public var cards: Int
        /// When the last event happened; nil for an empty log.
        public var last: Moment?

        /// That of a store in which nothing has happened.
        public static let empty = Summary(events: 0, cards: 0, last: nil)
    }

    /// What is in it.
    ///
    /// - Throws: `.notAStore`, `.newer`, `.corrupt`, `.cannotOpen`.
    public func summary() throws(StoreError) -> Summary {
        try read { db in
            Summary(
                events: try Int.fetchOne(db, sql: "SELECT count(id) FROM event") ?? 0,
                cards: try Int.fetchOne(db, sql: "SELECT count(number) FROM card") ?? 0,
                last: try Self.lastMoment(db))
        }
    }

    private static func lastMoment(_ db: Database) throws -> Moment? {
        if try Int.fetchOne(db, sql: "PRAGMA user_version") == 1 {
            return try StoredRow.fetchOne(db, sql: "SELECT moment, utc_offset FROM event ORDER BY id DESC LIMIT 1")
                .map { try Moment(milliseconds: $0.value(0), utcOffsetSeconds: $0.value(1)) }
        }
        return try Log(db: db).end(isLast: true)?.moment
    }

    /// Reads all of it, and fails where that cannot be done.
    ///
    /// - Throws: `.corrupt` beside what `summary` throws.
    public func examine() throws(StoreError) {
        let complaint = try read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
        if complaint != "ok" { throw .corrupt(path: path) }
    }

    /// Whether what all else follows from can be read to its end, the log and the names of cards: in a tenth of the time of `examine`.
    func canBeRead() throws(StoreError) -> Bool {
        do {
            try read { db in
                for sql in ["SELECT sum(day) FROM event NOT INDEXED", "SELECT sum(length(heading)) FROM card NOT INDEXED"] {
                    _ = try StoredRow.fetchOne(db, sql: sql)
                }
            }
            return true
        } catch .corrupt {
            return false
        }
    }

    /// Whether anything ever happened in it.
    func holdsAnything() throws(StoreError) -> Bool {
        try read { try Int.fetchOne($0, sql: "SELECT 1 FROM event LIMIT 1") != nil }
    }

    /// A number that is the same for copies with the same log, while the program runs, and for others is not: events have ids of their own.
    func fingerprint() throws(StoreError) -> Int {
        try read { db in
            var hasher = Hasher()
            let ids = try Data.fetchCursor(db, sql: "SELECT id FROM event ORDER BY id")
            while let id = try ids.next() { hasher.combine(id) }
            return hasher.finalize()
        }
    }

    /// Writes it anew, as it is at one moment and with no room to spare, into an empty file.
    ///
    /// - Throws: what reading can meet with, and with the path of the copy what writing can meet with.
    func write(to target: String) throws(StoreError) {
        try copying(to: target) { database in
            try database.writeWithoutTransaction { db in
                try check(db)
                try db.execute(sql: "PRAGMA page_size = 4096; VACUUM INTO ?", arguments: [target])
            }
        }
    }

    /// Copies its pages, as they are at one moment, into an empty file, which takes a tenth of the time. Others can write meanwhile.
    ///
    /// - Parameter isWanted: asked when that moment has come, and again and again while the pages are copied.
    /// - Throws: `.failed` when it is not wanted any more, what reading can meet with, and with the path of the copy what writing can meet
    ///   with.
    func copyPages(to target: String, while isWanted: @escaping () -> Bool) throws(StoreError) {
        try copying(to: target) { database in
            let copy = try UnfinishedStore.connection(to: target)
            try database.read { db in
                try check(db)
                // Between the parts, what is written reaches the disk: a great deal at once would hold up the grades that are to go there.
                let descriptor = Foundation.open(target, O_RDONLY | O_CLOEXEC)
                defer { close(descriptor) }
                func goOn() throws {
                    if !isWanted() { throw StoreError.failed(path: target, reason: "it is not wanted any more") }
                }
                try goOn()
                try copy.writeWithoutTransaction { copy in
                    try db.backup(to: copy, pagesPerStep: 1024) { progress in
                        if !progress.isCompleted { try goOn() }
                        fdatasync(descriptor)
                    }
                }
            }
            try goOnlyInOneFile(copy)
        }
    }

    /// Sees to it that nothing stands beside a copy, as it may beside the file that it was copied from.
    private func goOnlyInOneFile(_ copy: DatabaseQueue) throws {
        try copy.writeWithoutTransaction { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
        try copy.close()
    }

    private func copying(to target: String, _ body: (DatabaseQueue) throws -> Void) throws(StoreError) {
        let database = try connect()
        do {
            try body(database)
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            // The file at fault is the one that is read only when it cannot be read.
            let isSource = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
            throw StoreError(error, path: isSource ? path : target)
        } catch {
            throw .failed(path: target, reason: "\(error)")
        }
    }

    private func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        let database = try connect()
        return try StoreError.translating(path) {
            try database.read { db in
                try check(db)
                return try body(db)
            }
        }
    }

    private func connect() throws(StoreError) -> DatabaseQueue {
        var status = stat()
        guard stat(path, &status) == 0 else { throw StoreError(code: errno, path: path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw StoreError(code: EISDIR, path: path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError.notAFile(path: path) }
        return try StoreError.translating(path) {
            var configuration = Configuration()
            configuration.busyMode = Patience.busyMode
            let work = WorkLimit(path)
            configuration.prepareDatabase { work.watch($0) }
            return try ReadOnlyFile(path: path).open(configuration)
        }
    }

    private func check(_ db: Database) throws {
        if try Schema.current.check(db, path: path) == 0 { throw StoreError.notAStore(path: path) }
        try Schema.current.checkParts(db, path: path)
    }
}
