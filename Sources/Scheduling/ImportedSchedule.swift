/// A schedule taken over from another program.
public struct ImportedSchedule: Hashable, Sendable {
    /// How often in a row the card was recalled there; at least 1.
    public var repetition: Int
    /// Days between the last answer there and the next; at least 1.
    public var interval: Int
    /// The easiness factor, in hundredths; at least 130.
    public var easiness: Int
    /// FSRS's stability there, in days; nil where that program does not know it.
    public var stability: Double?
    /// FSRS's difficulty there, from 1 to 10; nil where that program does not know it.
    public var difficulty: Double?
    /// The day from which the card is to be asked again.
    public var due: StudyDay
    /// The day of the last answer there. Nil in the logs of 0.1, for which it is as long before the due day as the interval.
    public var last: StudyDay?

    /// A schedule with these values, brought within what SM-2 knows. It takes effect whatever stands before it in the log.
    ///
    /// Other programs do not tell how often in a row a card was recalled. An interval of a day is what SM-2 gives after the first time;
    /// a longer one follows from the one before it, so the card counts as recalled twice.
    ///
    /// - Parameter last: the day of the last answer there; nil where only the interval tells it.
    public init(
        interval: Int, easiness: Int, stability: Double? = nil, difficulty: Double? = nil, due: StudyDay, last: StudyDay? = nil
    ) {
        self.interval = min(SM2.longestInterval, max(1, interval))
        self.easiness = min(Self.easinesses.upperBound, max(SM2.lowestEasiness, easiness))
        self.due = due
        self.stability = stability
        self.difficulty = difficulty
        self.last = last ?? due.advanced(by: -self.interval)
        repetition = self.interval <= 1 ? 1 : 2
    }

    /// A schedule with these values, as a log has them; nil for what `ImportedSchedule` never makes.
    public init?(
        repetition: Int, interval: Int, easiness: Int, stability: Double? = nil, difficulty: Double? = nil, due: StudyDay, last: StudyDay?
    ) {
        guard (1...1_000_000_000).contains(repetition), (1...SM2.longestInterval).contains(interval), Self.easinesses.contains(easiness)
        else { return nil }
        if let stability, !(stability > 0 && stability.isFinite) { return nil }
        if let difficulty, !(1...10).contains(difficulty) { return nil }
        self.repetition = repetition
        self.interval = interval
        self.easiness = easiness
        self.stability = stability
        self.difficulty = difficulty
        self.due = due
        self.last = last
    }

    /// The easinesses that a log may hold, in hundredths.
    public static let easinesses = SM2.lowestEasiness...1_000_000

    /// What SM-2 is to remember.
    public var memory: SM2.Memory { SM2.Memory(repetition: repetition, interval: interval, easiness: easiness) }

    /// The day of the last answer there.
    public var lastDay: StudyDay { last ?? due.advanced(by: -interval) }

    /// Whether the card goes on with it whatever stands before it in the log. In the logs of 0.1 a card that had been answered here kept its
    /// own schedule.
    public var isAnew: Bool { last != nil }
}
