import Scheduling

extension Filter {
    /// How a card can stand, as `is:` says it.
    public enum State: String, CaseIterable, Sendable {
        /// Its day has come, and it is neither suspended nor buried.
        case due
        /// It was never answered, or was reset since.
        case new
        /// It is new, and comes after cards that are not known yet.
        case waiting
        /// It is not new, and its interval is one day.
        case learning
        /// It is not new, and its interval is longer than a day or was before it was forgotten.
        case review
        /// It is not new, and its interval is under 21 days.
        case young
        /// Its interval is 21 days or longer.
        case mature
        /// It is suspended.
        case suspended
        /// It is put away until a later day, and not suspended.
        case buried
        /// It was forgotten often.
        case leech
        /// It still owes a good answer today.
        case drill

        /// Where a card stands; of several the one that says what will happen to it.
        public init(of schedule: Schedule, on today: StudyDay) {
            self =
                if schedule.isSuspended {
                    .suspended
                } else if !schedule.isAvailable(on: today) {
                    .buried
                } else if schedule.isNew {
                    .new
                } else if schedule.isDue(on: today) {
                    .due
                } else {
                    schedule.isLearning ? .learning : schedule.isMature ? .mature : .young
                }
        }

        /// The state of a name, in capitals or not; Anki's `learn` is `learning`.
        init?(name: String) {
            self.init(rawValue: name.lowercased() == "learn" ? "learning" : name.lowercased())
        }
    }

    /// A number that a card has.
    public enum Property: String, CaseIterable, Sendable {
        /// Days between its last scheduled answer and the next; 0 for a new card.
        case interval
        /// The easiness factor, in thousandths; 2.5 for a new card.
        case ease
        /// How often it was forgotten.
        case lapses
        /// How often it was answered when due, new or ahead of time.
        case reviews
        /// The chance that it is recalled today, as FSRS-6 foretells it, in thousandths. A new card has none, so nothing compares with it.
        case recall
        /// Days until its recall is 90 %, by FSRS-6, in thousandths. A new card has none.
        case stability
        /// How hard it is by FSRS-6, from 1 to 10, in thousandths. A new card has none.
        case difficulty
        /// Days from today until it is due. A card that is new, suspended or buried has none, so nothing compares with it.
        case due

        /// Whether its values are decimals, kept in thousandths.
        var isDecimal: Bool { self == .ease || isRemembered }

        /// Whether FSRS-6 says it.
        public var isRemembered: Bool { [.recall, .stability, .difficulty].contains(self) }

        /// The property of a name, in capitals or not; Anki's names and ours.
        init?(name: String) {
            switch name.lowercased() {
            case "ivl": self = .interval
            case "easiness": self = .ease
            case "reps": self = .reviews
            case "r": self = .recall
            case "s": self = .stability
            case "d": self = .difficulty
            case let name: self.init(rawValue: name)
            }
        }
    }

    /// How a number compares with a value.
    public enum Comparison: String, CaseIterable, Sendable {
        /// The number is less.
        case less = "<"
        /// The number is not more.
        case atMost = "<="
        /// The number is more.
        case more = ">"
        /// The number is not less.
        case atLeast = ">="
        /// The number is the value.
        case equal = "="
        /// The number is another.
        case unequal = "!="

        /// The comparison of these characters; the signs of mathematics do as well.
        init?(sign: String) {
            switch sign {
            case "≤": self = .atMost
            case "≥": self = .atLeast
            case "≠": self = .unequal
            default: self.init(rawValue: sign)
            }
        }

        /// The characters of which it can consist.
        static let characters: Set<Character> = ["<", ">", "=", "!", "≤", "≥", "≠"]
    }

    /// What stands before a colon.
    public enum Key: String, CaseIterable, Sendable {
        /// The keys.
        case deck, tag, kind, `is`, path, heading, added, introduced, rated, prop, re, w
    }
}
