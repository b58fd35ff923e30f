import Scheduling

/// A card as Anki's database has it.
public struct AnkiCard: Equatable, Sendable {
    /// How far it has come.
    public enum Stage: Int8, Sendable {
        case new = 0
        case learning, review, relearning
    }

    /// Where it waits.
    public enum Queue: Int8, Sendable {
        case buriedByUser = -3
        case buriedBySibling, suspended, new, learning, review, dayLearning, preview
    }

    /// Its number.
    public var id: Int64
    /// The number of its note.
    public var note: Int64
    /// The number of the deck in which it is.
    public var deck: Int64
    /// Which template it is of, or which gap, from 0.
    public var ordinal: Int
    /// How far it has come.
    public var stage: Stage
    /// Where it waits.
    public var queue: Queue
    /// A place in the queue, a number of a day or seconds since 1970, as stage and queue say.
    public var due: Int
    /// Days between its last review and the next.
    public var interval: Int
    /// Thousandths of the easiness; 0 while it is learnt.
    public var factor: Int
    /// How often it was answered.
    public var repetitions: Int
    /// How often it was forgotten.
    public var lapses: Int
    /// Its steps that are left.
    public var left: Int
    /// When it is due in the deck that it was borrowed from.
    public var homeDue: Int
    /// The deck that it was borrowed from; 0 for none.
    public var homeDeck: Int64
    /// The colour of its flag, from 1; 0 for none.
    public var flag: Int
    /// What else is kept of it, as JSON.
    public var data: String
    /// When it was last changed, in seconds since 1970; 0 where that is not known.
    public var changed = 0

    /// A card made of its parts.
    public init(
        id: Int64, note: Int64, deck: Int64, ordinal: Int, stage: Stage, queue: Queue, due: Int, interval: Int, factor: Int,
        repetitions: Int, lapses: Int, left: Int, homeDue: Int, homeDeck: Int64, flag: Int, data: String
    ) {
        (self.id, self.note, self.deck, self.ordinal, self.stage, self.queue) = (id, note, deck, ordinal, stage, queue)
        (self.due, self.interval, self.factor, self.repetitions, self.lapses) = (due, interval, factor, repetitions, lapses)
        (self.left, self.homeDue, self.homeDeck, self.flag, self.data) = (left, homeDue, homeDeck, flag, data)
    }

    /// The deck that it belongs to.
    public var ownDeck: Int64 { homeDeck == 0 ? deck : homeDeck }

    /// When it is to be asked.
    public enum Time: Equatable, Sendable {
        /// Never asked yet: its place among such cards.
        case place(Int)
        /// On a day.
        case day(StudyDay)
        /// At a time, in seconds since 1970.
        case second(Int)
    }

    /// When it is to be asked; nil where that cannot be told.
    ///
    /// - Parameter dayZero: the calendar day of the collection's day 0.
    public func time(from dayZero: StudyDay) -> Time? { Self.time(stage, queue, ownDue, from: dayZero) }

    /// What tells when it is to be asked in the deck that it belongs to.
    var ownDue: Int { homeDeck != 0 && homeDue != 0 ? homeDue : due }

    /// When a card is to be asked of which that is told.
    static func time(_ stage: Stage, _ queue: Queue, _ due: Int, from dayZero: StudyDay) -> Time? {
        if stage == .review || queue == .review || queue == .dayLearning {
            return abs(due) < 1_000_000 ? .day(dayZero.advanced(by: due)) : nil
        }
        if queue == .learning { return .second(due) }
        return stage == .new ? .place(due) : nil
    }
}

/// A row of Anki's log, in the numbers of 32 bits that Anki itself has for it.
public struct AnkiReview: Equatable, Sendable {
    /// Its number, which is its time in milliseconds since 1970.
    public var id: Int64
    /// The number of the card.
    public var card: Int64
    private var numbers: (interval: Int32, lastInterval: Int32, factor: UInt32, milliseconds: UInt32)
    private var codes: (ease: Int8, kind: Int8)

    /// A row made of its parts.
    public init(id: Int64, card: Int64, ease: Int, interval: Int, lastInterval: Int, factor: Int, milliseconds: Int, kind: Int) {
        (self.id, self.card) = (id, card)
        numbers = (
            Int32(clamping: interval), Int32(clamping: lastInterval), UInt32(clamping: factor), UInt32(clamping: milliseconds)
        )
        codes = (Int8(clamping: ease), Int8(clamping: kind))
    }

    /// From 1, again, to 4, easy; 0 for what was no answer.
    public var ease: Int {
        get { Int(codes.ease) }
        set { codes.ease = Int8(clamping: newValue) }
    }

    /// Days until the next, or seconds below zero.
    public var interval: Int {
        get { Int(numbers.interval) }
        set { numbers.interval = Int32(clamping: newValue) }
    }

    /// The interval before.
    public var lastInterval: Int { Int(numbers.lastInterval) }

    /// Thousandths of the easiness; FSRS's difficulty in other numbers.
    public var factor: Int {
        get { Int(numbers.factor) }
        set { numbers.factor = UInt32(clamping: newValue) }
    }

    /// Milliseconds that the answer took.
    public var milliseconds: Int {
        get { Int(numbers.milliseconds) }
        set { numbers.milliseconds = UInt32(clamping: newValue) }
    }

    /// 0 learnt, 1 reviewed, 2 learnt again, 3 in a filtered deck, 4 set by hand, 5 rescheduled.
    public var kind: Int {
        get { Int(codes.kind) }
        set { codes.kind = Int8(clamping: newValue) }
    }

    /// Whether both say the same.
    public static func == (first: AnkiReview, second: AnkiReview) -> Bool {
        first.id == second.id && first.card == second.card && first.numbers == second.numbers && first.codes == second.codes
    }
}
