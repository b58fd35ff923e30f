import Files
import Foundation

/// A store that cannot be read any more, or only in part. Whatever is done about it, its file is kept.
public struct DamagedStore: Sendable {
    /// Where it is.
    public let path: String

    /// The store in this file.
    public init(path: String) { self.path = path }

    /// Puts a copy of a store in its place, and keeps the damaged file beside it under another name.
    ///
    /// - Returns: where the damaged file is now; nil when there was none.
    /// - Throws: `.locked` while another program has it open, what reading the copy can meet with, or what writing can.
    public func replace(by copy: StoreCopy, at milliseconds: Int64) throws(StoreError) -> String? {
        let successor = try Successor(copy, for: path)
        defer { successor.abandon() }
        let isThere = access(path, F_OK) == 0
        // Where there is none, an empty one keeps the place, so that nobody else makes a store there meanwhile.
        let lock = open(path, O_RDWR | O_CLOEXEC | (isThere ? 0 : O_CREAT | O_EXCL), 0o600)
        guard lock >= 0 else { throw StoreError(code: errno, path: path) }
        defer { close(lock) }
        try takeLock(lock)
        guard isThere else {
            try successor.replaceFile()
            return nil
        }
        // Somebody who was cut short may have kept it already, within this second.
        let names = (1...).lazy.map { "\(path).damaged-\(TimeStamp.text(milliseconds))" + ($0 == 1 ? "" : "-\($0)") }
        let kept = names.first { access($0, F_OK) != 0 }!
        try keep(path, as: kept)
        for suffix in ["-journal", "-wal"] where access(path + suffix, F_OK) == 0 { try keep(path + suffix, as: kept + suffix) }
        try Folder(of: path).flush(for: kept)
        try successor.replaceFile()
        return kept
    }

    /// Takes the bytes by which SQLite's programs lock a file (`PENDING_BYTE` and the 511 after it; www.sqlite.org/fileformat.html):
    /// whoever has the store open holds one of them. The file must still have its name then.
    private func takeLock(_ descriptor: Int32) throws(StoreError) {
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = 0x4000_0000
        lock.l_len = 512
        guard fcntl(descriptor, F_SETLK, &lock) == 0 else { throw .locked(path: path) }
        var (locked, named) = (stat(), stat())
        guard fstat(descriptor, &locked) == 0, stat(path, &named) == 0, locked.st_ino == named.st_ino else { throw .locked(path: path) }
    }

    /// Gives a file a second name; where it cannot have one, a copy has it.
    private func keep(_ file: String, as name: String) throws(StoreError) {
        if link(file, name) == 0 { return }
        guard errno == EPERM || errno == EOPNOTSUPP || errno == EMLINK else { throw StoreError(code: errno, path: name) }
        try UnfinishedFile.copy(of: file, to: name)
    }
}

extension UnfinishedFile {
    /// Copies a file byte for byte.
    static func copy(of file: String, to target: String) throws(StoreError) {
        let copy = try StoreError.translating(target) { try UnfinishedFile(for: target) }
        do throws(StoreError) {
            try copy.fill(from: file)
            try StoreError.translating(target) { try copy.finish() }
        } catch {
            copy.abandon()
            throw error
        }
    }

    private func fill(from file: String) throws(StoreError) {
        let source = open(file, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw StoreError(code: errno, path: file) }
        defer { close(source) }
        let destination = open(path, O_WRONLY | O_CLOEXEC)
        guard destination >= 0 else { throw StoreError(code: errno, path: target) }
        defer { close(destination) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(source, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw StoreError(code: errno, path: file) }
            if count == 0 { return }
            var written = 0
            while written < count {
                let step = buffer.withUnsafeBytes { write(destination, $0.baseAddress! + written, count - written) }
                if step < 0, errno == EINTR { continue }
                guard step > 0 else { throw StoreError(code: errno, path: target) }
                written += step
            }
        }
    }
}
