import Scheduling

/// What a database of Mnemosyne holds, as far as cards are made of it.
public struct MnemosyneBase: Equatable, Sendable {
    /// One side of a fact, with its schedule.
    public struct Card: Equatable, Sendable {
        /// What it is known by itself: its log names it so.
        public var name: String
        /// What the fact is known by.
        public var fact: String
        /// The type, as in `3`, or `3::words` for one that a user derived from it.
        public var type: String
        /// The side, as in `3.1`.
        public var view: String
        /// The names of its tags.
        public var tags: [String]
        /// What else is written of it: of a gap, which one it is.
        public var extra: String
        /// The last grade; −1 for a card that was never asked.
        public var grade: Int
        /// The easiness factor.
        public var easiness: Double
        /// When it was last answered, in seconds since 1970.
        public var last: Int
        /// When it is due, in seconds since 1970: midnight in Greenwich of the day that is meant.
        public var next: Int
        /// How often in a row it was recalled, the first time left out.
        public var recalled: Int

        /// A side made of its parts.
        public init(
            name: String, fact: String, type: String, view: String, tags: [String], extra: String, grade: Int, easiness: Double, last: Int,
            next: Int,
            recalled: Int
        ) {
            self.name = name
            self.fact = fact
            self.type = type
            self.view = view
            self.tags = tags
            self.extra = extra
            self.grade = grade
            self.easiness = easiness
            self.last = last
            self.next = next
            self.recalled = recalled
        }
    }

    /// One answer in its log.
    public struct Answer: Equatable, Sendable {
        /// When it was given, in seconds since 1970.
        public var seconds: Int
        /// How well it was recalled.
        public var grade: Grade
        /// How long the learner thought, in seconds.
        public var thinkingSeconds: Int
        /// When the card was due then, in seconds since 1970: midnight in Greenwich of the day that is meant.
        public var next: Int
        /// How often it had been asked while it was known, this time among them.
        public var reviews: Int

        /// An answer made of its parts.
        public init(seconds: Int, grade: Grade, thinkingSeconds: Int, next: Int, reviews: Int) {
            self.seconds = seconds
            self.grade = grade
            self.thinkingSeconds = thinkingSeconds
            self.next = next
            self.reviews = reviews
        }

        /// Whether the card counted as known then. A 2 is a pass there.
        var isPass: Bool { grade >= .two }
    }

    /// The sides in the order in which they were made.
    public var cards: [Card]
    /// The fields of each fact by their names, in HTML.
    public var facts: [String: [String: String]]
    /// The answers to each card by its name, in the order in which they were given.
    public var answers: [String: [Answer]]
    /// What its author calls it; empty where nobody does.
    public var title: String
    /// The last second that is a time at all.
    static let lastSecond = 253_402_300_799

    /// What was read, made of its parts.
    public init(cards: [Card], facts: [String: [String: String]], answers: [String: [Answer]], title: String = "") {
        self.cards = cards
        self.facts = facts
        self.answers = answers
        self.title = title
    }
}

extension MnemosyneBase.Card {
    /// Its schedule; nil when it was never asked.
    ///
    /// A grade of 2 is a pass there, so that the state is taken from what stands in the table, and not from the grades. The first pass is not
    /// among those that are counted.
    ///
    /// - Parameter localOffset: seconds that the learner's clock is ahead of Greenwich at a time, in seconds since 1970.
    func schedule(localOffset: (Int) -> Int) -> ImportedSchedule? {
        let times = 0...MnemosyneBase.lastSecond
        guard grade >= 0, times.contains(last), easiness.isFinite else { return nil }
        let hundredths = Int((min(100, max(1.3, easiness)) * 100).rounded())
        let answered = StudyDay(max(0, last + localOffset(last)) / 86_400)
        // What is not known is asked at once.
        guard grade >= 2, times.contains(next) else {
            return ImportedSchedule(interval: 1, easiness: hundredths, due: answered, last: answered)
        }
        let due = StudyDay(next / 86_400)
        var schedule = ImportedSchedule(interval: max(1, due.number - answered.number), easiness: hundredths, due: due, last: answered)
        schedule.repetition = min(1_000_000, max(0, recalled)) + 1
        return schedule
    }

    /// Which gap of its text it asks for, counted from 1: the number behind `'index':`, in what is written as a dictionary of Python.
    var gap: Int? {
        guard let (_, after) = extra.cut(at: "'index':") else { return nil }
        return Int(after.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }).flatMap { $0 < 500 ? $0 + 1 : nil }
    }
}
