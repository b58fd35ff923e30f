import Testing

@testable import Terminal

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A terminal for tests: what a program on the inner side writes can be awaited on the outer one, and what is typed there reaches it.
///
/// `@unchecked` because both threads only use the descriptors, and the test's alone the rest.
final class Pty: @unchecked Sendable {
    /// The side of the program.
    let inner: Int32
    /// The mode before anything was done to it.
    let firstMode: [UInt8]
    private let outer: Int32
    private var unread = ""
    private var thread: pthread_t?

    init(columns: UInt16 = 80, rows: UInt16 = 24) {
        setenv("TERM", "xterm-256color", 1)
        unsetenv("TMUX")
        setenv("EDITRC", "/dev/null", 1)
        var (outer, inner): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        precondition(openpty(&outer, &inner, nil, nil, &size) == 0)
        self.outer = outer
        self.inner = inner
        firstMode = Self.mode(of: inner)
    }

    /// Closing the outer side ends whatever still reads on the inner one.
    deinit {
        close(outer)
        finish()
        close(inner)
    }

    /// Runs a program on a thread of its own: it blocks.
    func run(_ program: @escaping @Sendable () -> Void) {
        let context = Unmanaged.passRetained(Program(body: program)).toOpaque()
        var thread = pthread_t()
        let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            Unmanaged<Program>.fromOpaque(context!).takeRetainedValue().body()
            return nil
        }
        precondition(pthread_create(&thread, nil, body, context) == 0)
        self.thread = thread
    }

    /// Waits for the program to end.
    func finish() {
        if let thread { pthread_join(thread, nil) }
        thread = nil
    }

    /// Types on the outer side.
    func type(_ text: String) { Descriptor.send(text, to: outer) }

    /// Changes the size, and says so as a terminal does.
    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(outer, UInt(TIOCSWINSZ), &size)
        kill(getpid(), SIGWINCH)
    }

    /// Waits until the program has written a text; throws when it does not within twenty seconds. Returns what it wrote up to there.
    @discardableResult
    func expect(_ text: String, at location: SourceLocation = #_sourceLocation) throws -> String {
        for _ in 0..<4000 {
            if let range = unread.firstRange(of: text) {
                defer { unread = String(unread[range.upperBound...]) }
                return String(unread[..<range.lowerBound])
            }
            var waiting = pollfd(fd: outer, events: Int16(POLLIN), revents: 0)
            if poll(&waiting, 1, 5) > 0, let bytes = Descriptor.receive(from: outer) { unread += String(decoding: bytes, as: UTF8.self) }
        }
        Issue.record("waited for \(text.debugDescription), got \(unread.debugDescription)", sourceLocation: location)
        throw NotWritten()
    }

    /// The mode of the terminal, byte by byte.
    var mode: [UInt8] { Self.mode(of: inner) }

    private static func mode(of descriptor: Int32) -> [UInt8] {
        var settings = termios()
        tcgetattr(descriptor, &settings)
        return withUnsafeBytes(of: settings) { Array($0) }
    }

    private struct NotWritten: Error {}

    private final class Program {
        let body: @Sendable () -> Void

        init(body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
