import Foundation

/// A file that gets its name only once all of it is on disk. Until then it is called `….unfinished-XXXXXX`, so that no half file ever
/// stands under a name that somebody may trust, and two programs that make the same one do not meet.
public struct UnfinishedFile {
    /// What it will be called.
    public let target: String
    /// Where it is meanwhile.
    public let path: String

    /// What is put behind the name of a file that is not finished.
    public static let mark = ".unfinished-"

    /// Makes an empty file, and its folder, which is for the owner alone.
    ///
    /// - Parameter mode: what the file lets whom do, before the mask.
    /// - Throws: `FileError`, as all that is done with it, which names the target.
    public init(for target: String, mode: mode_t = 0o600) throws(FileError) {
        self.target = target
        do { try Folder(of: target).make(mode: 0o700) } catch { throw FileError(path: target, number: error.number) }
        while true {
            let name = target + Self.mark + String((0..<6).map { _ in Self.letters.randomElement()! })
            let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            if descriptor < 0, errno == EEXIST { continue }
            guard descriptor >= 0 else { throw FileError(path: target, number: errno) }
            close(descriptor)
            path = name
            return
        }
    }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

    /// Writes into the file, from its beginning.
    ///
    /// - Parameter body: is given what sends bytes to the file.
    public func fill(_ body: (_ send: ([UInt8]) throws(FileError) -> Void) throws -> Void) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: target, number: errno) }
        defer { close(descriptor) }
        try body { bytes throws(FileError) in
            let failure = FileSystem.send(bytes, to: descriptor)
            if failure != 0 { throw FileError(path: target, number: failure) }
        }
    }

    /// Lets others do with the file what these bits say, whatever the mask for new files is.
    func permit(_ mode: mode_t) { chmod(path, mode) }

    /// Gives the file its name, after all of it has reached the disk.
    ///
    /// - Parameter replacing: whether a file of that name gives way; otherwise it stays, and this fails.
    public func finish(replacing: Bool = false) throws(FileError) {
        try flush()
        if replacing {
            try takeName()
        } else if try !takeFreeName() {
            // Where files cannot have two names, this is as good as it gets.
            var status = stat()
            guard lstat(target, &status) != 0 else { throw FileError(path: target, number: EEXIST) }
            try takeName()
        }
        try flushName()
    }

    /// Gives the file its name, after all of it has reached the disk, where no file has it.
    ///
    /// - Returns: whether it has its name now; not where there is such a file, or where files cannot have two names.
    public func finishWhereNoneIs() throws(FileError) -> Bool {
        try flush()
        guard try takeFreeName() else { return false }
        try flushName()
        return true
    }

    /// Gives the file its name, from whatever file has it, after all of it has reached the disk and somebody has consented to it.
    func finish(consent: () throws -> Void) throws {
        try flush()
        try consent()
        try takeName()
        try? flushName()
    }

    /// Waits until all of the file has reached the disk.
    private func flush() throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: target, number: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileError(path: target, number: errno) }
    }

    /// Waits until the name has reached the disk.
    private func flushName() throws(FileError) {
        do { try Folder(of: target).flush() } catch { throw FileError(path: target, number: error.number) }
    }

    /// Gives the file its name, from whatever file has it.
    private func takeName() throws(FileError) {
        guard rename(path, target) == 0 else { throw FileError(path: target, number: errno) }
    }

    /// Gives the file its name by a link, which never takes the place of another file.
    private func takeFreeName() throws(FileError) -> Bool {
        guard link(path, target) != 0 else {
            unlink(path)
            return true
        }
        guard [EEXIST, EPERM, EOPNOTSUPP, EMLINK].contains(errno) else { throw FileError(path: target, number: errno) }
        return false
    }

    /// Takes the file away.
    ///
    /// - Parameter suffixes: what may stand behind its name, in files beside it that go too.
    public func abandon(with suffixes: [String] = []) {
        for suffix in [""] + suffixes { unlink(path + suffix) }
    }
}
