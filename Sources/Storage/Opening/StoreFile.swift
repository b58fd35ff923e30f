import Files
import Foundation
import GRDB
import Scheduling

/// The file of a store, and how it is opened without ever harming what is in it.
struct StoreFile {
    var path: String
    var schema: Schema
    /// Now, for the name of a backup; nil where it is not known.
    var moment: Moment?
    /// How much SQLite may do with it.
    let work: WorkLimit

    init(path: String, schema: Schema, moment: Moment?) {
        (self.path, self.schema, self.moment) = (path, schema, moment)
        work = WorkLimit(path)
    }

    /// Makes the store and its folders, for the learner's eyes only, where there is no file.
    func prepare() throws {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT != S_IFDIR else { throw StoreError(code: EISDIR, path: path) }
            // Whoever opens a pipe waits for another program.
            guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError.notAFile(path: path) }
            return
        }
        let folder = Folder(of: path)
        try folder.make(for: path)
        // An older Nacre did not flush the folder in which it made that of a project.
        try? Folder(of: folder.path).flush()
        if try makeWhole() { return }
        // Where that cannot be, SQLite makes it in an empty file: whatever cuts that short is undone when the file is looked at.
        let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return }
            throw StoreError(code: errno, path: path)
        }
        close(descriptor)
    }

    /// Makes the store under another name, so that it has its own only once it is whole.
    ///
    /// - Returns: whether it is there now; not where another program has made it meanwhile, where files cannot have two names, and where
    ///   the journal or the log of a store that is gone is still there: SQLite takes these away from an empty file, but puts what they
    ///   hold into any other, and nobody else can tell whether a program has just begun to write them.
    private func makeWhole() throws -> Bool {
        guard access(path + "-journal", F_OK) != 0, access(path + "-wal", F_OK) != 0 else { return false }
        let store = try UnfinishedStore(for: path)
        defer { store.abandon() }
        try store.database.write(schema.bringUpToDate)
        return try store.finishWhereNoneIs()
    }

    /// Looks at the file through a connection that cannot write, and refuses what is not this Nacre's.
    func look() throws {
        let file = ReadOnlyFile(path: path, mayBeInTheMaking: true)
        _ = try file.open(configuration).read { db in
            if try schema.check(db, path: path) > 0 { try schema.checkParts(db, path: path) }
        }
    }

    /// Opens the file and brings it up to date.
    func open() throws -> DatabaseQueue {
        let database = try DatabaseQueue(path: path, configuration: configuration)
        // SQLite opens what it may not write for reading, and says so only at the first grade.
        guard access(path, W_OK) == 0 else { throw StoreError.readOnly(path: path) }
        try database.writeWithoutTransaction(makeDurable)
        let version = try database.read { try schema.check($0, path: path) }
        if version < schema.version {
            if version > 0 { try backUp() }
            try schema.bringUpToDate(database)
            if version > 0 { shrink(database) }
        } else if try !database.read(schema.isMade) {
            try database.write(schema.bringUpToDate)
        }
        return database
    }

    /// Sees to it that what is committed has reached the disk: a write-ahead log that is flushed at each commit.
    private func makeDurable(_ db: Database) throws {
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON")
        let level = try Int.fetchOne(db, sql: "PRAGMA synchronous")
        guard mode == "wal", level == 2 else {
            throw StoreError.withoutWriteAheadLog(path: path)
        }
    }

    /// Gives back the room that another version needed. Where there is none for that, or somebody reads meanwhile, it is used by and by.
    private func shrink(_ database: DatabaseQueue) {
        try? database.writeWithoutTransaction { db in
            try db.execute(sql: "VACUUM")
            _ = try StoredRow.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// Keeps the store as it is before its tables are changed.
    private func backUp() throws {
        let backups = Backups(of: path)
        try backups.make(.beforeMigration, at: moment?.milliseconds ?? backups.list().last?.milliseconds ?? 0)
    }

    /// How much of the file may be kept in memory, so that a long replay need not read it over and over.
    static let cacheKibibytes = 65_536

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = Patience.busyMode
        configuration.prepareDatabase { [work] db in
            try db.execute(sql: "PRAGMA cache_size = -\(Self.cacheKibibytes)")
            SearchFunctions.add(to: db, within: work)
            work.watch(db)
        }
        return configuration
    }
}
