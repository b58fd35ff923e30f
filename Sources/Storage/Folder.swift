import Foundation

/// A folder on disk, whose new names last: they are there after a power cut.
public struct Folder: Sendable {
    /// Where it is.
    public let path: String

    /// The folder at a path.
    public init(path: String) { self.path = path }

    /// The folder that a file or folder stands in.
    init(of file: String) {
        func withoutSlashes(_ path: Substring) -> Substring { path[...(path.lastIndex { $0 != "/" } ?? path.startIndex)] }
        let name = withoutSlashes(file[...])
        path = name.lastIndex(of: "/").map { String(withoutSlashes(name[...$0])) } ?? "."
    }

    /// What could not be done with a folder.
    public struct Failure: Error {
        /// The folder.
        public let path: String
        /// The number of the system's error.
        public let number: Int32
    }

    /// Makes the folder and those above it where they are missing, and waits until their names are on disk.
    ///
    /// - Parameter mode: what new ones let whom do, before the mask.
    public func make(mode: mode_t) throws(Failure) {
        guard access(path, F_OK) != 0 else { return }
        let parent = Folder(of: path)
        try parent.make(mode: mode)
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw Failure(path: path, number: errno) }
        try parent.flush()
    }

    /// Waits until the names in it are on disk, where the file system can say so and the folder may be read.
    public func flush() throws(Failure) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == EACCES { return }
            throw Failure(path: path, number: errno)
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw Failure(path: path, number: errno) }
    }
}

extension Folder {
    /// Makes the folder and those above it, for the learner's eyes only, where they are missing.
    ///
    /// - Parameter purpose: the file for which it is made, named in errors.
    func make(for purpose: String) throws(StoreError) {
        do { try make(mode: 0o700) } catch { throw StoreError(code: error.number, path: purpose) }
    }

    /// Sees to it that the names in it are on disk.
    ///
    /// - Parameter purpose: the file that has such a name, named in errors.
    func flush(for purpose: String) throws(StoreError) {
        do { try flush() } catch { throw StoreError(code: error.number, path: purpose) }
    }
}

extension StoreError {
    /// The error for a system call that has failed with this number.
    init(code: Int32, path: String) {
        self =
            switch code {
            case ENOSPC, EDQUOT: .diskFull(path: path)
            case EROFS: .readOnly(path: path)
            default: .cannotOpen(path: path, reason: String(cString: strerror(code)))
            }
    }
}
