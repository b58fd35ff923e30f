import Foundation

/// A file that gets its name only once all of it is on disk. Until then it is called `….unfinished-XXXXXX`, so that no half file ever
/// stands under a name that somebody may trust, and two programs that make the same one do not meet.
public struct UnfinishedFile {
    /// What it will be called.
    public let target: String
    /// Where it is meanwhile.
    public let path: String

    /// What is put behind the name of a file that is not finished.
    static let mark = ".unfinished-"

    /// Makes an empty file for its owner alone.
    ///
    /// - Throws: `.cannotOpen`, `.readOnly` or `.diskFull`.
    public init(for target: String) throws(StoreError) {
        self.target = target
        try Folder(of: target).make(for: target)
        var name = Array((target + Self.mark + "XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        path = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        guard descriptor >= 0 else { throw StoreError(code: errno, path: target) }
        close(descriptor)
    }

    /// Gives the file its name, after all of it has reached the disk.
    ///
    /// - Parameter replacing: whether a file of that name gives way; otherwise it stays, and this fails.
    /// - Throws: `.cannotOpen`, `.readOnly` or `.diskFull`.
    public func finish(replacing: Bool = false) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError(code: errno, path: target) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError(code: errno, path: target) }
        if replacing {
            guard rename(path, target) == 0 else { throw StoreError(code: errno, path: target) }
        } else {
            // A link never takes the place of another file; where there are no links, this is as good as it gets.
            let failure = link(path, target) == 0 ? 0 : errno
            switch failure {
            case 0: unlink(path)
            case EPERM, EOPNOTSUPP, EMLINK:
                guard access(target, F_OK) != 0 else { throw StoreError(code: EEXIST, path: target) }
                guard rename(path, target) == 0 else { throw StoreError(code: errno, path: target) }
            default: throw StoreError(code: failure, path: target)
            }
        }
        try Folder(of: target).flush(for: target)
    }

    /// Takes the file away, with what SQLite may have put beside it.
    public func abandon() {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
    }
}
