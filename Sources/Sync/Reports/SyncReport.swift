/// What keeping together has come to.
public struct SyncReport: Sendable {
    /// How many events came.
    public var came = 0
    /// How many events were published.
    public var went = 0
    /// How many lines hold no event, in files that were read.
    public var broken = 0
    /// How many lines only a newer Nacre understands.
    public var foreign = 0
    /// How many events have an id that another one has here.
    public var clashes = 0
    /// How many of the events that came are dated later than tomorrow.
    public var fromTheFuture = 0
    /// Whether this device found itself to be a copy of another, or put back, and goes by a new id now.
    public var isRenamed = false
    /// What else there is to say, each in a sentence.
    public var notes: [String] = []

    /// Nothing came and nothing went.
    public init() {}
}

/// What would come and go, as far as it can be seen now.
public struct SyncOutlook: Sendable {
    /// How many events would come.
    public var toCome: Int
    /// How many events would be published.
    public var toGo: Int
    /// Devices that are there and of which nothing was taken in yet, with what they are called.
    public var newDevices: [(id: DeviceID, name: String)] = []
    /// What decks and settings would; nil where they do not go along.
    public var belongings: BelongingOutlook?

    /// An outlook with these counts.
    public init(toCome: Int, toGo: Int) { (self.toCome, self.toGo) = (toCome, toGo) }
}
