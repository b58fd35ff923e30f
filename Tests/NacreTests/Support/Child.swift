import Files
import Foundation

@testable import nacre

/// The program as a process of its own, on a pseudo-terminal or on pipes, to be typed at, read from and killed.
final class Child {
    private let process: pid_t
    private var input: Int32
    private let output: Int32
    /// All that was written so far.
    private(set) var written = ""
    private var bytes: [UInt8] = []
    private var isGone = false
    /// Its home, which lasts as long as it.
    private let sandbox: Sandbox

    /// The program that the tests were built with.
    static let program: String = {
        // The tests' own program stands in the build folder, beside that of nacre.
        var folder = CommandLine.arguments[0].parentFolder
        for argument in CommandLine.arguments where argument.hasSuffix(".xctest") { folder = argument.parentFolder }
        return folder + "/nacre"
    }()

    /// `POSIX_SPAWN_SETSID`, which the Glibc module hides.
    private static let newSession: Int16 = 0x80

    /// Starts the program, or another one, in a sandbox; on a terminal of this size when one is given, else on pipes.
    init(
        _ arguments: [String], in sandbox: Sandbox, columns: Int? = nil, rows: Int = 24, variables: [String: String] = [:],
        program: String = Child.program
    ) {
        self.sandbox = sandbox
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        // A runner of tests may hold signals back; a shell does not.
        var heldBack = sigset_t()
        sigemptyset(&heldBack)
        posix_spawnattr_setsigmask(&attributes, &heldBack)
        posix_spawnattr_setflags(&attributes, Self.newSession | Int16(POSIX_SPAWN_SETSIGMASK))
        var closing: [Int32] = []
        if let columns {
            var master: Int32 = 0
            var slave: Int32 = 0
            var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
            var name = [CChar](repeating: 0, count: 64)
            precondition(openpty(&master, &slave, &name, nil, &size) == 0)
            // Opened by the leader of a session without a terminal, it becomes that session's.
            posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
            for file in [master, slave] { posix_spawn_file_actions_addclose(&actions, file) }
            (input, output) = (master, master)
            closing = [slave]
        } else {
            var down: [Int32] = [0, 0]
            var up: [Int32] = [0, 0]
            precondition(pipe(&down) == 0 && pipe(&up) == 0)
            posix_spawn_file_actions_adddup2(&actions, down[0], 0)
            posix_spawn_file_actions_adddup2(&actions, up[1], 1)
            posix_spawn_file_actions_adddup2(&actions, up[1], 2)
            for file in down + up { posix_spawn_file_actions_addclose(&actions, file) }
            (input, output) = (down[1], up[0])
            closing = [down[0], up[1]]
        }
        for file in Set([input, output]) { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var settings = sandbox.variables.merging(variables) { $1 }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        var child = pid_t()
        let failure = posix_spawn(&child, program, &actions, &attributes, &words, &settings)
        precondition(failure == 0, "\(program): \(String(cString: strerror(failure)))")
        process = child
        (words + settings).forEach { free($0) }
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
        closing.forEach { close($0) }
        // A child that has ended takes no more: typing must not wait for it.
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
    }

    deinit {
        kill()
        if input != output { endInput() }
        close(output)
    }

    /// Types something.
    func type(_ text: String) {
        Glibc.signal(SIGPIPE, SIG_IGN)
        var rest = Array(text.utf8)[...]
        for _ in 0..<200 where !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else { read(milliseconds: 5) }
        }
    }

    /// Gives the terminal another size, which the system tells the program.
    func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(input, UInt(TIOCSWINSZ), &size)
    }

    /// Ends the input of a child on pipes.
    func endInput() {
        close(input)
        input = -1
    }

    /// Reads what is there, waiting so long for it at most; false at the end of the output.
    @discardableResult
    func read(milliseconds: Int32) -> Bool {
        var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        guard Glibc.poll(&request, 1, milliseconds) > 0 else { return true }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(output, &buffer, buffer.count)
        guard count > 0 else { return false }
        bytes += buffer[..<count]
        written = String(decoding: bytes, as: UTF8.self)
        return true
    }

    /// Lets everything pass through the terminal as it is, and shows nothing that is typed: what is read at once then was written at once.
    func passesThrough() {
        var attributes = termios()
        tcgetattr(input, &attributes)
        attributes.c_oflag &= ~tcflag_t(OPOST)
        attributes.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(input, TCSANOW, &attributes)
    }

    /// What is read at once, waiting for it; empty when nothing comes.
    func piece(seconds: Double = 10) -> String {
        forget()
        read(milliseconds: Int32(seconds * 1000))
        return written
    }

    /// Forgets what was written so far.
    func forget() { (bytes, written) = ([], "") }

    /// Reads until some text was written after this call; false when it was not within the time.
    func waits(for text: String, seconds: Double = 10) -> Bool {
        let deadline = Date().addingTimeInterval(seconds)
        while Date() < deadline {
            if let range = written.range(of: text) {
                bytes = Array(written[range.upperBound...].utf8)
                written = String(written[range.upperBound...])
                return true
            }
            if !read(milliseconds: 50), !written.contains(text) { return false }
        }
        return false
    }

    /// Sends the program a signal.
    func signal(_ number: Int32) { Glibc.kill(process, number) }

    /// Ends the program at once, without a chance to tidy up.
    func kill() {
        guard !isGone else { return }
        isGone = true
        Glibc.kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    /// Waits for the program to end and returns its status; nil when it does not within the time, or died of a signal.
    func status(seconds: Double = 10) -> Int32? {
        guard let ending = ending(seconds: seconds), ending.signal == 0 else { return nil }
        return ending.status
    }

    /// Waits for the program to end, and returns its status and the signal that ended it, if one did; nil when it does not end within the time.
    func ending(seconds: Double) -> (status: Int32, signal: Int32)? {
        let deadline = Date().addingTimeInterval(seconds)
        while Date() < deadline {
            read(milliseconds: 10)
            var status: Int32 = 0
            if waitpid(process, &status, WNOHANG) == process {
                isGone = true
                while read(milliseconds: 10), !written.isEmpty, poll(output) {}
                return (status >> 8 & 0xFF, status & 0x7F)
            }
        }
        return nil
    }

    private func poll(_ file: Int32) -> Bool {
        var request = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&request, 1, 20) > 0 && request.revents & Int16(POLLIN) != 0
    }
}
