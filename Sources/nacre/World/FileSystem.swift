import Foundation
import Storage

/// Files, as far as Nacre needs them: deck files are read often and must be found fast.
enum FileSystem {
    /// Whether there is anything at a path.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether there is a folder at a path, or a link to one.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is a folder at a path that belongs to the learner.
    static func isOwnFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
    }

    /// What makes a folder the same, whatever path leads to it.
    struct Identity: Equatable {
        var device: UInt64
        var inode: UInt64
    }

    /// Which folder is at a path; nil when there is none.
    static func identity(of folder: String) -> Identity? {
        var status = stat()
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// The state of a file by which a change is noticed, or nil when there is no regular file.
    static func stamp(of path: String) -> FileStamp? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileStamp(
            size: Int64(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
            inode: Int64(bitPattern: UInt64(status.st_ino)))
    }

    /// The bytes of a file, or of a part of it. Nobody waits for what others may write into a pipe of that name.
    static func bytes(of path: String, in range: Range<Int>? = nil) throws(FileError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw FileError(path: path, number: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileError(path: path, number: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, number: EISDIR) }
        let start = range?.lowerBound ?? 0
        let count = range?.count ?? Int(status.st_size)
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let read = pread(file, buffer.baseAddress! + filled, count - filled, off_t(start + filled))
                if read < 0, errno == EINTR { continue }
                if read < 0 { failure = errno }
                if read <= 0 { return }
                filled += read
            }
        }
        if failure != 0 { throw FileError(path: path, number: failure) }
        return bytes
    }

    /// Whether a descriptor is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// All that comes on a descriptor up to its end.
    static func bytes(on descriptor: Int32) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw FileError(path: "standard input", number: errno) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

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
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
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

    /// Waits until the names in a folder are on disk, where the file system can say so.
    static func sync(folder path: String) {
        let folder = open(path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// Makes a folder and those above it, if they are missing.
    static func createFolder(_ path: String) throws(FileError) {
        if isFolder(path) { return }
        if path != "/" { try createFolder(path.parentFolder) }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(path: path, number: errno) }
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

/// A file that could not be read or written.
struct FileError: Error, CustomStringConvertible {
    /// The file.
    var path: String
    /// The number of the system's error.
    var number: Int32

    var description: String { "\(path): \(String(cString: strerror(number)).lowercased())" }
}
