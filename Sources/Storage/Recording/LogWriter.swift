import GRDB
import Scheduling

/// Appends to the log inside one transaction. The schedules are up to date again after `finish`.
struct LogWriter {
    private let moment: Moment
    private let day: StudyDay
    private let insert: EventInsert
    private var last: EventID?
    private var derivation: Derivation

    /// A writer for what happens at this moment.
    init(_ db: Database, at moment: Moment, day: StudyDay) throws {
        self.moment = moment
        self.day = day
        let log = Log(db: db)
        insert = try EventInsert(db)
        last = try log.lastID()
        derivation = try Derivation(log)
    }

    /// Compiles what writes an event down and follows from it; it stays compiled.
    static func compile(_ db: Database) throws { _ = try (EventInsert(db), Derivation(Log(db: db))) }

    /// Appends events for these actions, as one batch.
    mutating func append(_ actions: [Action], entropy: () -> UInt128) throws -> [Event] {
        var events: [Event] = []
        events.reserveCapacity(actions.count)
        for action in actions {
            let id = EventID(after: last, at: moment.milliseconds, entropy: entropy())
            let batch = actions.count > 1 ? events.first?.id ?? id : nil
            let event = Event(id: id, batch: batch, moment: moment, day: day, action: action)
            try insert.execute(event)
            try derivation.follow(event)
            events.append(event)
            last = id
        }
        return events
    }

    /// Brings the schedules up to date.
    mutating func finish() throws { try derivation.save() }
}
