import Foundation

/// A folder on disk, whose new names last: they are there after a power cut.
public struct Folder: Sendable {
    /// Where it is.
    public let path: String

    /// The folder at a path.
    public init(path: String) { self.path = path }

    /// The folder that a file or folder stands in.
    public init(of file: String) {
        func withoutSlashes(_ path: Substring) -> Substring { path[...(path.lastIndex { $0 != "/" } ?? path.startIndex)] }
        let name = withoutSlashes(file[...])
        path = name.lastIndex(of: "/").map { String(withoutSlashes(name[...$0])) } ?? "."
    }

    /// Makes the folder and those above it where they are missing, and waits until their names are on disk.
    ///
    /// - Parameter mode: what new ones let whom do, before the mask.
    public func make(mode: mode_t) throws(FileError) {
        guard access(path, F_OK) != 0 else { return }
        let parent = Folder(of: path)
        try parent.make(mode: mode)
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw FileError(path: path, number: errno) }
        try parent.flush()
    }

    /// Waits until the names in it are on disk, where the file system can say so and the folder may be read.
    public func flush() throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == EACCES { return }
            throw FileError(path: path, number: errno)
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(path: path, number: errno) }
    }
}
