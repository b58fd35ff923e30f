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
}
