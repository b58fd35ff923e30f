import Foundation

/// Reads a file line by line, however long it is, without ever holding more of it than a line and a buffer.
public final class LineReader {
    /// A line longer than this is cut off; no event is so long.
    public static let longestLine = 1 << 20

    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// The lines of a file, or of a pipe that another program has open to write into.
    public init(path: String) throws(FileError) {
        self.path = path
        // Opened so that a pipe into which nobody writes is not waited for.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
        var status = stat()
        let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
        if kind == S_IFDIR { throw FileError(path: path, number: EISDIR) }
        if kind == S_IFIFO { try fill(passing: EAGAIN) }
        if isAtEnd { throw FileError(path: path, number: FileError.noWriter) }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    }

    // Called as well where the initialiser throws.
    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The next line without its end; nil after the last one.
    public func next() throws(FileError) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if position == buffer.count {
                if isAtEnd { return line.isEmpty ? nil : line }
                try fill()
                continue
            }
            let end = lineEnd
            let piece = buffer[position..<(end ?? buffer.count)]
            if line.count <= Self.longestLine { line += piece }
            position = end.map { $0 + 1 } ?? buffer.count
            if end != nil { return line }
        }
    }

    /// Where the line ends, if it does so in the buffer.
    private var lineEnd: Int? {
        buffer.withUnsafeBytes { bytes in
            memchr(bytes.baseAddress! + position, 0x0A, bytes.count - position).map { UnsafeRawPointer($0) - bytes.baseAddress! }
        }
    }

    /// Reads on.
    ///
    /// - Parameter passing: the number of an error that says only that nothing is there yet.
    private func fill(passing: Int32 = 0) throws(FileError) {
        var failure: Int32 = 0
        let descriptor = descriptor
        buffer = [UInt8](unsafeUninitializedCapacity: 65_536) { target, filled in
            var count = read(descriptor, target.baseAddress, 65_536)
            while count < 0, errno == EINTR { count = read(descriptor, target.baseAddress, 65_536) }
            if count < 0 { failure = errno }
            filled = max(0, count)
        }
        position = 0
        if failure != 0, failure == passing { return }
        if failure != 0 { throw FileError(path: path, number: failure) }
        if buffer.isEmpty { isAtEnd = true }
    }
}
