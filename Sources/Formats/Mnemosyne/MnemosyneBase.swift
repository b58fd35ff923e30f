import Scheduling

/// What a database of Mnemosyne holds, as far as cards are made of it.
public struct MnemosyneBase: Equatable, Sendable {
    /// One side of a fact, with its schedule.
    public struct Card: Equatable, Sendable {
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
            fact: String, type: String, view: String, tags: [String], extra: String, grade: Int, easiness: Double, last: Int, next: Int,
            recalled: Int
        ) {
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

    /// The sides in the order in which they were made.
    public var cards: [Card]
    /// The fields of each fact by their names, in HTML.
    public var facts: [String: [String: String]]
    /// How many answers its log has.
    public var answers: Int

    /// What was read, made of its parts.
    public init(cards: [Card], facts: [String: [String: String]], answers: Int) {
        self.cards = cards
        self.facts = facts
        self.answers = answers
    }
}

extension MnemosyneBase.Card {
    /// Its schedule; nil when it was never asked.
    ///
    /// A grade of 2 is a pass there, so that the state is taken from what stands in the table, and not from the grades. The first pass is not
    /// among those that are counted.
    ///
    /// - Parameter utcOffsetSeconds: how far the learner's clock is ahead of Greenwich.
    func schedule(utcOffsetSeconds: Int) -> ImportedSchedule? {
        let times = 0...253_402_300_799
        guard grade >= 0, times.contains(last), easiness.isFinite else { return nil }
        let hundredths = Int((min(100, max(1.3, easiness)) * 100).rounded())
        let answered = StudyDay(max(0, last + utcOffsetSeconds) / 86_400)
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
