import Foundation

/// Files that are read, changed and written again, which two programs must not do at once: the second would take back what the first has
/// done.
extension FileSystem {
    /// Keeps other programs that ask the same from a file while something is done with it. The lock is on the folder, so that no file is left
    /// behind; it ends with the program, however that ends. Where a file system knows no locks, nobody is kept from anything.
    ///
    /// - Parameter seconds: how long to wait for another program.
    /// - Throws: `FileConflict` when another program has kept it for longer; `FileError` when the folder cannot be made; and
    ///   what `body` throws.
    @discardableResult
    public static func alone<Result>(with path: String, waiting seconds: Int = 5, _ body: () throws -> Result) throws -> Result {
        let folder = Folder(of: path)
        try folder.make(mode: 0o755)
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
        defer { close(descriptor) }
        for step in 0... {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { break }
            if errno != EWOULDBLOCK, errno != EINTR { break }
            guard step < seconds * 100 else { throw FileConflict.kept(path: path) }
            usleep(10_000)
        }
        return try body()
    }
}
