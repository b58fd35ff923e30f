import Scheduling

extension Store {
    /// Appends what the learner did to the log and brings the schedules up to date. When it returns, the events are on disk.
    ///
    /// Several actions are one batch, which one undo takes back.
    ///
    /// - Parameters:
    ///   - moment: when it happened.
    ///   - day: the study day on which it happened.
    ///   - entropy: 80 bits of chance for each event's id.
    ///   - seen: for cards that must not have changed meanwhile, the last event the caller knows of.
    /// - Throws: `.changedElsewhere` when one of them has changed, and then nothing is written; or what writing can meet with.
    public func record(
        _ actions: [Action], at moment: Moment, day: StudyDay, entropy: () -> UInt128, ifUnchanged seen: [CardNumber: EventID?] = [:]
    ) throws(StoreError) -> [Event] {
        try writeEvents { db in
            var changed: Set<CardNumber> = []
            for (card, event) in seen where try lastEvent(of: card, db) != event { changed.insert(card) }
            guard changed.isEmpty else { throw StoreError.changedElsewhere(changed) }
            func written() throws -> [Event] {
                var writer = try LogWriter(db, at: moment, day: day)
                let events = try writer.append(actions, entropy: entropy)
                try writer.finish()
                return events
            }
            return try actions.count < Self.many ? written() : DerivedTables.atOnce(db, written)
        }
    }

    /// From how many actions on it takes less to go through all that is listed once than through what each of them changes there.
    private static let many = 5_000

    /// Takes back what the learner did last, a batch as a whole, by appending an undo. Renames are passed over: they are the author's.
    ///
    /// - Parameters:
    ///   - kinds: which kinds of things count.
    ///   - number: which of the latest steps, as `undoableSteps` has them: 1 for the last.
    /// - Returns: the events taken back, in their order; none when there was nothing to take back.
    /// - Throws: what writing can meet with.
    public func undo(
        _ kinds: Set<Action.Kind> = Set(Action.Kind.allCases), number: Int = 1, at moment: Moment, day: StudyDay, entropy: () -> UInt128
    ) throws(StoreError) -> [Event] {
        try writeEvents { db in
            let steps = try Log(db: db).undoableSteps(kinds, limit: number)
            guard number >= 1, steps.count == number, let events = steps.last, let first = events.first else { return [] }
            var writer = try LogWriter(db, at: moment, day: day)
            _ = try writer.append([.undo(first.batch ?? first.id)], entropy: entropy)
            try writer.finish()
            return events
        }
    }

    /// Takes back one thing the learner did, given by its event or its batch.
    ///
    /// - Returns: its events that were in effect, in their order; none when it was taken back already.
    /// - Throws: what writing can meet with.
    public func undo(_ target: EventID, at moment: Moment, day: StudyDay, entropy: () -> UInt128) throws(StoreError) -> [Event] {
        try writeEvents { db in
            let log = Log(db: db)
            let takenBack = try log.takenBack()
            let events = try log.events(of: target).filter { !takenBack.contains($0) }
            if events.isEmpty { return [] }
            var writer = try LogWriter(db, at: moment, day: day)
            _ = try writer.append([.undo(target)], entropy: entropy)
            try writer.finish()
            return events
        }
    }

    /// The latest event of the log; nil while nothing has happened.
    ///
    /// - Throws: what reading can meet with.
    public func lastEvent() throws(StoreError) -> EventID? { try read { try Log(db: $0).lastID() } }

    /// The first events behind one, or of the log, as many as there may be.
    ///
    /// - Throws: what reading can meet with.
    public func events(after last: EventID?, limit: Int) throws(StoreError) -> [Event] {
        try read { try Log(db: $0).events(after: last, limit: limit) }
    }

    /// The first event of the log; nil while nothing has happened.
    ///
    /// - Throws: what reading can meet with.
    public func firstEvent() throws(StoreError) -> EventID? { try read { try Log(db: $0).end(isLast: false)?.id } }

    /// What `redo` would bring back, with the undo that took it back; nil when there is nothing.
    ///
    /// - Throws: what reading can meet with.
    public func lastUndo() throws(StoreError) -> (undo: EventID, events: [Event])? { try read { try Log(db: $0).lastUndo() } }

    /// Brings back what the last undo took back, as long as nothing else was done since.
    ///
    /// - Returns: the events brought back, in their order; none when there is nothing to bring back.
    /// - Throws: what writing can meet with.
    public func redo(at moment: Moment, day: StudyDay, entropy: () -> UInt128) throws(StoreError) -> [Event] {
        try writeEvents { db in
            guard let last = try Log(db: db).lastUndo() else { return [] }
            var writer = try LogWriter(db, at: moment, day: day)
            _ = try writer.append([.undo(last.undo)], entropy: entropy)
            try writer.finish()
            return last.events
        }
    }

    /// The steps that `undo` can take back, the latest first, each with its events in their order.
    ///
    /// - Throws: what reading can meet with.
    public func undoableSteps(_ kinds: Set<Action.Kind>, limit: Int) throws(StoreError) -> [[Event]] {
        try read { try Log(db: $0).undoableSteps(kinds, limit: limit) }
    }

    /// The events that `undo` would take back, in their order; none when there is nothing.
    ///
    /// - Throws: what reading can meet with.
    public func lastUndoable() throws(StoreError) -> [Event] {
        try undoableSteps(Set(Action.Kind.allCases), limit: 1).first ?? []
    }

    /// Drops the schedules and makes them again from the log. They come back identical.
    ///
    /// - Throws: what writing can meet with.
    public func rebuildSchedules() throws(StoreError) {
        try write { try Derivation(Log(db: $0)).rebuild() }
    }
}
