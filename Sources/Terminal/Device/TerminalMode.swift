#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How the terminal's driver treats what is typed: whether it echoes, gathers lines, turns Ctrl-C into a signal. A value that can be read
/// and put back.
struct TerminalMode {
    private var settings: termios

    /// The mode a terminal is in, or nil when the descriptor is not a terminal.
    init?(of descriptor: Int32) {
        settings = termios()
        if tcgetattr(descriptor, &settings) != 0 { return nil }
    }

    /// The mode in which every key arrives at once and as it is.
    var raw: TerminalMode {
        var mode = self
        cfmakeraw(&mode.settings)
        return mode
    }

    /// The mode in which Ctrl-Z is a key like others, and reading never waits: Ctrl-C throws away what was typed before it, so that what
    /// `poll` has promised may be gone.
    func withoutSuspension(on descriptor: Int32) -> TerminalMode {
        var mode = self
        let disabled = UInt8(truncatingIfNeeded: fpathconf(descriptor, Int32(_PC_VDISABLE)))
        withUnsafeMutableBytes(of: &mode.settings.c_cc) { characters in
            characters[Int(VSUSP)] = disabled
            characters[Int(VMIN)] = 0
            characters[Int(VTIME)] = 0
        }
        return mode
    }

    /// Whether this process may change the mode: a shell that has seen the job stop has the terminal for itself.
    static func isOurs(_ descriptor: Int32) -> Bool {
        let group = tcgetpgrp(descriptor)
        return group < 0 || group == getpgrp()
    }

    /// Puts a terminal into this mode, after what has been written to it. Typing ahead is kept.
    func apply(to descriptor: Int32) {
        var settings = self.settings
        while tcsetattr(descriptor, TCSADRAIN, &settings) != 0, errno == EINTR {}
    }
}
