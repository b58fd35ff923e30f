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
        try flush()
        if replacing {
            try takeName()
        } else if try !takeFreeName() {
            // Where files cannot have two names, this is as good as it gets.
            var status = stat()
            guard lstat(target, &status) != 0 else { throw StoreError(code: EEXIST, path: target) }
            try takeName()
        }
        try Folder(of: target).flush(for: target)
    }

    /// Gives the file its name, after all of it has reached the disk, where no file has it.
    ///
    /// - Returns: whether it has its name now; not where there is such a file, or where files cannot have two names.
    /// - Throws: `.cannotOpen`, `.readOnly` or `.diskFull`.
    func finishWhereNoneIs() throws(StoreError) -> Bool {
        try flush()
        guard try takeFreeName() else { return false }
        try Folder(of: target).flush(for: target)
        return true
    }

    /// Waits until all of the file has reached the disk.
    private func flush() throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError(code: errno, path: target) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError(code: errno, path: target) }
    }

    /// Gives the file its name, from whatever file has it.
    private func takeName() throws(StoreError) {
        guard rename(path, target) == 0 else { throw StoreError(code: errno, path: target) }
    }

    /// Gives the file its name by a link, which never takes the place of another file.
    private func takeFreeName() throws(StoreError) -> Bool {
        guard link(path, target) != 0 else {
            unlink(path)
            return true
        }
        guard [EEXIST, EPERM, EOPNOTSUPP, EMLINK].contains(errno) else { throw StoreError(code: errno, path: target) }
        return false
    }

    /// Takes the file away, with what SQLite may have put beside it.
    public func abandon() {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
    }
}
