import Scheduling

/// One card in a queue: which side of which card, and why it is asked.
public struct Entry: Hashable, Sendable {
    /// Why a card stands in a queue.
    public enum Stage: String, CaseIterable, Sendable {
        /// Its day has come.
        case due
        /// It was never answered.
        case new
        /// It was graded below 4 earlier that day.
        case drill
        /// The learner wishes to see it before its day.
        case ahead
        /// The learner crams: no schedule is changed.
        case cram
        /// It is a question of a quiz.
        case quiz

        /// Why an answer to it counts, or does not.
        var mode: Answer.Mode {
            switch self {
            case .due, .new: .scheduled
            case .drill: .drill
            case .ahead: .ahead
            case .cram, .quiz: .quiz
            }
        }

        /// Whether it is part of what a day asks for: not asked again, and not apart from the schedule.
        public var isOfDay: Bool { mode.isScheduling }

        /// Whether the schedule stays as it is.
        public var isApart: Bool { mode == .quiz }

        /// Why a card with a poor grade is asked again: crammed cards are never part of the drill.
        var repeated: Stage { self == .cram ? .cram : .drill }
    }

    /// The side of a card that is asked.
    public var card: CardNumber
    /// The same for all sides of one card; they are kept apart in a queue.
    public var siblings: Int64
    /// Why it is asked.
    public var stage: Stage
    /// Whether it is asked again at the end when it gets less than a 4; nil where its deck has no say in that.
    public var isDrilled: Bool?
    /// Whether it waits for another day once another side of its card is asked.
    public var waitsForSiblings = false

    /// An entry with these values.
    public init(card: CardNumber, siblings: Int64, stage: Stage, isDrilled: Bool? = nil, waitsForSiblings: Bool = false) {
        self.card = card
        self.siblings = siblings
        self.stage = stage
        self.isDrilled = isDrilled
        self.waitsForSiblings = waitsForSiblings
    }
}
