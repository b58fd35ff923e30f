import Foundation

/// Another program that Nacre starts and waits for: the learner's editor, git.
enum OutsideProgram {
    /// Runs a program, which is searched in the `PATH`, and returns its status: 0 when it did well, 128 and the signal when that ended it.
    ///
    /// - Parameters:
    ///   - words: the program and its arguments.
    ///   - isTyping: whether the learner's keys are for it; otherwise it finds nothing to read.
    /// - Throws: `OutsideProgramError` when it cannot be started.
    static func run(_ words: [String], isTyping: Bool) throws(OutsideProgramError) -> Int32 {
        var pointers = words.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if !isTyping { posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0) }
        var child = pid_t()
        let failure = posix_spawnp(&child, pointers[0]!, &actions, nil, &pointers, environ)
        guard failure == 0 else { throw OutsideProgramError(program: words[0], number: failure) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }
}

/// A program that could not be started.
struct OutsideProgramError: Error, CustomStringConvertible {
    /// Its name.
    var program: String
    /// The number of the system's error.
    var number: Int32

    var description: String { "'\(program)' cannot be started: \(String(cString: strerror(number)).lowercased())" }
}
