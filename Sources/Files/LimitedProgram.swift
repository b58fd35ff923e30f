import Foundation

/// A program whose output is wanted and that is not trusted to end, or to be brief: it gets so much time, memory and output.
public enum LimitedProgram {
    /// What it wrote when it did well; nil when it is not there, fails, takes longer than it may, or writes more than it may.
    ///
    /// - Parameters:
    ///   - words: the program, which is searched in the `PATH`, and its arguments.
    ///   - path: the file it finds to read.
    ///   - milliseconds: how long it may take.
    ///   - mostBytes: how much it may write.
    ///   - mostMemory: how many bytes of memory it may have.
    public static func output(
        of words: [String], reading path: String, milliseconds: Int, mostBytes: Int, mostMemory: Int = 1_073_741_824
    ) -> [UInt8]? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let limited = ["prlimit", "--as=\(mostMemory)", "--cpu=\(milliseconds / 1000 + 1)"] + words
        // Where there is nothing to limit memory with, time alone does.
        guard let child = start(limited, reading: path, writing: ends[1]) ?? start(words, reading: path, writing: ends[1]) else {
            close(ends[1])
            return nil
        }
        close(ends[1])
        let deadline = Deadline(milliseconds)
        let written = read(ends[0], until: deadline, most: mostBytes)
        return end(child, at: written == nil ? nil : deadline) == 0 ? written : nil
    }

    /// Waits for a program, which may have closed its output and go on, and ends it when it does not end itself; returns its status.
    private static func end(_ child: pid_t, at deadline: Deadline?) -> Int32 {
        var status: Int32 = 0
        while let deadline, deadline.millisecondsLeft > 0 {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child { return status }
            if ended < 0, errno != EINTR { return -1 }
            poll(nil, 0, 5)
        }
        kill(-child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return -1
    }

    /// `POSIX_SPAWN_SETSID` of glibc and musl, which their headers hide: without a terminal the program neither asks one nor writes to it.
    private static let ownSession: Int16 = 0x80

    private static func start(_ words: [String], reading path: String, writing output: Int32) -> pid_t? {
        var pointers = words.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDONLY | O_NONBLOCK, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Self.ownSession)
        var child = pid_t()
        return posix_spawnp(&child, pointers[0]!, &actions, &attributes, &pointers, environ) == 0 ? child : nil
    }

    /// All up to the end; nil when that does not come in time, or too late.
    private static func read(_ descriptor: Int32, until deadline: Deadline, most: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, Int32(deadline.millisecondsLeft))
            if ready < 0, errno == EINTR { continue }
            if ready <= 0 { return nil }
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return nil }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            if bytes.count > most { return nil }
        }
    }

    /// A moment up to which something may take.
    private struct Deadline {
        private let end: UInt64

        init(_ milliseconds: Int) { end = Self.now + UInt64(max(0, milliseconds)) }

        var millisecondsLeft: Int {
            let now = Self.now
            return now >= end ? 0 : Int(end - now)
        }

        private static var now: UInt64 {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
        }
    }
}
