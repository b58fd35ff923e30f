import GRDB
import Scheduling

/// What one pass through the log shows of all its events.
struct LogSurvey {
    /// How many there are.
    private(set) var count = 0
    /// How many of them cannot be understood.
    private(set) var unreadableEvents = 0
    /// The same, and names of cards that cannot.
    private(set) var unreadable = 0
    /// How many do not come after those before them.
    private(set) var disordered = 0
    /// How many are from before 1970, or from too late a time.
    private(set) var outOfTime = 0

    /// That of a log in which nothing has happened.
    init() {}

    /// - Parameter end: the time in milliseconds after which nothing can have happened.
    init(of store: Store, before end: Int64) throws {
        try store.database.read { db in
            unreadable = try CardRow.unreadable(db)
            var last: EventID?
            try Log(db: db).forEachRow { event in
                count += 1
                guard let event else { return unreadableEvents += 1 }
                if let last, event.id <= last { disordered += 1 }
                if event.moment.milliseconds > end || event.moment.milliseconds < 0 { outOfTime += 1 }
                last = event.id
            }
        }
        unreadable += unreadableEvents
    }

    /// That a row of the log makes no event, as `EventCursor` has it.
    static let unreadable = DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a row of the log makes no event")
}
