/// What happened to one card, as schedulers and statistics see it: its answers, resets and taken-over schedules, in the order of the ids of
/// their events. It follows from the log.
///
/// It is kept as the bytes in which it is stored, some 11 for an answer, so that a million of them are read in a moment. `HistoryCoding`
/// tells what they mean.
public struct History: Sendable {
    /// One thing that happened.
    public struct Entry: Hashable, Sendable {
        /// The time in the id of its event, in milliseconds since 1970-01-01 UTC. Hardly ever do two events of a card share it.
        public var time: Int64
        /// What it was.
        public var step: Step
        /// For what it counts.
        public var weight: Weight

        /// An entry with these values.
        public init(time: Int64, step: Step, weight: Weight = .counts) {
            self.time = time
            self.step = step
            self.weight = weight
        }

        /// The answer that it is, unless it was taken back.
        var answer: Review? {
            guard case .review(let review) = step, weight != .isTakenBack else { return nil }
            return review
        }
    }

    /// What happened.
    public enum Step: Hashable, Sendable {
        /// The card was answered.
        case review(Review)
        /// The card is new again.
        case reset(on: StudyDay)
        /// The card goes on with the schedule it had in another program.
        case adopted(ImportedSchedule, on: StudyDay)
    }

    /// For what an entry counts.
    public enum Weight: UInt8, Sendable {
        /// For memories and for statistics.
        case counts
        /// For statistics alone: it belongs to a history that was joined to this one, which weighed more.
        case isJoined
        /// For nothing: an undo has taken it back.
        case isTakenBack
    }

    /// The bytes.
    public private(set) var bytes: [UInt8]
    /// Where the last entry left off; nil while that is not known.
    private var end: HistoryCoding?

    /// That of a card to which nothing has happened.
    public init() {
        bytes = []
        end = HistoryCoding()
    }

    /// The one in these bytes.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// A history of these entries.
    public init(_ entries: some Sequence<Entry>) {
        self.init()
        for entry in entries { append(entry) }
    }

    /// Adds what came after all others.
    public mutating func append(_ entry: Entry) {
        var coding = end ?? HistoryCoding(after: bytes)
        coding.write(entry, to: &bytes)
        end = coding
    }

    /// Hands over the entries in their order.
    public func forEach(_ body: (Entry) throws -> Void) rethrows {
        try bytes.withUnsafeBytes { try HistoryCoding.read($0, body) }
    }

    /// Whether the bytes are those of a history to their end.
    public var isWhole: Bool { bytes.withUnsafeBytes { HistoryCoding.isWhole($0) } }

    /// The entries in their order.
    public var entries: [Entry] {
        var entries: [Entry] = []
        forEach { entries.append($0) }
        return entries
    }

    /// The answers that were not taken back, in their order.
    public var reviews: [Review] {
        var reviews: [Review] = []
        forEach { entry in
            if let answer = entry.answer { reviews.append(answer) }
        }
        return reviews
    }

    /// The same, and what SM-2 and, where it is asked, FSRS remember of them, from one reading.
    public func reviewsAndMemories(_ model: FSRS.Model?) -> (reviews: [Review], sm2: SM2.Memory, fsrs: FSRS.Memory?) {
        var (reviews, sm2, fsrs) = ([Review](), SM2.Memory.new, FSRS.Memory?.none)
        reviews.reserveCapacity(bytes.count / 8)
        forEach { entry in
            if let answer = entry.answer { reviews.append(answer) }
            if entry.weight == .counts { sm2.take(entry.step) }
            model?.take(entry, &fsrs)
        }
        return (reviews, sm2, fsrs)
    }

    /// The interval, in days, that the first answer of a day promised; nil where there was none that day, or a reset or another schedule since.
    public func promised(on day: StudyDay) -> Int? {
        var promised: Int?
        forEach { entry in
            guard entry.weight == .counts else { return }
            switch entry.step {
            case .review(let review): if review.stage.isScheduling { promised = day.isSameDay(as: review.day) ? review.promised : nil }
            case .reset, .adopted: promised = nil
            }
        }
        return promised
    }

    /// Joins the history that the card had under another name, of which only one counts for memories from now on.
    ///
    /// - Parameter wins: whether that is the other one.
    mutating func join(_ other: History, wins: Bool) {
        if wins, bytes.isEmpty { return self = other }
        let mine = wins ? entries.map(\.joined) : entries
        let others = wins ? other.entries : other.entries.map(\.joined)
        self = History((others + mine).enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element))
    }
}

extension History: Hashable {
    /// Whether the same happened.
    public static func == (lhs: History, rhs: History) -> Bool { lhs.bytes == rhs.bytes }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension History.Entry {
    /// The same as part of another history that weighs more.
    fileprivate var joined: History.Entry { History.Entry(time: time, step: step, weight: weight == .counts ? .isJoined : weight) }
}
