/// One thing the learner did. The log of events is the truth: every schedule, count and statistic follows from it.
public struct Event: Hashable, Sendable {
    /// Unique on all devices; ids sort in the order in which events take effect.
    public var id: EventID
    /// The first event of the command this one belongs to, when one command made several; undoing undoes them all.
    public var batch: EventID?
    /// When it happened.
    public var moment: Moment
    /// The study day on which it happened, by the settings of that day.
    public var day: StudyDay
    /// What happened.
    public var action: Action

    /// An event with these values.
    public init(id: EventID, batch: EventID? = nil, moment: Moment, day: StudyDay, action: Action) {
        self.id = id
        self.batch = batch
        self.moment = moment
        self.day = day
        self.action = action
    }
}

/// The number by which a store knows one side of a card. It means nothing outside that store.
public struct CardNumber: Hashable, Sendable {
    /// The number.
    public var rawValue: Int64

    /// The card with this number.
    public init(_ rawValue: Int64) { self.rawValue = rawValue }
}

/// What a learner can do that is remembered.
public enum Action: Hashable, Sendable {
    /// A card was answered.
    case answer(CardNumber, Answer)
    /// A card is not to be asked until it is resumed.
    case suspend(CardNumber)
    /// A suspended or buried card may be asked again.
    case resume(CardNumber)
    /// A card is not to be asked before this day.
    case bury(CardNumber, until: StudyDay)
    /// A card that is not new is to be asked from this day on, whatever its scheduler says.
    case setDue(CardNumber, StudyDay)
    /// A card that is new goes on with the schedule it had in another program.
    case adopt(CardNumber, ImportedSchedule)
    /// A card is new again.
    case reset(CardNumber)
    /// The history of the first card goes on as that of the second, because its author renamed or moved it.
    case rename(CardNumber, to: CardNumber)
    /// The first card is not what the second one has become, whatever renames say: its author's word, which no scan overrules.
    case keepApart(CardNumber, from: CardNumber)
    /// An earlier event, or the batch it began, is taken back. Undoing an undo brings the event back.
    case undo(EventID)
    /// A quiz began, over what was asked for in these words. Its answers name this event.
    case quiz(String)

    /// The word for each thing, as logs have it.
    public enum Kind: String, CaseIterable, Sendable {
        /// The cases of `Action`, by name.
        case answer, suspend, resume, bury, due, adopt, reset, rename, apart, undo, quiz

        /// What the learner did, which an undo takes back. What cards have become is their author's; that a quiz began concerns none.
        public static let undoable: [Kind] = allCases.filter { ![.undo, .rename, .apart, .quiz].contains($0) }
    }

    /// The word for it.
    public var kind: Kind {
        switch self {
        case .answer: .answer
        case .suspend: .suspend
        case .resume: .resume
        case .bury: .bury
        case .setDue: .due
        case .adopt: .adopt
        case .reset: .reset
        case .rename: .rename
        case .keepApart: .apart
        case .undo: .undo
        case .quiz: .quiz
        }
    }

    /// The card to which it happens, by the name it had then; nil where it happens to none.
    public var card: CardNumber? {
        switch self {
        case .answer(let card, _), .suspend(let card), .resume(let card), .bury(let card, _), .setDue(let card, _),
            .adopt(let card, _), .reset(let card), .rename(let card, _), .keepApart(let card, _):
            card
        case .undo, .quiz: nil
        }
    }
}
