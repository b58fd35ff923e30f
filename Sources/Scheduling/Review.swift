/// What one answer was to the card as it then stood: all that statistics ask of it. It follows from the log.
public struct Review: Hashable, Sendable {
    /// What the answer was to the card.
    public enum Stage: Int, CaseIterable, Sendable {
        /// The first answer ever, or since a reset.
        case new
        /// A review of a card whose interval was under 21 days.
        case young
        /// A review of a card whose interval was 21 days or more.
        case mature
        /// Asked again on a day on which it was graded below 4. No review, for it changes no schedule.
        case drill
        /// Asked in a quiz or while cramming. No review either.
        case quiz
        /// A step of learning in another program. No review, but a scheduler may heed it.
        case learning
        /// Looked at in another program without being scheduled. No review.
        case preview

        /// The stages that figures tell apart.
        public static let figures: [Stage] = [.new, .young, .mature, .drill, .quiz]

        /// As what figures count it: a step of learning as the drill, a mere look as a quiz.
        public var figure: Stage {
            switch self {
            case .learning: .drill
            case .preview: .quiz
            case .new, .young, .mature, .drill, .quiz: self
            }
        }

        /// Whether it was a review: an answer that moved the schedule.
        public var isScheduling: Bool {
            switch self {
            case .new, .young, .mature: true
            case .drill, .quiz, .learning, .preview: false
            }
        }
    }

    /// The study day.
    public var day: StudyDay
    /// The hour on the learner's clock, from 0 to 23.
    public var hour: Int
    /// What it was to the card.
    public var stage: Stage
    /// How well it was recalled.
    public var grade: Grade
    /// Milliseconds from the question to the grade.
    public var milliseconds: Int
    /// The interval the card had, in days; 0 for a new one.
    public var interval: Int
    /// The interval it got, in days; 0 where none was promised.
    public var promised: Int
    /// Days since the scheduled answer before it; 0 for a new one.
    public var elapsedDays: Int
    /// What the learner said of it beforehand, if anything.
    public var confidence: Confidence?

    /// A review with these values.
    public init(
        day: StudyDay, hour: Int, stage: Stage, grade: Grade, milliseconds: Int, interval: Int, promised: Int, elapsedDays: Int,
        confidence: Confidence?
    ) {
        self.day = day
        self.hour = hour
        self.stage = stage
        self.grade = grade
        self.milliseconds = milliseconds
        self.interval = interval
        self.promised = promised
        self.elapsedDays = elapsedDays
        self.confidence = confidence
    }

    /// What an answer was to a card with this schedule.
    init(_ answer: Answer, promised: Int, at moment: Moment, on day: StudyDay, to schedule: Schedule) {
        let isRepeated = schedule.isRepeated(answer, on: day)
        self.day = day
        let seconds = (Int64((Double(moment.milliseconds) / 1000).rounded(.down)) + Int64(moment.utcOffsetSeconds)) % 86_400
        hour = Int((seconds + 86_400) % 86_400 / 3600)
        stage =
            switch answer.mode {
            case .drill: .drill
            case .scheduled where isRepeated, .ahead where isRepeated: .drill
            case .quiz: .quiz
            case .learning: .learning
            case .preview: .preview
            case .scheduled, .ahead: schedule.isNew ? .new : schedule.isMature ? .mature : .young
            }
        grade = answer.grade
        milliseconds = min(answer.totalMilliseconds, Self.longest)
        interval = schedule.isNew ? 0 : schedule.interval
        self.promised = answer.mode.isScheduling && !isRepeated ? promised : 0
        elapsedDays = min(max(0, schedule.lastDay.map { day.days(since: $0) } ?? 0), Self.longestElapsed)
        confidence = answer.confidence
    }

    /// Whether the card was recalled.
    public var isRecalled: Bool { grade.isPassing }

    /// Whether it was a review of a card that had been answered on a day before: what retention counts.
    public var isOfKnownCard: Bool { stage == .young || stage == .mature }

    /// The longest time that is kept, in milliseconds: a day. What took longer was left lying.
    public static let longest = 86_400_000

    /// The most days between two answers that are told apart: longer than any interval.
    public static let longestElapsed = 65_535
}
