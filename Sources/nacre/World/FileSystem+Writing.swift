import Foundation
import Storage

/// Files are written whole or not at all: what is there stays until all that takes its place is on disk.
extension FileSystem {
    /// Replaces a file as a whole, or leaves it as it was: the new text is on disk under another name before it takes the file's place.
    static func replace(_ path: String, with text: String) throws { try replace(path, with: Array(text.utf8)) }

    /// Replaces a file as a whole, or leaves it as it was.
    ///
    /// - Parameter consent: called when all is written and before it takes the file's place, which it prevents by throwing.
    /// - Throws: `FileError`, and what `consent` throws.
    static func replace(_ path: String, with bytes: [UInt8], consent: () throws -> Void = {}) throws {
        try createFolder(path.parentFolder)
        let target = Environment.realPath(path) ?? path
        let temporary = target + ".\(getpid()).tmp"
        var status = stat()
        let isThere = stat(target, &status) == 0
        let mode = isThere ? status.st_mode & 0o7777 : 0o644
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
        guard file >= 0 else { throw FileError(path: path, number: errno) }
        // Whoever could write the file before can do so afterwards, whatever the mask for new files is.
        if isThere { fchmod(file, mode) }
        let failure = write(bytes, to: file)
        close(file)
        do {
            guard failure == 0 else { throw FileError(path: path, number: failure) }
            try consent()
            guard rename(temporary, target) == 0 else { throw FileError(path: path, number: errno) }
        } catch {
            unlink(temporary)
            throw error
        }
        sync(folder: target.parentFolder)
    }

    /// Replaces a file as a whole, unless it is another than it was.
    ///
    /// - Parameter stamp: its state when it was read; nil when there was none.
    /// - Throws: `CommandError` when it is in another state; `FileError` when it cannot be written.
    static func replace(_ path: String, with bytes: [UInt8], ifStill stamp: FileStamp?) throws {
        try replace(path, with: bytes) {
            guard FileSystem.stamp(of: path) == stamp else {
                throw CommandError("\(path) was changed meanwhile, and is left as it is; try again")
            }
        }
    }

    /// Makes a file that was not there, whole or not at all.
    ///
    /// - Throws: `CommandError` when there is something at the path; `FileError` when it cannot be written.
    static func create(_ path: String, with bytes: [UInt8]) throws {
        let taken = CommandError("\(path) is there already, and is left as it is")
        if exists(path) { throw taken }
        try createFolder(path.parentFolder)
        let temporary = "\(path).\(getpid()).new"
        try replace(temporary, with: bytes) {}
        defer { unlink(temporary) }
        // A link, unlike a new name, never takes the place of what is there.
        guard link(temporary, path) != 0 else { return sync(folder: path.parentFolder) }
        guard errno != EEXIST else { throw taken }
        guard rename(temporary, path) == 0 else { throw FileError(path: path, number: errno) }
    }

    /// Waits until the names in a folder are on disk, where the file system can say so.
    static func sync(folder path: String) { try? Folder(path: path).flush() }

    /// Makes a folder and those above it, if they are missing, and waits until their names are on disk.
    static func createFolder(_ path: String) throws(FileError) {
        do { try Folder(path: path).make(mode: 0o755) } catch { throw FileError(path: error.path, number: error.number) }
    }

    /// Writes all of it and waits for the disk; 0, or the number of the error.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
        let failure = send(bytes, to: file)
        return failure != 0 ? failure : fsync(file) == 0 ? 0 : errno
    }

    /// Writes all of it to a descriptor; 0, or the number of the error.
    static func send(_ bytes: [UInt8], to file: Int32) -> Int32 {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, bytes.count - written) }
            if count < 0, errno == EINTR { continue }
            if count < 0 { return errno }
            written += count
        }
        return 0
    }
}
