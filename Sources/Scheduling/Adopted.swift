/// A schedule taken over from another program.
public struct Adopted: Hashable, Sendable {
    /// How often in a row the card was recalled there; at least 1.
    public var repetition: Int
    /// Days between the last answer there and the next; at least 1.
    public var interval: Int
    /// The easiness factor, in hundredths; at least 130.
    public var easiness: Int
    /// The day from which the card is to be asked again.
    public var due: StudyDay

    /// A schedule with these values, brought within what SM-2 knows.
    ///
    /// Other programs do not tell how often in a row a card was recalled. An interval of a day is what SM-2 gives after the first time;
    /// a longer one follows from the one before it, so the card counts as recalled twice.
    public init(interval: Int, easiness: Int, due: StudyDay) {
        self.interval = min(SM2.longestInterval, max(1, interval))
        self.easiness = max(SM2.lowestEasiness, easiness)
        self.due = due
        repetition = self.interval <= 1 ? 1 : 2
    }

    /// A schedule with these values, as a log has them; nil for what `Adopted` never makes.
    public init?(repetition: Int, interval: Int, easiness: Int, due: StudyDay) {
        guard repetition >= 1, (1...SM2.longestInterval).contains(interval), easiness >= SM2.lowestEasiness, easiness <= 1_000_000 else {
            return nil
        }
        self.repetition = repetition
        self.interval = interval
        self.easiness = easiness
        self.due = due
    }

    /// What SM-2 is to remember.
    public var memory: Memory { Memory(repetition: repetition, interval: interval, easiness: easiness) }
}
