import GRDB
import Scheduling
import Study

/// How well the sides of some cards are known.
public struct PartStanding: Hashable, Sendable {
    /// How many there are.
    public var all: Int
    /// Those that were answered.
    public var met: Int
    /// Those whose interval is so long that they are known.
    public var known: Int
}

extension Store {
    /// How well the cards with some tags, or pinned to some ids, are known.
    ///
    /// - Parameter interval: the days from which a card is known.
    /// - Throws: what reading can meet with.
    public func standing(tags: [String], ids: [String], knownFrom interval: Int, on day: StudyDay) throws(StoreError) -> PartStanding {
        try read { db in
            let tagged = try Matching(.or(tags.map(Filter.tag)), day: day, db)
            let names = ids.map { "id: \($0)" }
            let pinned = names.isEmpty ? "" : " OR (card.deck = '' AND card.heading IN (\(names.map { _ in "?" }.joined(separator: ", "))))"
            let row = try StoredRow.fetchOne(
                db,
                sql: """
                    SELECT count(*), count(*) FILTER (WHERE listing.is_new = 0), count(*) FILTER (WHERE listing.is_new = 0 AND schedule.interval >= \(interval))
                    FROM listing JOIN card ON card.number = listing.card JOIN file ON file.id = listing.file
                        JOIN tag_set ON tag_set.id = listing.tag_set LEFT JOIN schedule ON schedule.card = listing.card
                    WHERE \(tags.isEmpty ? "FALSE" : "(\(tagged.sql))")\(pinned)
                    """, arguments: (tags.isEmpty ? [] : tagged.arguments) + StatementArguments(names))
            return try PartStanding(all: row?.value(0) ?? 0, met: row?.value(1) ?? 0, known: row?.value(2) ?? 0)
        }
    }
}
