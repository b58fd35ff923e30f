import GRDB
import Scheduling

extension Store {
    /// Checks everything in the store against everything else.
    ///
    /// - Parameters:
    ///   - moment: now, before which all events ought to have happened.
    ///   - repairing: whether to make anew what follows from the log. Nothing is ever deleted that does not follow from it.
    /// - Returns: a finding for each check, in a fixed order. A check that cannot be carried out is a finding too.
    public func checkUp(at moment: Moment, repairing: Bool = false) -> [Finding] {
        var checkup = Checkup(store: self, moment: moment, isRepairing: repairing)
        let file = checkup.finding("file", checkup.integrity)
        let tables = [checkup.finding("references", checkup.references), checkup.finding("schema", checkup.schema)]
        checkup.log = Result { try LogSurvey(of: self, before: moment.milliseconds + 86_400_000) }
        let log = [file] + tables + [checkup.finding("events", checkup.events), checkup.finding("clock", checkup.clock)]
        // In a damaged file anything may stand anywhere, and must not be taken for a schedule.
        if file.state == .bad { return log }
        return log + [checkup.finding("schedules", checkup.schedules), checkup.finding("index", checkup.index)]
    }
}

/// The checks of one store.
struct Checkup {
    let store: Store
    let moment: Moment
    let isRepairing: Bool
    /// What one pass through the log has shown.
    var log = Result<LogSurvey, any Error>.success(LogSurvey())

    private static let rescue = "bring back a backup with 'restore', or save what can be read with 'doctor --rescue'"

    /// Carries a check out; its errors are findings.
    func finding(_ name: String, _ check: (String) throws -> Finding) -> Finding {
        store.work.begin()
        do {
            return try check(name)
        } catch let error as DatabaseError {
            return Finding(name, .bad, "cannot be checked: \(error.message ?? "the file is damaged"); \(Self.rescue)")
        } catch {
            return Finding(name, .bad, "cannot be checked: \(error)")
        }
    }

    func integrity(_ name: String) throws -> Finding {
        func complaints() throws -> [String] {
            try store.database.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(100)") }.filter { $0 != "ok" }
        }
        let found = try complaints()
        guard let first = found.first else { return Finding(name, .good, "every page can be read, and what they say fits together") }
        // Indices follow from their tables.
        guard found.allSatisfy({ $0.contains("index") }) else { return Finding(name, .bad, "\(first); \(Self.rescue)") }
        guard isRepairing else { return Finding(name, .repairable, "\(first); 'doctor --repair' makes the indices anew") }
        try store.database.write { try $0.execute(sql: "REINDEX") }
        guard try complaints().isEmpty else { return Finding(name, .bad, "\(first); \(Self.rescue)") }
        return Finding(name, .repaired, "the indices were made anew")
    }

    func references(_ name: String) throws -> Finding {
        let tables = try store.database.read { db in
            try StoredRow.fetchAll(db, sql: "PRAGMA foreign_key_check") { try $0.value(0) as String }
        }
        guard let table = tables.first else { return Finding(name, .good, "every row names rows that are there") }
        return Finding(name, .bad, "\(tables.count) rows name others that are not there, the first in '\(table)'; \(Self.rescue)")
    }

    func schema(_ name: String) throws -> Finding {
        let differences = try store.database.read { try Schema.current.differences(in: $0) }
        if differences.isEmpty { return Finding(name, .good, "the tables are those of version \(Schema.current.version)") }
        return Finding(
            name, .bad, "not as this Nacre makes it: \(differences.joined(separator: ", ")); another program has changed it: \(Self.rescue)"
        )
    }

    func events(_ name: String) throws -> Finding {
        let log = try log.get()
        if log.unreadable > 0 {
            return Finding(
                name, .bad, "\(log.unreadable) of \(log.count), or the names of cards, cannot be understood; \(Self.rescue)")
        }
        if log.disordered > 0 {
            return Finding(name, .bad, "\(log.disordered) of \(log.count) do not stand in the order of their ids; \(Self.rescue)")
        }
        return Finding(name, .good, "\(log.count) in the log, all understood and in order")
    }

    func clock(_ name: String) throws -> Finding {
        let log = try log.get()
        if log.unreadableEvents > 0 { throw LogSurvey.unreadable }
        if log.outOfTime == 0 { return Finding(name, .good, "nothing has happened in the future") }
        return Finding(
            name, .bad, "\(log.outOfTime) events are from the future, or from before 1970: a clock was wrong, or is; they still count")
    }
}

// MARK: - What can be made anew

extension Checkup {
    func schedules(_ name: String) throws -> Finding {
        func differences() throws -> Int { try store.database.read { try Derivation(Log(db: $0)).differences() } }
        guard try log.get().unreadableEvents == 0 else {
            return Finding(name, .bad, "cannot be checked against a log that cannot be understood")
        }
        let count = try differences()
        if count == 0 { return Finding(name, .good, "a replay of the log comes to the same") }
        let text = "\(count) are not what the log comes to"
        guard isRepairing else { return Finding(name, .repairable, "\(text); 'doctor --repair' derives them anew") }
        try store.rebuildSchedules()
        return try differences() == 0 ? Finding(name, .repaired, "\(text); derived anew") : Finding(name, .bad, text)
    }

    func index(_ name: String) throws -> Finding {
        let wrongNew = "listing.is_new <> coalesce((SELECT due IS NULL FROM schedule WHERE schedule.card = listing.card), 1)"
        let noSiblings = "NOT EXISTS (SELECT 1 FROM listing AS other WHERE other.card = listing.siblings)"
        func listed(_ condition: String) -> String { "SELECT count(*) FROM listing WHERE \(condition)" }
        let complaints = [
            (listed(wrongNew), "listed cards are new or not new against their schedules"),
            (listed(noSiblings), "listed cards are siblings of a card that is not listed"),
            (Derived.misplaced, "schedules do not say where their cards are listed"),
            (Names.lost, "cards are not found by their names"), (Derived.miscounted, "days are counted wrongly"),
            (Derived.mislisted, "files are counted wrongly"),
        ]
        func count() throws -> [(Int, String)] {
            try store.database.read { db in
                try complaints.map { (try Int.fetchOne(db, sql: $0.0) ?? 0, $0.1) }
                    + [(BodySurvey.incomplete(db), "files lack the bodies of cards")]
            }
        }
        let repeated = try store.database.read { try Int.fetchOne($0, sql: Names.repeated) ?? 0 }
        if repeated > 0 { return Finding(name, .bad, "\(repeated) cards have the names of others; \(Self.rescue)") }
        let found = try count().filter { $0.0 > 0 }
        if found.isEmpty { return Finding(name, .good, "the lists of cards agree with the schedules") }
        let text = found.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        guard isRepairing else { return Finding(name, .repairable, "\(text); 'doctor --repair' puts that right") }
        try store.write { db in
            try Names.rebuild(db)
            try db.execute(sql: "UPDATE listing SET is_new = 1 - is_new WHERE \(wrongNew); \(Derived.recount)")
            // A file of no size is read again with the next look at the decks.
            try db.execute(sql: "UPDATE file SET size = -1, hash = NULL")
        }
        return Finding(name, .repaired, "\(text); put right, and all decks are read again")
    }
}
