import Cards
import Scheduling
import Storage
import Study

/// A study session as it runs: the session's value, and what it needs of the store and the decks. It knows no screen; the screen and
/// the line-by-line views both drive it.
///
/// What the learner does is on disk before the session moves on.
struct Sitting {
    /// The session.
    private(set) var session: Session
    /// The card on the table.
    var table: Table?
    /// The decks.
    let library: Library
    let program: Program
    /// The terms of decks from which something was typed.
    var terms: [String: Set<String>] = [:]
    /// The quiz that this is, if it is one.
    let quiz: QuizRun?

    /// What is known of the card on the table.
    struct Table {
        /// Its place in the queue.
        var entry: Entry
        /// Its place in the decks.
        var location: Location
        /// What it says.
        var content: Content
        /// How it is being answered.
        var attempt: Attempt
        /// How many hints were looked at.
        var hints = 0
        /// What the learner said before the answer was turned up.
        var confidence: Confidence?
        /// Where it stands.
        var schedule: Schedule
        /// The last thing that happened to it when it was laid on the table.
        var lastEvent: EventID?
        /// What each grade would make of it.
        var outcomes: Outcomes
        /// Whether it was forgotten so often that it had better be reworded.
        var isLeech: Bool
    }

    /// A session as it stands, which may be a quiz.
    init(_ session: Session, quiz: QuizRun? = nil, library: Library, program: Program) throws {
        self.session = session
        self.quiz = quiz
        self.library = library
        self.program = program
        try lay()
    }

    /// Does what the learner asks for: written down first, then true.
    mutating func perform(_ move: Session.Move) throws {
        var next = session
        if let performed = next.perform(move, at: program.now.milliseconds), let table {
            let action = quiz?.marked(performed) ?? performed
            do {
                try program.record([action], ifUnchanged: [table.entry.card: table.lastEvent])
            } catch StoreError.changedElsewhere {
                // Another Nacre has answered this card meanwhile: its answer stands.
                next = session
                next.drop()
            }
        }
        session = next
        if session.current != table?.entry { try lay() }
    }

    /// Ends the session; everything is on disk already.
    mutating func leave() { session.leave() }

    /// Takes back the latest thing the learner did, in this session or before it, and lays the card on the table again.
    ///
    /// - Returns: what was taken back; none when there was nothing.
    mutating func undo() throws -> [Event] {
        let events = try program.undo()
        if let event = events.last, let card = event.action.card,
            let location = try library.store.location(of: card)
        {
            let stage = try stage(of: event, card: card)
            session.restore(Entry(card: card, siblings: location.siblings, stage: stage))
        }
        try lay()
        return events
    }

    private func stage(of event: Event, card: CardNumber) throws -> Entry.Stage {
        if case .answer(_, let answer) = event.action {
            switch answer.mode {
            case .drill: return .drill
            case .ahead: return .ahead
            case .quiz: return answer.quiz == nil ? .cram : .quiz
            case .scheduled: break
            }
        }
        return try library.store.schedule(of: card).schedule.isNew ? .new : .due
    }

    /// Reads the card on the table again after its file was edited. A card whose heading was edited keeps its progress.
    ///
    /// - Parameter index: which card of its file it was before the edit, and how many there were.
    mutating func reload(was index: (place: Int, count: Int)?) throws {
        guard let table else { return }
        try library.reread(table.location.path, deck: table.location.deck, program: program)
        if try library.store.location(of: table.entry.card) == nil {
            try follow(table, from: index)
        }
        try lay()
    }

    /// Finds the card that the edited one has become: the one at its place, when the file has as many cards as before.
    private mutating func follow(_ table: Table, from index: (place: Int, count: Int)?) throws {
        let deck = Deck(parsing: try FileSystem.bytes(of: table.location.path))
        guard let index, deck.cards.count == index.count, deck.cards[index.place].sides.contains(table.location.name.side) else { return }
        let name = deck.cards[index.place].name(in: table.location.deck, side: table.location.name.side)
        guard let number = try library.store.number(of: name), let location = try library.store.location(of: number) else { return }
        if try library.store.schedule(of: number).lastEvent == nil, table.lastEvent != nil {
            try program.record([.rename(table.entry.card, to: number)])
        }
        session.replace(table.entry.card, by: Entry(card: number, siblings: location.siblings, stage: table.entry.stage))
    }

    /// Lays the session's card on the table, passing over cards that meanwhile are gone or were answered by another Nacre.
    private mutating func lay() throws {
        let today = program.today
        if let end = quiz?.endMilliseconds, program.now.milliseconds >= end { session.leave() }
        while let entry = session.current {
            let (schedule, lastEvent) = try library.store.schedule(of: entry.card)
            if isWanted(entry, schedule, on: today), let (location, card) = try library.card(entry.card, program: program) {
                let content = quiz?.content(of: entry.card, card.content(of: location.name.side)) ?? card.content(of: location.name.side)
                let elapsed = schedule.lastDay.map { today.days(since: $0) } ?? 0
                table = Table(
                    entry: entry, location: location, content: content, attempt: attempt(at: content, location), schedule: schedule,
                    lastEvent: lastEvent, outcomes: SM2.outcomes(for: schedule.memory, elapsedDays: elapsed),
                    isLeech: schedule.lapses >= program.settings.leechLapses)
                session.shown(at: program.now.milliseconds)
                return
            }
            session.drop()
        }
        table = nil
    }

    private func isWanted(_ entry: Entry, _ schedule: Schedule, on today: StudyDay) -> Bool {
        switch entry.stage {
        case .new: schedule.isNew && schedule.isAvailable(on: today)
        case .due: schedule.isDue(on: today)
        case .drill: schedule.isInDrill(on: today)
        case .ahead: schedule.isAvailable(on: today) && !schedule.isNew && schedule.lastDay != today
        case .cram, .quiz: !schedule.isSuspended
        }
    }
}
