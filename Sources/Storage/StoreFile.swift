import Foundation
import GRDB

/// The file of a store, and how it is opened without ever harming what is in it.
struct StoreFile {
    var path: String
    var schema: Schema

    /// Makes the file and its folders, for the learner's eyes only, where they do not exist.
    func prepare() throws {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT != S_IFDIR else { throw cannotOpen(EISDIR) }
            return
        }
        try makeFolder((path as NSString).deletingLastPathComponent)
        let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return }
            throw cannotOpen()
        }
        close(descriptor)
    }

    /// Looks at the file through a connection that cannot write, and refuses what is not this Nacre's.
    func look() throws {
        var configuration = Self.configuration
        configuration.readonly = true
        _ = try DatabaseQueue(path: path, configuration: configuration).read { try schema.check($0, path: path) }
    }

    /// Opens the file and brings it up to date.
    func open() throws -> DatabaseQueue {
        let database = try DatabaseQueue(path: path, configuration: Self.configuration)
        try database.writeWithoutTransaction(makeDurable)
        let version = try database.read { try schema.check($0, path: path) }
        if version < schema.version {
            if version > 0 { try backUp(database) }
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
            throw StoreError.cannotOpen(path: path, reason: "its file system cannot keep a write-ahead log")
        }
    }

    /// Copies the store beside itself. The copy has its name only once all of it is on disk.
    private func backUp(_ database: DatabaseQueue) throws {
        let backup = "\(path).before-v\(schema.version)"
        let unfinished = backup + ".unfinished"
        unlink(unfinished)
        let descriptor = Foundation.open(unfinished, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw cannotOpen() }
        defer { close(descriptor) }
        try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
        guard fsync(descriptor) == 0, rename(unfinished, backup) == 0 else { throw cannotOpen() }
        try flushFolder((path as NSString).deletingLastPathComponent)
    }

    /// How much of the file may be kept in memory, so that a long replay need not read it over and over.
    private static let cacheKibibytes = 65_536

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -\(cacheKibibytes)")
            SearchFunctions.add(to: db)
        }
        return configuration
    }
}

extension StoreFile {
    /// Makes a folder and those above it, and sees to it that their names are on disk.
    private func makeFolder(_ folder: String) throws {
        let folder = folder.isEmpty ? "." : folder
        guard access(folder, F_OK) != 0 else { return }
        let parent = (folder as NSString).deletingLastPathComponent
        try makeFolder(parent)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw cannotOpen() }
        try flushFolder(parent)
    }

    private func flushFolder(_ folder: String) throws {
        let descriptor = Foundation.open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw cannotOpen() }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw cannotOpen() }
    }

    /// The error for the system call that has just failed.
    private func cannotOpen(_ code: Int32 = errno) -> StoreError {
        switch code {
        case ENOSPC, EDQUOT: .diskFull(path: path)
        case EROFS: .readOnly(path: path)
        default: .cannotOpen(path: path, reason: String(cString: strerror(code)))
        }
    }
}
