import GRDB
import Scheduling
import Study

/// The counts of all cards, deck by deck, from what the indices hold: without a look at each of the cards.
struct DeckTallies {
    /// The counts by the number of the deck's file.
    private(set) var counts: [Int64: Counts] = [:]

    /// - Parameter left: how much the day still allows.
    init(on day: StudyDay, _ left: DayLeft, _ rules: DeckRules, _ db: Database) throws {
        try add("SELECT id, 0, sides FROM file WHERE sides > 0", db) { counts, count, _ in (counts.listed, counts.new) = (count, count) }
        // What is not new has a day, or is suspended.
        try add("SELECT file, 0, sum(sides) FROM due_day GROUP BY file", db) { counts, count, _ in counts.new -= count }
        for (file, sides) in try DueSides.byFile(on: day, rules, db) {
            counts[file, default: Counts()].due = sides.due
            counts[file]!.siblings = sides.waiting
            counts[file]!.overdue = min(sides.due, sides.overdue)
        }
        func listed(_ condition: String) -> String {
            "SELECT file, due IS NULL, count(*) FROM schedule WHERE \(condition) AND file IS NOT NULL GROUP BY file, due IS NULL"
        }
        try add(listed(Condition.isInDrill(on: day)), db) { counts, count, _ in counts.drill += count }
        try add(listed(Condition.isSuspended), db) { counts, count, _ in
            counts.suspended += count
            counts.new -= count
        }
        try add(listed(Condition.isBuried(on: day)), db) { counts, count, isNew in
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
        // A new card that has one side waits for no other of it.
        let several: [Int64] = try StoredRow.fetchAll(
            db,
            sql: """
                SELECT id FROM file
                WHERE EXISTS (SELECT 1 FROM listing INDEXED BY listing_sides WHERE listing.file = file.id AND siblings <> card)
                """
        ) { try $0.value(0) }
        let files = several.filter { rules.buriesSiblings(of: $0) && counts[$0].map { $0.new > 0 } ?? false }
        if files.isEmpty { return }
        let search = Search(db: db, matching: try Matching(.all, day: day, db), day: day, knownFrom: left.knownFrom)
        let hold = try SiblingHold.ofAll(on: day, rules, db)
        for file in files {
            let wanted = min(max(left.new ?? .max, left.newHeld), rules.newHeld[file] ?? rules.newLeft[file] ?? .max)
            counts[file]!.newToday = try search.new(in: file, limit: wanted, rules, hold).count
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
