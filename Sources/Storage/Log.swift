import GRDB
import Scheduling

/// The log of events inside one transaction, for reading.
struct Log {
    let db: Database

    /// The greatest id.
    func lastID() throws -> EventID? {
        let statement = try db.cachedStatement(sql: "SELECT id FROM event ORDER BY id DESC LIMIT 1")
        return try Row.fetchOne(statement).flatMap { EventID($0, 0) }
    }

    /// The events of this id or batch.
    func events(of target: EventID) throws -> [Event] {
        let sql = "SELECT \(EventRow.columns) FROM event WHERE id = ?1 OR batch = ?1 ORDER BY id"
        return try fetch(sql, [target.blob])
    }

    /// The events that happened to a card under this name.
    func events(of card: CardNumber) throws -> [Event] {
        try fetch("SELECT \(EventRow.columns) FROM event WHERE card = ? ORDER BY id", [card.rawValue])
    }

    /// The events of a kind.
    func events(ofKind kind: Action.Kind) throws -> [Event] {
        // The word stands in the text, so that SQLite sees which index serves.
        try fetch("SELECT \(EventRow.columns) FROM event WHERE kind = '\(kind.rawValue)' ORDER BY id", [])
    }

    /// The answers that belong to a quiz.
    func answers(inQuiz quiz: EventID) throws -> [Event] {
        try fetch("SELECT \(EventRow.columns) FROM event WHERE quiz = ? ORDER BY id", [quiz.blob])
    }

    /// Everything that happened, in the order of ids, one at a time.
    func all() throws -> MapCursor<RowCursor, Event> {
        try Row.fetchCursor(db, sql: "SELECT \(EventRow.columns) FROM event ORDER BY id").map(EventRow.event)
    }

    /// What the undos in the log have taken back.
    func takenBack() throws -> TakenBack {
        var takenBack = TakenBack()
        let sql = "SELECT id, target, batch FROM event WHERE kind = 'undo' ORDER BY id DESC"
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
        while let row = try rows.next() {
            takenBack.add(EventID(row, 0)!, of: EventID(row, 1)!, in: EventID(row, 2))
        }
        return takenBack
    }

    /// The steps that the learner could take back, the latest first: events in effect that are neither undos nor renames, each with those
    /// of its batch that are.
    ///
    /// - Parameters:
    ///   - kinds: which to look for.
    ///   - limit: how many steps at most.
    func undoableSteps(_ kinds: Set<Action.Kind>, limit: Int) throws -> [[Event]] {
        let words = kinds.subtracting([.undo, .rename, .quiz]).map { "'\($0.rawValue)'" }.sorted()
        if words.isEmpty { return [] }
        let takenBack = try takenBack()
        let sql = "SELECT \(EventRow.columns) FROM event WHERE kind IN (\(words.joined(separator: ", "))) ORDER BY id DESC"
        let events = try Row.fetchCursor(db, sql: sql).map(EventRow.event)
        var steps: [[Event]] = []
        var batches: Set<EventID> = []
        while steps.count < limit, let event = try events.next() {
            if takenBack.contains(event.id, in: event.batch) { continue }
            guard let batch = event.batch else {
                steps.append([event])
                continue
            }
            guard batches.insert(batch).inserted else { continue }
            steps.append(try self.events(of: batch).filter { !takenBack.contains($0.id, in: $0.batch) })
        }
        return steps
    }

    /// The latest undo that the learner could take back: one in effect after which nothing was done. With it, what it has taken back.
    func lastUndo() throws -> (undo: EventID, events: [Event])? {
        let takenBack = try takenBack()
        let sql = "SELECT \(EventRow.columns) FROM event WHERE kind NOT IN ('rename', 'quiz') ORDER BY id DESC"
        let events = try Row.fetchCursor(db, sql: sql).map(EventRow.event)
        while let event = try events.next() {
            if takenBack.contains(event.id, in: event.batch) { continue }
            guard case .undo(let target) = event.action else { return nil }
            let events = try self.events(of: target)
            // An undo of an undo is a redo, which is no step of its own; one of a rename is the author's.
            if events.isEmpty || [.undo, .rename].contains(events[0].action.kind) { continue }
            return (event.id, events)
        }
        return nil
    }

    private func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [Event] {
        try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments).map(EventRow.event).reduce(into: []) { $0.append($1) }
    }
}

/// Appends to the log inside one transaction. The schedules are up to date again after `finish`.
struct LogWriter {
    private let moment: Moment
    private let day: StudyDay
    private let insert: Statement
    private var last: EventID?
    private var derivation: Derivation

    /// A writer for what happens at this moment.
    init(_ db: Database, at moment: Moment, day: StudyDay) throws {
        self.moment = moment
        self.day = day
        let log = Log(db: db)
        insert = try db.cachedStatement(sql: EventRow.insert)
        last = try log.lastID()
        derivation = try Derivation(log)
    }

    /// Appends events for these actions, as one batch.
    mutating func append(_ actions: [Action], entropy: () -> UInt128) throws -> [Event] {
        var events: [Event] = []
        for action in actions {
            let id = EventID(after: last, at: moment.milliseconds, entropy: entropy())
            let batch = actions.count > 1 ? events.first?.id ?? id : nil
            let event = Event(id: id, batch: batch, moment: moment, day: day, action: action)
            try insert.execute(arguments: EventRow.arguments(event))
            try derivation.follow(event)
            events.append(event)
            last = id
        }
        return events
    }

    /// Brings the schedules up to date.
    mutating func finish() throws { try derivation.save() }
}
