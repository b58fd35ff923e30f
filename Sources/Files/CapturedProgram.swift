import Foundation

/// A program that is given something to read, and whose output is wanted.
public enum CapturedProgram {
    /// How it ended, and what it wrote.
    public struct Result: Sendable {
        /// 0 when it did well, 128 and the signal when that ended it.
        public var status: Int32
        /// What it wrote on the standard output.
        public var output: [UInt8]
        /// What it wrote on the standard error, but for what is beyond a few lines.
        public var complaint: String
    }

    private static let longestComplaint = 16_384

    /// Runs a program, which is searched in the `PATH`, until it ends.
    ///
    /// - Parameters:
    ///   - words: the program and its arguments.
    ///   - input: what it finds to read.
    ///   - variables: the variables it has.
    ///   - most: it is ended when it writes more than so many bytes.
    /// - Throws: `OutsideProgramError` when it cannot be started.
    public static func run(
        _ words: [String], reading input: [UInt8] = [], variables: [String: String], most: Int = 1 << 30
    ) throws(OutsideProgramError) -> Result {
        var ends: [Int32] = []
        for _ in 0..<3 {
            var pair: [Int32] = [-1, -1]
            guard pipe(&pair) == 0 else {
                let number = errno
                ends.forEach { close($0) }
                throw OutsideProgramError(program: words[0], number: number)
            }
            ends += pair
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (theirs, ours) = ([ends[0], ends[3], ends[5]], [ends[1], ends[2], ends[4]])
        let child = start(words, theirs, variables)
        let failure = errno
        theirs.forEach { close($0) }
        guard let child else {
            ours.forEach { close($0) }
            throw OutsideProgramError(program: words[0], number: failure)
        }
        let before = signal(SIGPIPE, SIG_IGN)
        defer { _ = signal(SIGPIPE, before) }
        let (output, complaint, isTooLong) = exchange(input, ours, most: most)
        if isTooLong { kill(child, SIGKILL) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return Result(
            status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: output, complaint: String(decoding: complaint, as: UTF8.self))
    }

    private static func start(_ words: [String], _ ends: [Int32], _ variables: [String: String]) -> pid_t? {
        var pointers = words.map { strdup($0) } + [nil]
        var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (pointers + settings).forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (end, number) in zip(ends, [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]) {
            posix_spawn_file_actions_adddup2(&actions, end, number)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var child = pid_t()
        let failure = posix_spawnp(&child, pointers[0]!, &actions, &attributes, &pointers, &settings)
        if failure != 0 { errno = failure }
        return failure == 0 ? child : nil
    }

    /// Writes and reads as it comes, so that neither side waits for the other; closes all.
    private static func exchange(_ bytes: [UInt8], _ ends: [Int32], most: Int) -> ([UInt8], [UInt8], isTooLong: Bool) {
        var open = ends
        var read: [[UInt8]] = [[], []]
        var written = 0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        func end(_ index: Int) {
            close(open[index])
            open[index] = -1
        }
        defer { for index in 0..<3 where open[index] >= 0 { end(index) } }
        if bytes.isEmpty { end(0) } else { _ = fcntl(open[0], F_SETFL, O_NONBLOCK) }
        while open[1] >= 0 || open[2] >= 0 {
            var requests = open.enumerated().map { pollfd(fd: $1, events: Int16($0 == 0 ? POLLOUT : POLLIN), revents: 0) }
            if poll(&requests, 3, -1) < 0 { if errno == EINTR { continue } else { break } }
            if requests[0].revents != 0 {
                let count = bytes.withUnsafeBytes { write(open[0], $0.baseAddress! + written, bytes.count - written) }
                if count > 0 { written += count } else if ![EAGAIN, EINTR].contains(errno) { written = bytes.count }
                if written == bytes.count { end(0) }
            }
            for index in 1...2 where requests[index].revents != 0 {
                let count = Glibc.read(open[index], &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    end(index)
                } else if index == 1 || read[1].count < longestComplaint {
                    read[index - 1] += buffer[..<count]
                }
            }
            if read[0].count > most { return (read[0], read[1], true) }
        }
        return (read[0], read[1], false)
    }
}
