import Foundation

/// A program on a terminal of 80 columns and 24 lines, and how long it takes until all is drawn that a key brings about.
///
/// What is drawn ends with the last byte before the terminal is silent for a while; the silence does not count.
final class Keys {
    private let terminal: Int32
    private let process: pid_t
    private let begin = Stopwatch()

    /// Starts a program.
    ///
    /// - Throws: a `Contestant.Failure` where no terminal can be made, or the program cannot be started.
    init(_ program: String, _ words: [String], variables: [String: String]) throws {
        var (outer, inner): (Int32, Int32) = (0, 0)
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        var name = [CChar](repeating: 0, count: 64)
        guard openpty(&outer, &inner, &name, nil, &size) == 0 else { throw Contestant.Failure(description: "no terminal can be made here") }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        for output in [1, 2] as [Int32] { posix_spawn_file_actions_adddup2(&actions, 0, output) }
        for file in [outer, inner] { posix_spawn_file_actions_addclose(&actions, file) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        // In a session of its own the terminal becomes the session's. Swift does not see the flag's name.
        posix_spawnattr_setflags(&attributes, 0x80)
        var pointers = ([program] + words).map { strdup($0) } + [nil]
        var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        var child = pid_t()
        let failure = posix_spawn(&child, program, &actions, &attributes, &pointers, &settings)
        (pointers + settings).forEach { free($0) }
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
        close(inner)
        (terminal, process) = (outer, child)
        guard failure == 0 else { throw Contestant.Failure(description: "'\(program)' cannot be started") }
    }

    /// The time until the first question stood, in milliseconds.
    func started() -> Double { drawn(since: begin, silence: 400) }

    /// Types a key, and returns the time until all stood that it brought about, in milliseconds.
    func press(_ key: String) -> Double {
        let begin = Stopwatch()
        _ = key.withCString { write(terminal, $0, strlen($0)) }
        return drawn(since: begin, silence: 30)
    }

    /// Types a key that ends the program, and returns the time until it had ended, in milliseconds; nil when it does not end by it.
    func leave(_ key: String) -> Double? {
        let begin = Stopwatch()
        _ = key.withCString { write(terminal, $0, strlen($0)) }
        let hasEnded = isDrained(within: 20_000)
        let time = begin.milliseconds
        end()
        return hasEnded ? time : nil
    }

    /// Ends the program from outside.
    ///
    /// - Returns: how much processor time it took in all, in milliseconds.
    @discardableResult
    func end() -> Double {
        kill(process, SIGTERM)
        if !isDrained(within: 5000) { kill(process, SIGKILL) }
        var (status, usage): (Int32, rusage) = (0, rusage())
        wait4(process, &status, 0, &usage)
        close(terminal)
        let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
        return Double(seconds) * 1000 + Double(microseconds) / 1000
    }

    /// Whether the terminal was left within so many milliseconds.
    private func isDrained(within milliseconds: Int32) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        while poll(&request, 1, milliseconds) > 0 {
            if read(terminal, &buffer, buffer.count) <= 0 { return true }
        }
        return false
    }

    private func drawn(since begin: Stopwatch, silence: Int32) -> Double {
        var last = 0.0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, last == 0 ? 20_000 : silence) > 0 else { break }
            guard read(terminal, &buffer, buffer.count) > 0 else { break }
            last = begin.milliseconds
        }
        return last
    }
}
