import Scheduling

/// One sitting: the cards that are left, the one on the table, and what has been done.
///
/// A value that knows neither clock nor disk: it is told what the learner did and when, and answers with what is to be written down.
/// The program writes first, and only then shows the session as it has become; when writing fails, it keeps the session as it was.
public struct SessionState: Equatable, Sendable {
    /// Where the session stands.
    public enum Phase: Equatable, Sendable {
        /// A question is on the table.
        case asking(Entry)
        /// The answer to it has been turned up, and waits for a grade.
        case answering(Entry)
        /// Nothing is left, or the learner has left.
        case finished
    }

    /// What the learner can do.
    public enum Move: Equatable, Sendable {
        /// Turns up the answer.
        case reveal
        /// Grades the answer, with what was seen of it and what was promised for each grade.
        case grade(Grade, Evidence = Evidence(), promised: Outcomes? = nil)
        /// Puts the card at the end of this session.
        case skip
        /// Puts the card away until another day.
        case bury(until: StudyDay)
        /// Puts the card away until it is resumed.
        case suspend
    }

    /// Where the session stands.
    public internal(set) var phase: Phase = .finished
    /// What has been done so far, in order.
    public internal(set) var done: [Done] = []
    /// How many of this session's cards wait behind the one on the table, by the reason for asking them.
    public internal(set) var waiting: [Entry.Stage: Int] = [:]

    /// The cards of which something could not be written down, and was not done again since.
    public var unsaved: Set<CardNumber> = []

    /// The cards to come, the next one last.
    var upcoming: Upcoming
    /// The cards of the drill, the next one first.
    var drill: [Entry]
    /// How many cards at the head of the drill come before all others: the learner was sure of a wrong answer, or takes them up again.
    var urgent = 0
    /// Sides that wait for another day as long as another side of their card is asked on this one.
    var reserve: [Entry] = []
    /// The cards that were answered earlier that day.
    var answered: Set<CardNumber>
    /// How many further cards of the day were answered here, each counted once.
    var answeredHere = 0
    let isDrilling: Bool
    var clock = Stopwatch()

    /// One graded card.
    public struct Done: Hashable, Sendable {
        /// The card, as it stood in the queue.
        public var entry: Entry
        /// The grade it got.
        public var grade: Grade
        /// What was seen of the answer.
        public var evidence: Evidence
        /// Milliseconds from the question to the grade.
        public var milliseconds: Int
    }

    /// A session over these cards.
    ///
    /// - Parameters:
    ///   - queue: the due and new cards, in order.
    ///   - drill: the cards that earlier sessions of the day left owing a good answer.
    ///   - isDrilling: whether cards graded below 4 are asked again at the end.
    ///   - answered: the cards that earlier sessions of the day have done.
    public init(queue: [Entry], drill: [Entry] = [], isDrilling: Bool = true, answered: Set<CardNumber> = []) {
        upcoming = Upcoming(queue.reversed())
        self.answered = answered
        self.drill = drill.filter { $0.isDrilled ?? isDrilling }
        self.isDrilling = isDrilling
        for entry in queue + self.drill { waiting[entry.stage, default: 0] += 1 }
        advance()
    }

    /// The card on the table.
    public var current: Entry? {
        switch phase {
        case .asking(let entry), .answering(let entry): entry
        case .finished: nil
        }
    }

    /// How many cards are left, the one on the table included.
    public var remaining: Int { waiting.values.reduce(current == nil ? 0 : 1, +) }

    /// Milliseconds from the question to the answer of the card on the table; 0 before it is turned up.
    public var thinkingMilliseconds: Int { clock.thinking }

    /// Starts the clock of the card on the table: its question is being shown.
    ///
    /// - Parameter milliseconds: the time, since 1970-01-01 UTC.
    public mutating func shown(at milliseconds: Int64) { clock.start(at: milliseconds) }

    /// Does what the learner asks for and returns what is to be written down, if anything.
    ///
    /// A move that makes no sense where the session stands changes nothing.
    public mutating func perform(_ move: Move, at milliseconds: Int64) -> Action? {
        switch (phase, move) {
        case (.asking(let entry), .reveal):
            clock.reveal(at: milliseconds)
            phase = .answering(entry)
            return nil
        case (.answering(let entry), .grade(let grade, let evidence, let outcomes)):
            return finish(entry, with: grade, evidence, outcomes, at: milliseconds)
        case (.asking(let entry), .skip), (.answering(let entry), .skip):
            putBack(entry)
            return nil
        case (.asking(let entry), .bury(let day)), (.answering(let entry), .bury(let day)):
            putAway(entry)
            return .bury(entry.card, until: day)
        case (.asking(let entry), .suspend), (.answering(let entry), .suspend):
            putAway(entry)
            return .suspend(entry.card)
        default:
            return nil
        }
    }

    /// Lets the card on the table be asked no more in this session, whatever grade it gets.
    public mutating func leaveOutOfDrill() {
        switch phase {
        case .asking(var entry):
            entry.isDrilled = false
            phase = .asking(entry)
        case .answering(var entry):
            entry.isDrilled = false
            phase = .answering(entry)
        case .finished: break
        }
    }

    /// Leaves out the card on the table: it is gone, or has been answered elsewhere.
    public mutating func drop() {
        advance()
    }

    /// Lays another card in the place of one that its author renamed.
    public mutating func replace(_ card: CardNumber, by entry: Entry) {
        func renamed(_ old: Entry) -> Entry {
            guard old.card == card else { return old }
            return Entry(
                card: entry.card, siblings: entry.siblings, stage: old.stage, isDrilled: old.isDrilled,
                waitsForSiblings: old.waitsForSiblings)
        }
        reserve = reserve.map(renamed)
        upcoming = Upcoming(upcoming.map(renamed))
        drill = drill.map(renamed)
        switch phase {
        case .asking(let old): phase = .asking(renamed(old))
        case .answering(let old): phase = .answering(renamed(old))
        case .finished: break
        }
    }

    /// Turns the answer on the table down again.
    public mutating func turnDown() { if case .answering(let entry) = phase { phase = .asking(entry) } }

    /// Ends the session.
    public mutating func leave() { phase = .finished }

    /// Puts a card on the table again, before everything else, because something done to it was taken back.
    ///
    /// - Parameter isAnswer: whether that was its last answer here, which then no longer counts.
    public mutating func restore(_ entry: Entry, isAnswer: Bool = true) {
        if isAnswer, let index = done.lastIndex(where: { $0.entry.card == entry.card }) { done.remove(at: index) }
        if entry.stage.isOfDay { answered.remove(entry.card) }
        answeredHere = done.indices.count { isFirstOfDay(done[$0].entry, after: done[..<$0]) }
        remove(entry.card)
        if let current, current.card != entry.card { push(current) }
        phase = .asking(entry)
        if entry.stage.isOfDay { holdSiblings(of: entry) }
        clock = Stopwatch()
    }
}
