import Foundation

/// The time that a processor spends on something. Unlike that on the wall, a busy machine does not stretch it.
public enum ProcessorTime {
    /// How long this thread works on something.
    public static func measure(_ work: () throws -> Void) rethrows -> Duration {
        let before = now
        try work()
        return now - before
    }

    private static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
    }
}
