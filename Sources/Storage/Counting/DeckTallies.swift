import GRDB
import Scheduling
import Study

/// The counts of all cards, deck by deck, from what the indices hold: without a look at each of the cards.
struct DeckTallies {
    /// The counts by the number of the deck's file.
    private(set) var counts: [Int64: Counts] = [:]

    /// - Parameter left: how much the day still allows.
    init(on day: StudyDay, _ left: DayLeft, _ rules: DeckRules, _ db: Database) throws {
        let joined = "SELECT listing.file, listing.is_new, count(*) FROM schedule CROSS JOIN listing ON listing.card = schedule.card WHERE"
        let group = "GROUP BY listing.file, listing.is_new"
        let listed = """
            SELECT id, 0, (SELECT count(*) FROM listing WHERE file = file.id)
            FROM file WHERE EXISTS (SELECT 1 FROM listing WHERE file = file.id)
            """
        try add(listed, db) { counts, count, _ in counts.listed += count }
        try add("SELECT file, 1, count(*) FROM listing WHERE is_new = 1 GROUP BY file", db) { counts, count, _ in counts.new += count }
        for (file, sides) in try DueSides.byFile(on: day, rules, db) {
            counts[file, default: Counts()].due = sides.due
            counts[file]!.siblings = sides.waiting
            counts[file]!.overdue = min(sides.due, sides.overdue)
        }
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
        if let waiting = left.knownFrom.map({ Self.waiting(for: $0, on: day) }) {
            try add(waiting, db) { counts, count, _ in counts.newWaiting += count }
        }
        try countNewOnce(on: day, left, rules, db)
        for file in counts.keys {
            if rules.isDrilling[file] == false { counts[file]!.drill = 0 }
            counts[file]!.limit(left, rules, file)
        }
    }

    /// Counts the new cards of each file of which a side can be introduced, as far as it matters: no further than the day allows.
    private mutating func countNewOnce(on day: StudyDay, _ left: DayLeft, _ rules: DeckRules, _ db: Database) throws {
        for file in counts.keys { counts[file]!.newToday = counts[file]!.new - counts[file]!.newWaiting }
        guard rules.mayBurySiblings else { return }
        // Where first sides alone are more than are wanted, whatever became of other sides, nothing need be looked at.
        var surely: [Int64: Int] = [:]
        let rows = try StoredRow.fetchCursor(
            db, sql: "SELECT file, count(*) FILTER (WHERE siblings = card) FROM listing WHERE is_new = 1 GROUP BY file")
        while let row = try rows.next() { try surely[row.value(0)] = row.value(1) }
        let asked = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT listing.file, count(*) FROM schedule CROSS JOIN listing ON listing.card = schedule.card
                WHERE schedule.last_day = \(day.number) GROUP BY listing.file
                """)
        while let row = try asked.next() { try surely[row.value(0), default: 0] -= row.value(1) }
        let search = Search(db: db, matching: try Matching(.all, day: day, db), day: day, knownFrom: left.knownFrom)
        var hold: SiblingHold?
        for (file, deck) in counts where rules.buriesSiblings(of: file) && deck.new > 0 {
            let wanted = min(max(left.new ?? .max, left.newHeld), rules.newHeld[file] ?? rules.newLeft[file] ?? .max)
            if surely[file, default: 0] - deck.suspended - deck.buried - deck.due - deck.siblings - deck.newWaiting >= wanted { continue }
            let taken = try hold ?? .ofAll(on: day, rules, db)
            hold = taken
            counts[file]!.newToday = try search.new(in: file, limit: wanted, rules, taken).count
        }
    }

    /// Asks for the new cards of each file that wait for others: no more are looked at than come after any.
    private static func waiting(for interval: Int, on day: StudyDay) -> String {
        """
        SELECT listing.file, 1, count(*) FROM listing INDEXED BY listing_after LEFT JOIN schedule ON schedule.card = listing.card
        WHERE listing.after IS NOT NULL AND listing.is_new = 1 AND \(Condition.isAvailable(on: day))
            AND \(Condition.waits("listing.siblings", for: interval)) GROUP BY listing.file
        """
    }

    private mutating func add(
        _ sql: String, _ db: Database, _ body: (inout Counts, Int, Bool) -> Void
    ) throws {
        let rows = try StoredRow.fetchCursor(db.cachedStatement(sql: sql))
        while let row = try rows.next() { try body(&counts[row.value(0), default: Counts()], row.value(2), row.value(1)) }
    }
}

extension Counts {
    /// Takes the limits of a deck into account, and those of the day as if it were the only one.
    mutating func limit(_ left: DayLeft, _ rules: DeckRules, _ file: Int64) {
        dueToday = min(due, rules.reviewsLeft[file] ?? .max)
        let held = rules.newHeld[file]
        newHeld = left.newHeld > 0 || held != nil ? min(newToday, held ?? rules.newLeft[file] ?? .max) : 0
        newToday = min(newToday, rules.newLeft[file] ?? .max)
        self = limited(left)
    }

    /// The same, no more than a day still allows in all.
    func limited(_ left: DayLeft) -> Counts {
        var counts = self
        counts.dueToday = min(dueToday, left.reviews ?? .max)
        counts.newToday = min(newToday, left.new ?? .max)
        counts.newHeld = min(newHeld, left.newHeld > 0 ? left.newHeld : left.new ?? .max)
        return counts
    }

    mutating func add(_ other: Counts) {
        due += other.due
        dueToday += other.dueToday
        overdue += other.overdue
        siblings += other.siblings
        newHeld += other.newHeld
        new += other.new
        newWaiting += other.newWaiting
        newToday += other.newToday
        drill += other.drill
        suspended += other.suspended
        buried += other.buried
        listed += other.listed
    }
}
