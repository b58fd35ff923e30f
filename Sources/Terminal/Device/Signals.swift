#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The signals that reach a program while it owns the terminal, as bytes in a pipe: so that waiting for a key and waiting for a signal is
/// one `poll`. Handlers stand from `catchAll` to `release`; what stood before comes back. Owners may nest, last in, first out.
final class Signals {
    /// Readable as soon as a signal has come.
    let descriptor: Int32

    private let input: Int32
    private let numbers: [Int32]
    private var before: [(number: Int32, action: sigaction)] = []
    private var inputBefore: Int32 = -1

    /// What ends the program from outside. The terminal is given back first.
    static let endings = [SIGHUP, SIGTERM, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU]

    /// - Parameter numbers: the signals to catch.
    init(_ numbers: [Int32]) {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "no descriptor is left for a pipe")
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        descriptor = ends[0]
        input = ends[1]
        self.numbers = numbers
    }

    deinit {
        release()
        close(descriptor)
        close(input)
    }

    /// Puts the handlers up. Without `SA_RESTART`, so that a blocked call returns.
    func catchAll() {
        guard before.isEmpty else { return }
        inputBefore = pipeOfSignals
        pipeOfSignals = input
        before = numbers.map { ($0, replace($0, with: writeToPipe)) }
    }

    /// Takes the handlers down and puts back what stood before.
    func release() {
        guard !before.isEmpty else { return }
        for (number, action) in before.reversed() {
            var action = action
            sigaction(number, &action, nil)
        }
        before = []
        pipeOfSignals = inputBefore
    }

    /// The signal that came first among those not yet taken, or nil.
    func next() -> Int32? {
        var number: UInt8 = 0
        return read(descriptor, &number, 1) == 1 ? Int32(number) : nil
    }

    /// What a wait ended with.
    enum Awaited {
        /// There is something to read.
        case input
        /// A signal has come.
        case signal
        /// The time was over.
        case nothing
    }

    /// Waits until a descriptor has something to read, or has come to its end, or a signal comes.
    ///
    /// - Parameter milliseconds: how long to wait; -1 for as long as it takes.
    func wait(for descriptor: Int32, milliseconds: Int32) throws(TerminalError) -> Awaited {
        var waiting = [descriptor, self.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let ready = poll(&waiting, 2, milliseconds)
        if ready < 0, errno != EINTR, errno != EAGAIN { throw .unreadable(reason: String(cString: strerror(errno))) }
        return ready == 0 ? .nothing : ready > 0 && waiting[0].revents != 0 ? .input : .signal
    }

    /// Stops this process as if it had never caught anything, until it is continued.
    ///
    /// - Parameter group: whether the rest of the process group is to stop too. The terminal does that itself when it turns Ctrl-Z into a
    ///   signal; who reads Ctrl-Z as a key has to do it.
    static func stop(group: Bool) {
        let stopping = replace(SIGTSTP, with: SIG_IGN)
        let continuing = replace(SIGCONT, with: SIG_DFL)
        if group { kill(0, SIGTSTP) }
        _ = replace(SIGTSTP, with: SIG_DFL)
        raise(SIGTSTP)
        for (number, var action) in [(SIGTSTP, stopping), (SIGCONT, continuing)] { sigaction(number, &action, nil) }
    }
}

/// Where the handler writes. A plain number, set before any handler stands, so that reading it in a handler is safe.
private nonisolated(unsafe) var pipeOfSignals: Int32 = -1

/// The handler: puts the signal's number into the pipe. Calls nothing that is not safe in a handler, and leaves `errno` as it was.
private func writeToPipe(_ number: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(pipeOfSignals, &byte, 1)
    errno = saved
}

/// Puts a handler up and returns what stood before.
private func replace(_ number: Int32, with handler: (@convention(c) (Int32) -> Void)?) -> sigaction {
    var action = sigaction()
    var before = sigaction()
    #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = handler
    #else
        action.__sigaction_handler.sa_handler = handler
    #endif
    sigemptyset(&action.sa_mask)
    sigaction(number, &action, &before)
    return before
}
