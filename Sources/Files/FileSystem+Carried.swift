import Foundation

/// Files in folders that something else carries from machine to machine: nothing there is trusted, no link is followed.
extension FileSystem {
    /// What stands in a folder.
    public enum Found: Hashable, Sendable {
        case folder
        case file(FileStamp)
        /// A link, a pipe, or the like.
        case other
    }

    /// The names in a folder, in no order, and what they stand for.
    public static func found(in folder: String) throws(FileError) -> [(name: String, found: Found)] {
        guard let stream = opendir(folder) else { throw FileError(path: folder, number: errno) }
        defer { closedir(stream) }
        let descriptor = dirfd(stream)
        var entries: [(name: String, found: Found)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
                entries.append((name, .folder))
                continue
            }
            var status = stat()
            // What has gone meanwhile is not there.
            guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: entries.append((name, .folder))
            case S_IFREG: entries.append((name, .file(FileStamp(status))))
            default: entries.append((name, .other))
            }
        }
        return entries
    }

    /// The bytes of a regular file that is no link.
    ///
    /// - Parameter most: a file that is larger is an error.
    public static func carriedBytes(of path: String, most: Int) throws(FileError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard file >= 0 else { throw FileError(path: path, number: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileError(path: path, number: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, number: EISDIR) }
        guard status.st_size <= most else { throw FileError(path: path, number: EFBIG) }
        return try bytes(of: file, at: path, in: 0..<Int(status.st_size))
    }

    /// Puts bytes behind a file that is there, in one write, and waits until they are on disk. What a full disk has cut off is taken away again.
    public static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
        let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw FileError(path: path, number: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, number: EISDIR) }
        let failure = send(bytes, to: file)
        if failure != 0 {
            ftruncate(file, status.st_size)
            throw FileError(path: path, number: failure)
        }
        guard fsync(file) == 0 || errno == EINVAL else { throw FileError(path: path, number: errno) }
    }

    /// Makes a file anew, whole or not at all.
    ///
    /// - Parameter prefix: what the name begins with until all of it is on disk.
    public static func replaceCarried(_ path: String, with bytes: [UInt8], prefix: String) throws(FileError) {
        let folder = path.parentFolder
        let name = "\(folder)/\(prefix)\(UInt64.random(in: .min ... .max))"
        let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { throw FileError(path: path, number: errno) }
        var failure = send(bytes, to: file)
        if failure == 0, fsync(file) != 0, errno != EINVAL { failure = errno }
        close(file)
        if failure == 0, Glibc.rename(name, path) != 0 { failure = errno }
        if failure != 0 {
            unlink(name)
            throw FileError(path: path, number: failure)
        }
        try Folder(path: folder).flush()
    }

    /// Makes one folder that is no link, if it is missing.
    public static func makeCarriedFolder(_ path: String) throws(FileError) {
        guard mkdir(path, 0o755) != 0 else { return try Folder(of: path).flush() }
        guard errno == EEXIST else { throw FileError(path: path, number: errno) }
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw FileError(path: path, number: ENOTDIR) }
    }

    /// Takes a file away, or a folder with nothing in it.
    public static func removeCarried(_ path: String) throws(FileError) {
        if unlink(path) == 0 || errno == ENOENT { return }
        let number = errno
        if [EISDIR, EPERM].contains(number), rmdir(path) == 0 || [ENOENT, ENOTEMPTY, EEXIST].contains(errno) { return }
        throw FileError(path: path, number: number)
    }

    /// What this machine calls itself, up to the first dot.
    public static var machineName: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, 255) == 0 else { return "" }
        let name = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return String(name.prefix { $0 != "." })
    }
}

extension FileStamp {
    init(_ status: stat) {
        self.init(
            size: Int64(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
            inode: Int64(bitPattern: UInt64(status.st_ino)))
    }
}
