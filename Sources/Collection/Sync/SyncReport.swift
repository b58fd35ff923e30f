/// What keeping together has come to.
public struct SyncReport: Sendable {
    /// How many events came.
    public internal(set) var came = 0
    /// How many events were published.
    public internal(set) var went = 0
    /// How many lines hold no event, in files that were read.
    public internal(set) var broken = 0
    /// How many lines only a newer Nacre understands.
    public internal(set) var foreign = 0
    /// How many events have an id that another one has here.
    public internal(set) var clashes = 0
    /// How many of the events that came are dated later than tomorrow.
    public internal(set) var fromTheFuture = 0
    /// Whether this device found itself to be a copy of another, or put back, and goes by a new id now.
    public internal(set) var isRenamed = false
    /// What else there is to say, each in a sentence.
    public internal(set) var notes: [String] = []

    init() {}
}
