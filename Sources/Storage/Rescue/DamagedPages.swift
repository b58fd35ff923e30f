import Foundation

/// The pages of a SQLite file that may be damaged anywhere, read one by one and without SQLite, which would rather read none.
///
/// Source: "Database File Format", www.sqlite.org/fileformat2.html, sections 1.3, 1.6 and 4. A store's pages always have 4096 bytes and
/// none reserved. What the write-ahead log beside the file has committed takes the place of what is in the file.
struct DamagedPages {
    /// Bytes in a page.
    static let size = 4096

    private let file: Descriptor
    private let log: Descriptor?
    /// Where in the log the latest committed image of a page is.
    private var inLog: [Int: Int] = [:]
    /// How many pages there are to read.
    private(set) var count: Int
    /// How many the file ought to have, by its own word; fewer are there when it was cut off.
    private(set) var expected: Int

    /// A file that is open for reading, and closed when nobody needs it any more.
    private final class Descriptor {
        let number: Int32
        let size: Int

        init?(_ path: String) {
            number = open(path, O_RDONLY | O_CLOEXEC)
            var status = stat()
            guard number >= 0, fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
                if number >= 0 { close(number) }
                return nil
            }
            size = Int(status.st_size)
        }

        deinit { close(number) }

        /// The bytes from an offset on, as many as can be read.
        func bytes(at offset: Int, count: Int) -> [UInt8] {
            [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                while filled < count {
                    let step = pread(number, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
                    if step < 0, errno == EINTR { continue }
                    if step <= 0 { return }
                    filled += step
                }
            }
        }
    }

    /// - Throws: `.cannotOpen` when the file itself cannot be read at all.
    init(path: String) throws(StoreError) {
        guard let file = Descriptor(path) else { throw StoreError(code: errno == 0 ? EISDIR : errno, path: path) }
        self.file = file
        log = Descriptor(path + "-wal")
        count = (file.size + Self.size - 1) / Self.size
        let header = file.bytes(at: 0, count: 100)
        let claimed = header.count == 100 ? Self.number(header, 28) : 0
        // A word that is itself damaged says nothing.
        expected = claimed <= 4 * count + 1000 ? max(claimed, count) : count
        readLog()
    }

    /// A page, counted from 1: with zeros at its end where the file is cut off; nil where there is none.
    func page(_ number: Int) -> [UInt8]? {
        guard number >= 1, number <= count else { return nil }
        var bytes =
            inLog[number].flatMap { offset in log?.bytes(at: offset, count: Self.size) }
            ?? file.bytes(at: (number - 1) * Self.size, count: Self.size)
        if bytes.count < Self.size { bytes += [UInt8](repeating: 0, count: Self.size - bytes.count) }
        return bytes
    }

    /// Finds the pages that the log has committed since it was begun. Their checksums are not looked at: each page speaks for itself.
    private mutating func readLog() {
        guard let log, log.size > 32 else { return }
        let header = log.bytes(at: 0, count: 32)
        let frameSize = Self.size + 24
        var pending: [Int: Int] = [:]
        for index in 0..<(log.size - 32) / frameSize {
            let offset = 32 + index * frameSize
            let frame = log.bytes(at: offset, count: 24)
            guard frame.count == 24, frame[8..<16] == header[16..<24] else { break }
            let page = Self.number(frame, 0)
            if page >= 1, page < 1 << 30 { pending[page] = offset + 24 }
            let pagesAfterCommit = Self.number(frame, 4)
            guard pagesAfterCommit > 0, pagesAfterCommit < 1 << 30 else { continue }
            inLog.merge(pending) { $1 }
            pending = [:]
            let highest = inLog.keys.max() ?? 0
            count = min(max(count, highest), max(pagesAfterCommit, 1))
            expected = max(pagesAfterCommit, count)
        }
    }

    /// Four bytes as a number, the most significant first.
    static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
