import Files
import Foundation
import GRDB

/// A store that is being made under another name. Until it is whole it is nobody's, and nothing of it need be on disk.
///
/// It gets its name as one file with all that is in it, whose header says already that its log is written ahead. So there is never
/// anything to undo in a store of that name, at whatever moment the power goes.
struct UnfinishedStore {
    private let file: UnfinishedFile
    /// The only connection to it.
    let database: DatabaseQueue

    /// - Parameters:
    ///   - target: what it will be called.
    ///   - copy: what is in it to begin with; nothing where there is none.
    /// - Throws: what making a file and reading the copy can meet with.
    init(for target: String, copying copy: StoreCopy? = nil) throws(StoreError) {
        let file = try StoreError.translating(target) { try UnfinishedFile(for: target) }
        self.file = file
        do throws(StoreError) {
            try copy?.write(to: file.path)
            database = try StoreError.translating(copy?.path ?? target) {
                try Self.connection(to: file.path)
            }
        } catch {
            file.abandonStore()
            throw error
        }
    }

    /// A connection to a file that is nobody's yet, where nothing need be on disk.
    static func connection(to path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
            Names.add(to: db)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Gives it its name, after all of it has reached the disk. What was in a store of that name before is gone, with what stood beside it.
    func finishReplacing() throws(StoreError) {
        try close()
        // First, and on disk, for a new file would take what an old journal or write-ahead log holds for its own.
        for suffix in ["-journal", "-wal", "-shm"] { unlink(file.target + suffix) }
        try Folder(of: file.target).flush(for: file.target)
        try StoreError.translating(file.target) { try file.finish(replacing: true) }
    }

    /// Gives it its name, after all of it has reached the disk, where no file has it.
    ///
    /// - Returns: whether it has its name now; not where there is such a file, or where files cannot have two names.
    func finishWhereNoneIs() throws(StoreError) -> Bool {
        try close()
        return try StoreError.translating(file.target) { try file.finishWhereNoneIs() }
    }

    /// Makes one file of it.
    private func close() throws(StoreError) {
        try StoreError.translating(file.target) {
            let mode = try database.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
            guard mode == "wal" else { throw StoreError.withoutWriteAheadLog(path: file.target) }
            try database.close()
        }
    }

    /// Takes away what is left of it.
    func abandon() {
        try? database.close()
        file.abandonStore()
    }
}

extension UnfinishedFile {
    /// Takes the file away, with what SQLite may have put beside it.
    func abandonStore() { abandon(with: ["-journal", "-wal", "-shm"]) }
}
