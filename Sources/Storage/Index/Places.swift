import GRDB
import Identity
import Scheduling

/// Where schedules say that their cards are listed: brought up to date after lists have changed, inside one transaction. What is listed again
/// where it was costs a look and no writing.
struct Places {
    let db: Database

    /// Takes down where the cards of these files are listed. A card that has lost its other sides to another file is looked at as one that has
    /// them until its own is read again.
    func settle(_ paths: [String]) throws {
        guard try Int.fetchOne(db, sql: "SELECT 1 FROM schedule LIMIT 1") != nil else { return }
        let file = "(SELECT id FROM file WHERE path = ?)"
        let cards = try db.cachedStatement(
            sql: """
                UPDATE schedule SET file = place.file, siblings = place.siblings
                FROM (SELECT card, file, \(Derived.siblings) AS siblings FROM listing WHERE file = \(file)) AS place
                WHERE schedule.card = place.card AND (schedule.file IS NOT place.file OR schedule.siblings IS NOT place.siblings)
                """)
        let firstSides = try db.cachedStatement(
            sql: """
                UPDATE schedule SET siblings = side.siblings
                FROM (SELECT DISTINCT siblings FROM listing INDEXED BY listing_sides WHERE file = \(file) AND siblings <> card) AS side
                WHERE schedule.card = side.siblings AND schedule.file IS NOT NULL AND schedule.siblings IS NULL
                """)
        for path in paths {
            try cards.execute(arguments: [path])
            try firstSides.execute(arguments: [path])
        }
    }

    /// Takes down of those among these cards that no file lists now that none does.
    func leave(_ cards: [CardNumber]) throws {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE schedule SET file = NULL, siblings = NULL
                WHERE card = ?1 AND file IS NOT NULL AND NOT EXISTS (SELECT 1 FROM listing WHERE card = ?1)
                """)
        for card in cards { try statement.execute(arguments: [card.rawValue]) }
    }

    /// Takes down of the cards of a file that is kept apart that none lists them.
    func leave(absent path: String) throws {
        try db.cachedStatement(
            sql: """
                UPDATE schedule SET file = NULL, siblings = NULL
                WHERE card IN (SELECT card FROM absent_listing WHERE file = (SELECT id FROM absent_file WHERE path = ?))
                    AND card NOT IN (SELECT card FROM listing)
                """
        ).execute(arguments: [path])
    }
}
