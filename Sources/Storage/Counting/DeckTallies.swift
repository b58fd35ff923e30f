import GRDB
import Scheduling

/// The counts of all cards, deck by deck, from what the indices hold: without a look at each of the cards.
struct DeckTallies {
    /// The counts by the number of the deck's file.
    private(set) var counts: [Int64: Counts] = [:]

    /// - Parameter newLeft: how many new cards may still be introduced on the day.
    init(on day: StudyDay, newLeft: Int, _ db: Database) throws {
        let joined = "SELECT listing.file, listing.is_new, count(*) FROM schedule CROSS JOIN listing ON listing.card = schedule.card WHERE"
        let group = "GROUP BY listing.file, listing.is_new"
        try add("SELECT file, 0, count(*) FROM listing GROUP BY file", db) { counts, count, _ in counts.listed += count }
        try add("SELECT file, 1, count(*) FROM listing WHERE is_new = 1 GROUP BY file", db) { counts, count, _ in counts.new += count }
        try add("\(joined) \(Condition.isDue(on: day)) \(group)", db) { counts, count, _ in counts.due += count }
        try add("\(joined) \(Condition.isInDrill(on: day)) \(group)", db) { counts, count, _ in
            counts.drill += count
        }
        try add("\(joined) \(Condition.isSuspended) \(group)", db) { counts, count, isNew in
            counts.suspended += count
            if isNew { counts.new -= count }
        }
        try add("\(joined) \(Condition.isBuried(on: day)) \(group)", db) { counts, count, isNew in
            counts.buried += count
            if isNew { counts.new -= count }
        }
        let rules = try DeckRules(on: day, db)
        for deck in counts.keys {
            counts[deck]!.newToday = min(newLeft, counts[deck]!.new, rules.newLeft[deck] ?? .max)
            if rules.isDrilling[deck] == false { counts[deck]!.drill = 0 }
        }
        total = counts.values.reduce(into: Counts()) { $0.add($1) }
        total.newToday = min(newLeft, total.newToday)
    }

    /// The counts of all decks together.
    private(set) var total = Counts()

    private mutating func add(
        _ sql: String, _ db: Database, _ body: (inout Counts, Int, Bool) -> Void
    ) throws {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
        while let row = try rows.next() { body(&counts[row[0], default: Counts()], row[2], row[1]) }
    }
}

extension Counts {
    mutating func add(_ other: Counts) {
        due += other.due
        new += other.new
        newToday += other.newToday
        drill += other.drill
        suspended += other.suspended
        buried += other.buried
        listed += other.listed
    }
}
