import Foundation

/// Files, as far as Nacre needs them: deck files are read often and must be found fast.
public enum FileSystem {
    /// Whether there is anything at a path.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether there is a folder at a path, or a link to one.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is a folder at a path that belongs to the learner.
    public static func isOwnFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
    }

    /// Whether whoever runs the program may read what is at a path, and write it too where that is asked; what keeps it from that, if not.
    public static func refusal(of path: String, writing: Bool = false) -> FileError? {
        let mode = (isFolder(path) ? R_OK | X_OK : R_OK) | (writing ? W_OK : 0)
        return access(path, mode) == 0 ? nil : FileError(path: path, number: errno)
    }

    /// What makes a folder the same, whatever path leads to it.
    public struct Identity: Equatable, Sendable {
        var device: UInt64
        /// The number of the folder in its file system, which another one in its place has not.
        public internal(set) var inode: UInt64
    }

    /// Which folder is at a path; nil when there is none.
    public static func identity(of folder: String) -> Identity? {
        var status = stat()
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// The state of a file by which a change is noticed, or nil when there is no regular file.
    public static func stamp(of path: String) -> FileStamp? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileStamp(status)
    }

    /// The bytes of a file, or of a part of it. Nobody waits for what others may write into a pipe of that name.
    public static func bytes(of path: String, in range: Range<Int>? = nil) throws(FileError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw FileError(path: path, number: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileError(path: path, number: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileError(path: path, number: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : FileError.noFile)
        }
        return try bytes(of: file, at: path, in: range ?? 0..<Int(status.st_size))
    }

    /// The bytes of an open file, as far as it has them.
    static func bytes(of file: Int32, at path: String, in range: Range<Int>) throws(FileError) -> [UInt8] {
        let (start, count) = (range.lowerBound, range.count)
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

    /// Takes a file away, if it is there and may be taken away.
    public static func remove(_ path: String) { unlink(path) }

    /// Takes a folder away if there is nothing in it.
    public static func removeEmptyFolder(_ path: String) { rmdir(path) }

    /// The folders above some files that are not there yet, the innermost first.
    public static func missingFolders(above paths: [String]) -> [String] {
        var missing: [String] = []
        for path in paths {
            var folder = path.parentFolder
            while folder.count > 1, !missing.contains(folder), !exists(folder) {
                missing.append(folder)
                folder = folder.parentFolder
            }
        }
        return missing.sorted { $0.utf8.count > $1.utf8.count }
    }

    /// Takes a folder away with all that is in it, if it is there and may be taken away.
    public static func removeFolder(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

    /// Gives a file or folder another name, which nothing else has.
    public static func rename(_ path: String, to name: String) throws(FileError) {
        guard Glibc.rename(path, name) == 0 else { throw FileError(path: name, number: errno) }
    }

    /// Whether a descriptor is a terminal.
    public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// All that comes on a descriptor up to its end.
    public static func bytes(on descriptor: Int32) throws(FileError) -> [UInt8] {
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
}
