import Foundation

/// Files are written whole or not at all: what is there stays until all that takes its place is on disk.
extension FileSystem {
    /// Replaces a file as a whole, or leaves it as it was: the new text is on disk under another name before it takes the file's place.
    public static func replace(_ path: String, with text: String) throws { try replace(path, with: Array(text.utf8)) }

    /// Replaces a file as a whole, or leaves it as it was.
    ///
    /// - Parameter consent: called when all is written and before it takes the file's place, which it prevents by throwing.
    /// - Throws: `FileConflict` for a file that is read-only; `FileError`, and what `consent` throws.
    public static func replace(_ path: String, with bytes: [UInt8], consent: () throws -> Void = {}) throws {
        try replace(path, consent: consent) { send in try send(bytes) }
    }

    /// Replaces a file as a whole by what is sent to it, or leaves it as it was.
    ///
    /// - Parameters:
    ///   - consent: called when all is written and before it takes the file's place, which it prevents by throwing.
    ///   - fill: is given what sends bytes to the file.
    /// - Throws: `FileConflict` for a file that is read-only; `FileError`, and what `consent` and `fill` throw.
    public static func replace(
        _ path: String, consent: () throws -> Void = {}, _ fill: (_ send: ([UInt8]) throws(FileError) -> Void) throws -> Void
    ) throws {
        try createFolder(path.parentFolder)
        let target = realPath(path) ?? path
        var status = stat()
        let isThere = stat(target, &status) == 0
        let mode = isThere ? status.st_mode & 0o7777 : 0o644
        try refuseReadOnly(path)
        try naming(path, instead: target) {
            let file = try UnfinishedFile(for: target, mode: mode)
            do {
                // Whoever could write the file before can do so afterwards.
                if isThere { file.permit(mode) }
                try file.fill(fill)
                try file.finish(consent: consent)
            } catch {
                file.abandon()
                throw error
            }
        }
    }

    /// Refuses to take the place of a file that nobody may write, which is not what whoever made it read-only wants: a name could be taken
    /// from it all the same.
    ///
    /// - Throws: `FileConflict` when there is such a file at the path.
    public static func refuseReadOnly(_ path: String) throws(FileConflict) {
        var status = stat()
        guard stat(path, &status) == 0 else { return }
        if status.st_mode & 0o222 == 0 || access(path, W_OK) != 0 { throw .readOnly(path: path) }
    }

    /// Replaces a file as a whole, unless it is another than it was.
    ///
    /// - Parameter stamp: its state when it was read; nil when there was none.
    /// - Throws: `FileConflict` when it is in another state; `FileError` when it cannot be written.
    public static func replace(_ path: String, with bytes: [UInt8], ifStill stamp: FileStamp?) throws {
        try replace(path, with: bytes) {
            guard FileSystem.stamp(of: path) == stamp else { throw FileConflict.changed(path: path) }
        }
    }

    /// Makes a file that was not there, whole or not at all.
    ///
    /// - Throws: `FileConflict` when there is something at the path; `FileError` when it cannot be written.
    public static func create(_ path: String, with bytes: [UInt8]) throws {
        if exists(path) { throw FileConflict.exists(path: path) }
        try createFolder(path.parentFolder)
        let file = try UnfinishedFile(for: path, mode: 0o644)
        do {
            try file.fill { send in try send(bytes) }
            try file.finish()
        } catch {
            file.abandon()
            throw error as? FileError == FileError(path: path, number: EEXIST) ? FileConflict.exists(path: path) : error
        }
    }

    /// Makes a folder and those above it, if they are missing, and waits until their names are on disk.
    public static func createFolder(_ path: String) throws(FileError) { try Folder(path: path).make(mode: 0o755) }

    /// Names a file in errors by the path by which it was called, not by the one to which that leads.
    private static func naming(_ path: String, instead target: String, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as FileError where error.path == target {
            throw FileError(path: path, number: error.number)
        }
    }

    /// Writes all of it to a descriptor; 0, or the number of the error.
    public static func send(_ bytes: [UInt8], to file: Int32) -> Int32 {
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
