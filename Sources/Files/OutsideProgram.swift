import Foundation

/// Another program that Nacre starts and waits for: the learner's editor, git.
public enum OutsideProgram {
    /// What a program finds to read.
    public enum Input: Equatable {
        /// The learner's keys.
        case keys
        /// Nothing.
        case nothing
        /// The text of a file.
        case file(String)
        /// This text, while the learner's keys are for it.
        case text(String)
    }

    /// How a program has ended.
    public struct Ending: Equatable, Sendable {
        /// 0 when it did well, 128 and the signal when that ended it.
        public var status: Int32
        /// The most memory it has had, in kilobytes.
        public var kilobytes: Int
    }

    /// Runs a program, which is searched in the `PATH`, and returns its status: 0 when it did well, 128 and the signal when that ended it.
    ///
    /// - Parameters:
    ///   - words: the program and its arguments.
    ///   - isTyping: whether the learner's keys are for it; otherwise it finds nothing to read.
    /// - Throws: `OutsideProgramError` when it cannot be started.
    public static func run(_ words: [String], isTyping: Bool) throws(OutsideProgramError) -> Int32 {
        try run(words, reading: isTyping ? .keys : .nothing).status
    }

    /// Runs a program, which is searched in the `PATH`, until it ends.
    ///
    /// - Parameters:
    ///   - words: the program and its arguments.
    ///   - isQuiet: whether what it writes goes nowhere.
    ///   - variables: the variables it has; nil for those of this process.
    /// - Throws: `OutsideProgramError` when it cannot be started.
    public static func run(
        _ words: [String], reading input: Input, isQuiet: Bool = false, variables: [String: String]? = nil
    ) throws(OutsideProgramError) -> Ending {
        var pointers = words.map { strdup($0) } + [nil]
        var settings = (variables ?? [:]).map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (pointers + settings).forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let pipe = input.isText ? TextPipe() : TextPipe(reading: -1, writing: -1)
        defer { pipe.close() }
        switch input {
        case .keys: break
        case .nothing: posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        case .file(let path): posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDONLY, 0)
        case .text:
            posix_spawn_file_actions_adddup2(&actions, pipe.reading, STDIN_FILENO)
            posix_spawn_file_actions_addclose(&actions, pipe.writing)
        }
        for output in isQuiet ? [STDOUT_FILENO, STDERR_FILENO] : [] {
            posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
        }
        // Ctrl-C is for whom the keys are for.
        let ignored =
            input == .keys || input.isText ? [SIGINT, SIGQUIT].map { number in (number: number, before: signal(number, SIG_IGN)) } : []
        defer { for (number, before) in ignored { _ = signal(number, before) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var usual = sigset_t()
        sigemptyset(&usual)
        for (number, _) in ignored { sigaddset(&usual, number) }
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var child = pid_t()
        let failure =
            variables == nil
            ? posix_spawnp(&child, pointers[0]!, &actions, &attributes, &pointers, environ)
            : posix_spawnp(&child, pointers[0]!, &actions, &attributes, &pointers, &settings)
        guard failure == 0 else { throw OutsideProgramError(program: words[0], number: failure) }
        if case .text(let text) = input { pipe.send(text) }
        return wait(for: child)
    }

    /// Starts a program, which is searched in the `PATH`, and does not wait for it. It finds nothing to read, what it writes goes nowhere, and it
    /// goes on when this one and its terminal are gone.
    ///
    /// - Throws: `OutsideProgramError` when it cannot be started.
    public static func start(_ words: [String]) throws(OutsideProgramError) {
        var pointers = words.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for output in [STDOUT_FILENO, STDERR_FILENO] { posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A session of its own: Ctrl-C at the terminal is not for it. Swift does not see the flag's name.
        posix_spawnattr_setflags(&attributes, Self.ownSession)
        var child = pid_t()
        let failure = posix_spawnp(&child, pointers[0]!, &actions, &attributes, &pointers, environ)
        guard failure == 0 else { throw OutsideProgramError(program: words[0], number: failure) }
        // It is waited for aside, so that nothing is left of it.
        let number = child
        Thread.detachNewThread { _ = wait(for: number) }
    }

    #if canImport(Darwin)
        private static let ownSession: Int16 = 0x0400
    #else
        private static let ownSession: Int16 = 0x80
    #endif

    private static func wait(for child: pid_t) -> Ending {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return Ending(status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, kilobytes: usage.ru_maxrss)
    }
}

/// A program that could not be started.
public struct OutsideProgramError: Error, CustomStringConvertible {
    /// Its name.
    public var program: String
    /// The number of the system's error.
    public var number: Int32

    /// That it cannot be started, and why.
    public var description: String { "'\(program)' cannot be started: \(String(cString: strerror(number)).lowercased())" }
}
