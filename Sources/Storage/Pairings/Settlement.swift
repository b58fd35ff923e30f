import GRDB
import Scheduling

/// Settles doubtful pairs about which nobody was or can be asked: the new card is another one then. Each is written down like an answer of
/// the author, who can take it back.
struct Settlement {
    /// For how many days the author is asked.
    static let days = 30
    /// About how many pairs at once.
    static let most = 200

    let db: Database
    let day: StudyDay

    /// The pairs that are to be settled now: those that are too old, and the least alike of too many.
    func pairs() throws -> [Doubt] {
        let first = StudyDay(day.number - Self.days)
        let isDue = try Bool.fetchOne(
            db, sql: "SELECT (SELECT min(day) FROM asked) <= ? OR (SELECT count(*) FROM asked) > ?", arguments: [first.number, Self.most])
        guard isDue == true else { return [] }
        let open = try PairingLog(db).doubts()
        try keep(open)
        var settled: [Doubt] = []
        for (place, doubt) in open.enumerated() where try place >= Self.most || since(doubt) <= first { settled.append(doubt) }
        return settled
    }

    /// Forgets pairs that were decided.
    private func keep(_ open: [Doubt]) throws {
        let pairs = Set(open.map(\.key))
        let asked = try StoredRow.fetchAll(db, sql: "SELECT gone, fresh FROM asked") { try [$0.value(0) as Int64, $0.value(1)] }
        for pair in asked where !pairs.contains(pair) {
            try db.cachedStatement(sql: "DELETE FROM asked WHERE gone = ? AND fresh = ?").execute(arguments: StatementArguments(pair))
        }
    }

    /// Since which day the author is asked; from now on where that is not known.
    private func since(_ doubt: Doubt) throws -> StudyDay {
        let pair = StatementArguments(doubt.key)
        let known = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT day FROM asked WHERE gone = ? AND fresh = ?"), arguments: pair)
        if let known { return StudyDay(known) }
        try db.cachedStatement(sql: "INSERT INTO asked (gone, fresh, day) VALUES (?, ?, ?)").execute(arguments: pair + [day.number])
        return day
    }
}

extension Doubt {
    /// How the pair is written down.
    fileprivate var key: [Int64] { [gone.rawValue, fresh.rawValue] }
}

extension Store {
    /// Settles the doubtful pairs about which the author was asked for too long, or that are too many: their new cards are new.
    ///
    /// - Parameters:
    ///   - moment: when this happens.
    ///   - day: the study day on which it happens.
    ///   - entropy: 80 bits of chance for each event's id.
    /// - Returns: how many were settled.
    /// - Throws: what writing can meet with.
    public func settleDoubts(at moment: Moment, day: StudyDay, entropy: () -> UInt128) throws(StoreError) -> Int {
        let isQuiet = try read { db in try Int.fetchOne(db, sql: "SELECT 1 FROM asked LIMIT 1") == nil }
        if isQuiet { return 0 }
        return try write { db in
            let pairs = try Settlement(db: db, day: day).pairs()
            if pairs.isEmpty { return 0 }
            var writer = try LogWriter(db, at: moment, day: day)
            for pair in pairs {
                _ = try writer.append(pair.rejection, entropy: entropy)
                try db.execute(sql: "DELETE FROM asked WHERE gone = ? AND fresh = ?", arguments: StatementArguments(pair.key))
            }
            try writer.finish()
            return pairs.count
        }
    }
}
