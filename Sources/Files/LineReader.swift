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

    /// The lines of a file.
    public init(path: String) throws(FileError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
        if FileSystem.isFolder(path) {
            close(descriptor)
            throw FileError(path: path, number: EISDIR)
        }
    }

    deinit { close(descriptor) }

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

    private func fill() throws(FileError) {
        var failure: Int32 = 0
        let descriptor = descriptor
        buffer = [UInt8](unsafeUninitializedCapacity: 65_536) { target, filled in
            var count = read(descriptor, target.baseAddress, 65_536)
            while count < 0, errno == EINTR { count = read(descriptor, target.baseAddress, 65_536) }
            if count < 0 { failure = errno }
            filled = max(0, count)
        }
        position = 0
        if failure != 0 { throw FileError(path: path, number: failure) }
        if buffer.isEmpty { isAtEnd = true }
    }
}
