import Dispatch

/// Runs from when it is made.
struct Stopwatch {
    private let begin = DispatchTime.now().uptimeNanoseconds

    /// The time since then.
    var milliseconds: Double { Double(DispatchTime.now().uptimeNanoseconds - begin) / 1e6 }
}
