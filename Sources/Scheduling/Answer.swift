/// What is remembered of one answer, enough to fit later schedulers on it.
public struct Answer: Hashable, Sendable {
    /// Why a card was asked.
    public enum Mode: String, CaseIterable, Sendable {
        /// It was due, or new.
        case scheduled
        /// It was graded below 4 earlier that day. Changes neither easiness nor interval.
        case drill
        /// The learner wished to see it before its day.
        case ahead
        /// In a quiz or a cram session. Changes no schedule.
        case quiz
        /// A step on the way to the first interval, or back to it, in a program that has such steps. Changes no schedule here.
        case learning
        /// A look at a card in a program that can show cards without scheduling them. Changes no schedule.
        case preview

        /// Whether such an answer moves the card's schedule, where it is the first of its study day.
        public var isScheduling: Bool { self == .scheduled || self == .ahead }
    }

    /// How well it was recalled, by the learner's own word.
    public var grade: Grade
    /// Why it was asked.
    public var mode: Mode
    /// The interval that was promised with the grade: in so many days the card is due again. Nil in a mode that promises none, and in the
    /// logs of 0.1, which leave it to SM-2.
    public var interval: Int?
    /// Milliseconds from the question to the answer being shown.
    public var thinkingMilliseconds: Int
    /// Milliseconds from the question to the grade.
    public var totalMilliseconds: Int
    /// The name of the scheduler in force.
    public var scheduler: String
    /// What Nacre thought of a typed or chosen answer.
    public var verdict: Verdict?
    /// What the learner said before seeing the answer.
    public var confidence: Confidence?
    /// The grade that Nacre proposed; nil when it left the grading to the learner.
    public var proposed: Grade?
    /// How many hints were looked at.
    public var hints: Int
    /// The event by which the quiz began that it belongs to.
    public var quiz: EventID?

    /// An answer with these values.
    public init(
        grade: Grade, mode: Mode, interval: Int? = nil, thinkingMilliseconds: Int = 0, totalMilliseconds: Int = 0,
        scheduler: String = Scheduler.sm2.name, verdict: Verdict? = nil, confidence: Confidence? = nil, proposed: Grade? = nil,
        hints: Int = 0, quiz: EventID? = nil
    ) {
        self.grade = grade
        self.mode = mode
        self.interval = interval
        self.thinkingMilliseconds = thinkingMilliseconds
        self.totalMilliseconds = totalMilliseconds
        self.scheduler = scheduler
        self.verdict = verdict
        self.confidence = confidence
        self.proposed = proposed
        self.hints = hints
        self.quiz = quiz
    }
}

extension Answer {
    /// An answer with these values, and of what was promised for each grade what holds for this one.
    public init(
        grade: Grade, mode: Mode, promised: Outcomes?, thinkingMilliseconds: Int = 0, totalMilliseconds: Int = 0, verdict: Verdict? = nil,
        confidence: Confidence? = nil, proposed: Grade? = nil, hints: Int = 0
    ) {
        self.init(
            grade: grade, mode: mode, interval: mode.isScheduling ? promised?[grade].interval : nil,
            thinkingMilliseconds: thinkingMilliseconds, totalMilliseconds: totalMilliseconds,
            scheduler: (promised?.scheduler ?? .standard).name, verdict: verdict, confidence: confidence, proposed: proposed, hints: hints)
    }
}

/// How good an answer is that was typed or picked. A better one is the greater.
public enum Verdict: String, CaseIterable, Comparable, Sendable {
    /// It says what the deck says, in whatever spelling.
    case right
    /// It means what the deck says, but for a slip of the fingers, a missing unit, or the like.
    case nearly
    /// It says something else, or nothing.
    case wrong

    /// Whether the first is the worse one.
    public static func < (lhs: Verdict, rhs: Verdict) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
        switch self {
        case .right: 2
        case .nearly: 1
        case .wrong: 0
        }
    }
}

/// How sure a learner is of an answer before seeing the right one.
public enum Confidence: String, CaseIterable, Sendable {
    /// It is right.
    case sure
    /// It may be wrong.
    case unsure
}
