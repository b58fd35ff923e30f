import GRDB
import Scheduling
import Study

// New cards, drawn from the decks in turn.
extension Search {
    /// The cards to introduce on the day, from the decks in turn.
    ///
    /// No more cards of a deck are looked for than may be introduced in all, so that a large deck costs no more than a small one.
    func newInTurn(limit: Int?, _ rules: DeckRules) throws -> [Entry] {
        var decks: [(file: Int64, new: [Entry])] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT chosen.card, chosen.siblings, chosen.file FROM file CROSS JOIN listing AS chosen
                WHERE chosen.card IN (
                    SELECT listing.card FROM listing INDEXED BY listing_new LEFT JOIN schedule ON schedule.card = listing.card
                    WHERE listing.file = file.id AND listing.is_new = 1
                        AND schedule.is_suspended IS NOT 1 AND coalesce(schedule.buried_until <= ?, TRUE) AND \(matching.sql)
                    ORDER BY listing.position LIMIT ?)
                ORDER BY file.place, file.id, chosen.position
                """, arguments: [day.number] + matching.arguments + [limit.map { max(0, $0) } ?? -1])
        while let row = try rows.next() {
            let entry = entry(row, .new, rules)
            if decks.last?.file == row[2] { decks[decks.count - 1].new.append(entry) } else { decks.append((row[2], [entry])) }
        }
        let introduced = try introducedByFile()
        return decks.map { file, new in
            DayOfDeck(
                new: new, introduced: introduced[file]?.today ?? 0, introducedLately: introduced[file]?.lately ?? 0,
                left: rules.newLeft[file])
        }.drawnInTurn(limit: limit)
    }

    /// How far back it matters from which decks cards were introduced: in a week, turns even out.
    private static let days = 7

    /// How many cards of each file were introduced on the day, and on those before it.
    private func introducedByFile() throws -> [Int64: (today: Int, lately: Int)] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT listing.file, count(*) FILTER (WHERE schedule.first_day = ?1), count(*) FILTER (WHERE schedule.first_day < ?1)
                FROM schedule JOIN listing ON listing.card = schedule.card
                WHERE schedule.first_day BETWEEN ?2 AND ?1 GROUP BY listing.file
                """, arguments: [day.number, day.number - Self.days])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], (today: $0[1], lately: $0[2])) })
    }
}
