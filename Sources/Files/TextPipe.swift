import Foundation

/// A pipe by which another program is given a text to read.
final class TextPipe {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init(reading: Int32, writing: Int32) { (self.reading, self.writing) = (reading, writing) }

    /// A new pipe; where the system has none left, the other program finds nothing to read.
    convenience init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        self.init(reading: ends[0], writing: ends[1])
    }

    /// Gives the other program all of the text, or as much of it as it wants: who leaves a pager early makes no mistake.
    func send(_ text: String) {
        Self.end(&reading)
        let before = signal(SIGPIPE, SIG_IGN)
        defer { _ = signal(SIGPIPE, before) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { break }
        }
        Self.end(&writing)
    }

    /// Closes what is still open of it.
    func close() {
        Self.end(&reading)
        Self.end(&writing)
    }

    private static func end(_ descriptor: inout Int32) {
        if descriptor >= 0 { Foundation.close(descriptor) }
        descriptor = -1
    }
}

extension OutsideProgram.Input {
    /// Whether it is a text of ours.
    var isText: Bool { if case .text = self { true } else { false } }
}
