import Answers
import Cards
import Files
import Scheduling
import Storage
import Study

/// A study session as it runs: the session's value, and what it needs of the store and the decks. It knows no screen; the screen and
/// the line-by-line views both drive it.
///
/// What the learner does is on disk before the session moves on.
public struct StudySession {
    /// The session.
    public internal(set) var state: SessionState
    /// The card on the table.
    public internal(set) var table: CurrentCard?
    /// The decks.
    public internal(set) var library: Library
    var collection: DeckCollection { library.collection }
    /// How the card on the table had been answered when something was done here.
    var steps: [EventID: AnsweredCard] = [:]
    /// The session before each undo that can still be brought back, the last one last.
    var undone: [SessionState] = []
    /// What there is to say about what has just been done.
    var notice: String?
    /// The terms of decks from which something was typed.
    var terms: [String: DeckTerms] = [:]
    /// What the learner usually takes for cards of a kind, in milliseconds: asked once in a session, since it hardly changes in one.
    private var usualTimes: [String: Int] = [:]
    /// The pages of the decks.
    private var pages = SectionPages()
    /// What is to be read before the card on the table; nil where that was read.
    public private(set) var page: ReadingPage?
    /// Whether nothing was written down since the last pause.
    var isRested = false
    /// The quiz that this is, if it is one.
    let quiz: QuizRun?

    /// What is known of the card on the table.
    public struct CurrentCard {
        /// Its place in the queue.
        public var entry: Entry
        /// Its place in the decks.
        public var location: Location
        /// What it says.
        public var content: Content
        /// How it is being answered.
        public var attempt: Attempt
        /// How many hints were looked at.
        public var hints = 0
        /// What the learner said before the answer was turned up.
        public var confidence: Confidence?
        /// Where it stands.
        public var schedule: Schedule
        /// The last thing that happened to it when it was laid on the table.
        public var lastEvent: EventID?
        /// What each grade would make of it.
        public var outcomes: Outcomes
        /// What the learner usually takes for cards of its kind; nil while that is not known.
        public var usualMilliseconds: Int?
        /// Whether it was forgotten so often that it had better be reworded.
        public var isLeech: Bool
    }

    /// A session as it stands, which may be a quiz.
    public init(_ state: SessionState, quiz: QuizRun? = nil, library: Library) throws {
        self.state = state
        self.quiz = quiz
        self.library = library
        try lay()
    }

    /// Does what the learner asks for: written down first, then true.
    ///
    /// - Parameter isSuspending: whether the card is suspended by it as well, which is one with it: an undo takes both back.
    public mutating func perform(_ move: SessionState.Move, isSuspending: Bool = false) throws {
        guard let table else { return }
        precondition(table.entry == state.current, "the card on the table is not the session's")
        var next = state
        if isSuspending { next.leaveOutOfDrill() }
        if let performed = next.perform(move, at: collection.now.milliseconds) {
            do {
                isRested = false
                let events = try collection.record(
                    [quiz?.marked(performed) ?? performed] + (isSuspending ? [.suspend(table.entry.card)] : []),
                    ifUnchanged: [table.entry.card: table.lastEvent])
                for event in events { steps[event.id] = AnsweredCard(table) }
                next.unsaved.remove(table.entry.card)
            } catch StoreError.changedElsewhere {
                next = state
                next.drop()
                notice = "'\(table.location.heading)' was changed in another Nacre meanwhile; what happened there stands."
            } catch {
                state.unsaved.insert(table.entry.card)
                throw error
            }
        }
        state = next
        if move == .reveal { return }
        undone = []
        try lay()
    }

    /// The page before the card was read: only now the card is looked at.
    public mutating func turnPage() {
        page = nil
        state.shown(at: collection.now.milliseconds)
    }

    /// Reads the card on the table again after its file was edited. A card whose heading was edited keeps its progress.
    ///
    /// - Parameter index: which card of its file it was before the edit, and how many there were.
    public mutating func reload(was index: (place: Int, count: Int)?) throws {
        guard let table else { return }
        let problems = try library.reread(table.location.path, deck: table.location.deck)
        if problems > 0 { notice = "\(Phrase.count(problems, "problem")) in this deck; see: nacre check" }
        if try library.store.location(of: table.entry.card) == nil {
            try follow(table, from: index)
        }
        try lay()
        // What was not edited stays as it was answered.
        if self.table?.content == table.content {
            self.table?.attempt = table.attempt
            self.table?.hints = table.hints
            self.table?.confidence = table.confidence
        }
    }

    /// Finds the card that the edited one has become: the one at its place, when the file has as many cards as before.
    private mutating func follow(_ table: CurrentCard, from index: (place: Int, count: Int)?) throws {
        guard let name = try DeckPlace.name(of: table.location, was: index), let number = try library.store.number(of: name),
            let location = try library.store.location(of: number)
        else { return }
        if try library.store.schedule(of: number).lastEvent == nil, table.lastEvent != nil {
            try collection.record([.rename(table.entry.card, to: number)])
        }
        state.replace(table.entry.card, by: Entry(card: number, siblings: location.siblings, stage: table.entry.stage))
    }

    /// Lays the session's card on the table, passing over cards that meanwhile are gone or were answered by another Nacre, and telling of
    /// those that cannot be read.
    mutating func lay() throws {
        (table, page) = (nil, nil)
        let today = collection.today
        if let end = quiz?.endMilliseconds, collection.now.milliseconds >= end { state.leave() }
        while let entry = state.current {
            let (schedule, lastEvent) = try library.store.schedule(of: entry.card)
            if try isWanted(entry, schedule, on: today), let (location, card) = try read(entry.card) {
                let content = quiz?.content(of: entry.card, card.content(of: location.name.side)) ?? card.content(of: location.name.side)
                let attempt = attempt(at: content, location)
                table = CurrentCard(
                    entry: entry, location: location, content: content, attempt: attempt, schedule: schedule,
                    lastEvent: lastEvent,
                    outcomes: collection.outcomes(
                        after: try library.store.reviews(of: entry.card), of: entry.card, at: location),
                    usualMilliseconds: attempt == .think ? nil : try usualThinking(kind: location.kind),
                    isLeech: schedule.isLeech(from: collection.settings.leechLapses))
                if entry.stage == .new { page = try pages.page(before: location, in: library.store) }
                state.shown(at: collection.now.milliseconds)
                return
            }
            state.drop()
        }
    }

    private mutating func usualThinking(kind: String) throws -> Int? {
        if usualTimes[kind] == nil { usualTimes[kind] = try library.store.usualThinking(kind: kind) }
        return usualTimes[kind]
    }

    private mutating func read(_ card: CardNumber) throws -> (location: Location, card: Card)? {
        do {
            let found = try library.card(card)
            if found == nil, let name = try library.store.name(of: card) {
                notice = "'\(name.heading)' is in no deck any more; it keeps its history."
            }
            return found
        } catch let error as FileError {
            notice = "\(error); its cards are left out"
            return nil
        }
    }

    private func isWanted(_ entry: Entry, _ schedule: Schedule, on today: StudyDay) throws -> Bool {
        let waits = entry.waitsForSiblings && entry.stage.isOfDay
        if waits, try library.store.isSiblingAsked(of: entry.card, entry.siblings, on: today) { return false }
        return switch entry.stage {
        case .new: schedule.isNew && schedule.isAvailable(on: today)
        case .due: schedule.isDue(on: today)
        case .drill: schedule.isInDrill(on: today)
        case .ahead: schedule.isAvailable(on: today) && !schedule.isNew && schedule.lastDay != today
        case .cram, .quiz: !schedule.isSuspended
        }
    }
}
