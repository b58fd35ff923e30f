#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Ctrl-C while nobody reads a key.
public enum Interruptions {
    /// Runs something during which Ctrl-C ends nothing unless it is read: a form handles it as a key, and in between it is a slip.
    public static func areKeys<Result>(_ body: () throws -> Result) rethrows -> Result {
        let before = signal(SIGINT, SIG_IGN)
        defer { _ = signal(SIGINT, before) }
        return try body()
    }

    /// Runs something that asks now and then whether Ctrl-C has come, and then ends by itself, leaving everything in order.
    public static func areHeeded<Result>(_ body: (Watch) throws -> Result) rethrows -> Result {
        let watch = Watch()
        watch.signals.catchAll()
        defer { watch.signals.release() }
        return try body(watch)
    }

    /// Whether Ctrl-C has come.
    public final class Watch {
        fileprivate let signals = Signals([SIGINT])
        private var isOver = false

        /// Whether it has come since the watch began.
        public var hasEnded: Bool {
            if !isOver { isOver = signals.next() != nil }
            return isOver
        }
    }
}
