import GRDB
import Scheduling
import Study

// New cards, drawn from the decks in turn.
extension Search {
    /// The cards to introduce on the day, from the decks in turn.
    ///
    /// No more cards of a deck are looked for than may be introduced in all, so that a large deck costs no more than a small one.
    func newInTurn(limit: Int?, _ rules: DeckRules, _ hold: SiblingHold) throws -> [Drawn] {
        let introduced = try introducedByFile()
        var files: [CardNumber: Int64] = [:]
        let decks = try Int64.fetchAll(db, sql: "SELECT id FROM file ORDER BY place, id").compactMap { file -> DayOfDeck? in
            let new = try new(in: file, limit: min(limit ?? .max, rules.newLeft[file] ?? .max), rules, hold)
            if new.isEmpty { return nil }
            for entry in new { files[entry.card] = file }
            return DayOfDeck(
                new: new, introduced: introduced[file]?.today ?? 0, introducedLately: introduced[file]?.lately ?? 0,
                left: rules.newLeft[file])
        }
        return decks.drawnInTurn(limit: limit).map { ($0, day, files[$0.card]!) }
    }

    /// The new cards of a file, up to a limit, in their order.
    func new(in file: Int64, limit: Int, _ rules: DeckRules, _ hold: SiblingHold) throws -> [Entry] {
        if limit <= 0 { return [] }
        let statement = try db.cachedStatement(
            sql: """
                SELECT listing.card, listing.siblings, listing.file
                FROM listing INDEXED BY listing_new LEFT JOIN schedule ON schedule.card = listing.card
                WHERE listing.file = ? AND listing.is_new = 1
                    AND schedule.is_suspended IS NOT 1 AND coalesce(schedule.buried_until <= ?, TRUE)
                    AND NOT \(Condition.waits("listing.siblings", for: knownFrom)) AND \(matching.sql)
                ORDER BY listing.position
                """)
        var (hold, entries) = (hold, [Entry]())
        let rows = try StoredRow.fetchCursor(statement, arguments: [file, day.number] + matching.arguments)
        while entries.count < limit, let row = try rows.next() {
            let siblings: Int64 = try row.value(1)
            if hold.admits(siblings, file: file) {
                entries.append(entry(card: try row.value(0), siblings: siblings, file: file, .new, rules))
            }
        }
        return entries
    }

    /// How far back it matters from which decks cards were introduced: in a week, turns even out.
    private static let days = 7

    /// How many cards of each file were introduced on the day, and on those before it.
    private func introducedByFile() throws -> [Int64: (today: Int, lately: Int)] {
        let rows = try StoredRow.fetchAll(
            db,
            sql: """
                SELECT listing.file, count(*) FILTER (WHERE schedule.first_day = ?1), count(*) FILTER (WHERE schedule.first_day < ?1)
                FROM schedule JOIN listing ON listing.card = schedule.card
                WHERE schedule.first_day BETWEEN ?2 AND ?1 GROUP BY listing.file
                """, arguments: [day.number, day.number - Self.days]
        ) { try ($0.value(0) as Int64, (today: $0.value(1) as Int, lately: $0.value(2) as Int)) }
        return Dictionary(rows) { $1 }
    }
}
