import GRDB
import Scheduling

/// The log of events inside one transaction, for reading.
struct Log {
    let db: Database

    /// The greatest id.
    func lastID() throws -> EventID? {
        let statement = try db.cachedStatement(sql: "SELECT id FROM event ORDER BY id DESC LIMIT 1")
        return try StoredRow.fetchOne(statement).map { try $0.value(0) }
    }

    /// The first or the last event.
    func end(isLast: Bool) throws -> Event? {
        try fetch("SELECT \(EventRow.columns) FROM event ORDER BY id \(isLast ? "DESC" : "ASC") LIMIT 1", []).first
    }

    /// The first events behind one, or of all.
    func events(after last: EventID?, limit: Int) throws -> [Event] {
        let first = last ?? EventID(rawValue: 0)
        return try fetch("SELECT \(EventRow.columns) FROM event WHERE id > ?1 ORDER BY id LIMIT ?2", [first.blob, limit])
    }

    /// The events of this id or batch.
    func events(of target: EventID) throws -> [Event] {
        let sql = "SELECT \(EventRow.columns) FROM event WHERE id = ?1 OR batch = ?1 ORDER BY id"
        return try fetch(sql, [target.blob])
    }

    /// The events that happened to these cards, which must be all that renames join: answers are found by the histories, which go with
    /// renamed cards.
    func events(ofFamily cards: Set<CardNumber>) throws -> [Event] {
        var events: [EventID: Event] = [:]
        for card in cards {
            let others = "SELECT \(EventRow.columns) FROM event WHERE card = ? AND kind > 1"
            for event in try fetch(others, [card.rawValue]) { events[event.id] = event }
            var times: Set<Int64> = []
            try History.stored(of: card, db)?.forEach { times.insert($0.time) }
            for time in times {
                for event in try self.events(at: time) {
                    if let card = event.action.card, cards.contains(card) { events[event.id] = event }
                }
            }
        }
        return events.values.sorted { $0.id < $1.id }
    }

    /// The events whose ids have this time.
    private func events(at milliseconds: Int64) throws -> [Event] {
        let first = EventID(rawValue: UInt128(milliseconds) << 80)
        let next = EventID(rawValue: UInt128(milliseconds + 1) << 80)
        return try fetch("SELECT \(EventRow.columns) FROM event WHERE id >= ? AND id < ?", [first.blob, next.blob])
    }

    /// The events of a kind.
    func events(ofKind kind: Action.Kind) throws -> [Event] {
        // The number stands in the text, so that SQLite sees which index serves.
        try fetch("SELECT \(EventRow.columns) FROM event WHERE kind = \(kind.code) ORDER BY id", [])
    }

    /// The answers that belong to a quiz.
    func answers(inQuiz quiz: EventID) throws -> [Event] {
        try fetch("SELECT \(EventRow.columns) FROM event WHERE kind = 1 AND link = ? ORDER BY id", [quiz.blob])
    }

    /// Everything that happened, in the order of ids, one at a time.
    func all() throws -> EventCursor {
        try EventCursor(db.makeStatement(sql: "SELECT \(EventRow.columns) FROM event ORDER BY id"))
    }

    /// What the undos in the log have taken back, and which cards are kept apart.
    func takenBack() throws -> TakenBack {
        let apart = try EventCursor(db.cachedStatement(sql: "SELECT \(EventRow.columns) FROM event WHERE \(Self.isApart)"))
        return try takenBack(Array(apart))
    }

    /// What the undos in the log have taken back, and which of these cards are kept apart from what they might have become: for all of them the
    /// renames would have to be looked through.
    func takenBack(parting cards: some Sequence<CardNumber>) throws -> TakenBack {
        try takenBack(apart(of: cards))
    }

    /// What was said of these cards that keeps them apart.
    private func apart(of cards: some Sequence<CardNumber>) throws -> [Event] {
        let sql = "SELECT \(EventRow.columns) FROM event WHERE card = ? AND kind > 1 AND kind = \(Action.Kind.apart.code)"
        return try cards.flatMap { try fetch(sql, [$0.rawValue]) }
    }

    private func takenBack(_ apart: [Event]) throws -> TakenBack {
        var takenBack = TakenBack()
        let sql = "SELECT id, link, batch FROM event WHERE kind = \(Action.Kind.undo.code) ORDER BY id DESC"
        let rows = try StoredRow.fetchCursor(db.cachedStatement(sql: sql))
        while let row = try rows.next() {
            guard let undo = row.id(0), let target = row.id(1) else { continue }
            takenBack.add(undo, of: target, in: row.id(2))
        }
        Self.part(apart, in: &takenBack)
        return takenBack
    }

    private static func part(_ apart: [Event], in takenBack: inout TakenBack) {
        for event in apart {
            guard case .keepApart(let card, let other) = event.action else { continue }
            takenBack.keepApart(card, from: other, by: event.id, in: event.batch)
        }
    }

    /// Whether a card was ever said not to be what another one has become, taken back or not.
    func hasApart(_ card: CardNumber, from other: CardNumber) throws -> Bool {
        let sql = "SELECT 1 FROM event WHERE \(Self.isApart) AND card = ? AND other_card = ?"
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [card.rawValue, other.rawValue]) != nil
    }

    /// What is true of the words that cards are to be kept apart, so that SQLite sees which index serves.
    private static let isApart = "kind = \(Action.Kind.apart.code) AND other_card IS NOT NULL"

    /// The steps that the learner could take back, the latest first: events in effect that are neither undos nor about what cards have
    /// become, each with those of its batch that are.
    ///
    /// - Parameters:
    ///   - kinds: which to look for.
    ///   - limit: how many steps at most.
    func undoableSteps(_ kinds: Set<Action.Kind>, limit: Int) throws -> [[Event]] {
        let kinds = kinds.intersection(Action.Kind.undoable)
        if kinds.isEmpty { return [] }
        // None of these kinds is a rename, but one may be in their batch.
        var takenBack = try takenBack(parting: [])
        let events = try latest(kinds)
        var steps: [[Event]] = []
        var batches: Set<EventID> = []
        while steps.count < limit, let event = try events.next() {
            if takenBack.contains(event) { continue }
            guard let batch = event.batch else {
                steps.append([event])
                continue
            }
            guard batches.insert(batch).inserted else { continue }
            let all = try self.events(of: batch)
            // A rename is denied by what was said of the card that it led to.
            let renamed = all.compactMap { if case .rename(_, let to) = $0.action { to } else { nil as CardNumber? } }
            Self.part(try apart(of: Set(renamed)), in: &takenBack)
            steps.append(all.filter { !takenBack.contains($0) })
        }
        return steps
    }

    /// The latest undo that the learner could take back: one in effect after which nothing was done. With it, what it has taken back.
    func lastUndo() throws -> (undo: EventID, events: [Event])? {
        let takenBack = try takenBack(parting: [])
        let events = try latest(Set(Action.Kind.undoable + [.undo]))
        while let event = try events.next() {
            if takenBack.contains(event) { continue }
            guard case .undo(let target) = event.action else { return nil }
            let events = try self.events(of: target)
            // An undo of an undo is a redo, which is no step of its own; one of a rename is the author's.
            guard let first = events.first, Action.Kind.undoable.contains(first.action.kind) else { continue }
            return (event.id, events)
        }
        return nil
    }

    /// The events of these kinds, the latest first.
    private func latest(_ kinds: Set<Action.Kind>) throws -> EventCursor {
        let codes = kinds.map(\.code).sorted().map(String.init).joined(separator: ", ")
        return try EventCursor(db.cachedStatement(sql: "SELECT \(EventRow.columns) FROM event WHERE kind IN (\(codes)) ORDER BY id DESC"))
    }

    func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [Event] {
        try Array(EventCursor(db.cachedStatement(sql: sql), arguments))
    }
}
