import Foundation
import GRDB

/// A store's file, opened through a connection that cannot write.
///
/// A program that was killed or lost its power while it wrote may have left the file half changed, with a journal beside it by which
/// SQLite undoes that before anything is read. A connection that cannot write cannot do that either. Where SQLite says so, the file is
/// opened once for writing, which does just that.
struct ReadOnlyFile {
    let path: String
    /// Whether the file may be one in which a store was being made, and which does not say whose it is yet.
    var mayBeInTheMaking = false

    /// Opens the file, with these settings.
    ///
    /// - Throws: `StoreError.notAStore` where something would have to be undone in the file of another program.
    func open(_ configuration: Configuration) throws -> DatabaseQueue {
        var reading = configuration
        reading.readonly = true
        do {
            return try DatabaseQueue(path: path, configuration: reading)
        } catch let error as DatabaseError where error.saysThatWritingWasCutShort {
            guard isOurs else { throw StoreError.notAStore(path: path) }
            try DatabaseQueue(path: path, configuration: configuration).close()
            return try DatabaseQueue(path: path, configuration: reading)
        }
    }

    /// Whether the file says that it is Nacre's, read without SQLite: it is the `application_id`, four bytes at 68, of the file format
    /// (www.sqlite.org/fileformat.html, section 1.3). A store that is being made has one page at most before it says so.
    private var isOurs: Bool {
        let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var status = stat()
        var bytes = [UInt8](repeating: 0, count: 4)
        guard fstat(file, &status) == 0, pread(file, &bytes, 4, 68) == 4 else { return false }
        let owner = bytes.reduce(0) { $0 << 8 | Int($1) }
        return owner == Schema.applicationID || mayBeInTheMaking && owner == 0 && status.st_size <= 4096
    }
}

extension DatabaseError {
    /// Whether something must be undone or recovered that a connection that cannot write leaves to others.
    var saysThatWritingWasCutShort: Bool {
        [.SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY, .SQLITE_READONLY_CANTINIT].contains(extendedResultCode)
    }
}
