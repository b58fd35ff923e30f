import Cards
import Foundation
import GRDB
import Scheduling

/// Which cards are to be known before which, as tables that follow from the index, inside one transaction: a row for each pair, and for each card
/// that others wait for its sides. What names no card that is listed, and what goes in circles, is not among them.
struct Requirements {
    let db: Database

    /// Between the names in a row of the index.
    static let separator: Character = "\n"

    /// Makes the tables anew. Where nothing waits, that is a look at an index.
    func settle() throws {
        try db.execute(sql: "DELETE FROM requirement; DELETE FROM required")
        let waiting = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT DISTINCT listing.siblings, listing.file, file.deck, listing.after
                FROM listing INDEXED BY listing_after JOIN file ON file.id = listing.file WHERE listing.after IS NOT NULL
                """)
        var before: [Int: [Int]] = [:]
        var elsewhere: [(card: Int, name: String)] = []
        let finder = try Finder(db)
        while let row = try waiting.next() {
            let (file, deck): (Int64, String) = try (row.value(1), row.value(2))
            for name in try (row.value(3) as String).split(separator: Self.separator).map(String.init) {
                if let found = try finder.card(named: name, file: file, deck: deck) {
                    try before[row.value(0), default: []].append(found)
                } else {
                    try elsewhere.append((row.value(0), name))
                }
            }
        }
        if before.isEmpty, elsewhere.isEmpty { return }
        let others = try cards(headed: Set(elsewhere.map(\.name)))
        for (card, name) in elsewhere { if let found = others[name] { before[card, default: []].append(found) } }
        let order = Precedence(before)
        let pair = try db.cachedStatement(sql: "INSERT OR IGNORE INTO requirement (card, needs) VALUES (?, ?)")
        for (card, needs) in before {
            for earlier in needs where !order.isCircular(card, after: earlier) { try pair.execute(arguments: [card, earlier]) }
        }
        try db.execute(
            sql: """
                INSERT INTO required (card, side) SELECT siblings, card FROM listing
                WHERE siblings IN (SELECT needs FROM requirement)
                """)
    }

    /// What finds a card that others name. Its questions are made once, for they are asked for each name.
    private struct Finder {
        private let byName: DirectStatement
        private let byHeading: DirectStatement

        init(_ db: Database) throws {
            byName = try DirectStatement(
                db,
                """
                SELECT listing.siblings FROM name CROSS JOIN card ON card.number = name.card JOIN listing ON listing.card = card.number
                WHERE name.key BETWEEN ?3 AND ?4 AND card.deck = ?1 AND card.heading = ?2 AND card.ordinal = 0 LIMIT 1
                """)
            byHeading = try DirectStatement(
                db, "SELECT siblings FROM listing INDEXED BY listing_heading WHERE file = ?1 AND heading = ?2 ORDER BY position LIMIT 1")
        }

        /// The number by which a card is known: by its heading in the deck, or by its id in any; nil where neither is.
        func card(named name: String, file: Int64, deck: String) throws -> Int? {
            if let found = try card(deck, name) { return found }
            byHeading.reset()
            byHeading.bind(file, 1)
            byHeading.bind(name, 2)
            if let found = try byHeading.first() { return Int(found) }
            return try card("", "id: \(name)")
        }

        private func card(_ deck: String, _ heading: String) throws -> Int? {
            let keys = Names.keys(deck: deck, heading: heading, ordinal: 0)
            byName.reset()
            byName.bind(deck, 1)
            byName.bind(heading, 2)
            byName.bind(keys.lowerBound, 3)
            byName.bind(keys.upperBound, 4)
            return try byName.first().map(Int.init)
        }
    }
}

extension Requirements {
    /// The first card of each of these headings in any deck, found by one look at all cards.
    private func cards(headed names: Set<String>) throws -> [String: Int] {
        if names.isEmpty { return [:] }
        var found: [String: Int] = [:]
        let list = String(decoding: try JSONEncoder().encode(names.sorted()), as: UTF8.self)
        let rows = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT coalesce(listing.heading, card.heading) AS name, listing.siblings FROM card
                    JOIN listing ON listing.card = card.number JOIN file ON file.id = listing.file
                WHERE coalesce(listing.heading, card.heading) IN (SELECT value FROM json_each(?))
                ORDER BY file.place, file.id, listing.position
                """, arguments: [list])
        while let row = try rows.next() {
            let name: String = try row.value(0)
            if found[name] == nil { found[name] = try row.value(1) }
        }
        return found
    }
}

extension Condition {
    /// What holds of a card, named by the number of its first side, that waits for another one: a side of that has a shorter interval than makes it
    /// known. What the learner suspended holds nothing back.
    static func waits(_ card: String, for interval: Int?) -> String {
        guard let interval else { return "FALSE" }
        return """
            EXISTS (SELECT 1 FROM requirement JOIN required ON required.card = requirement.needs
                LEFT JOIN schedule AS earlier ON earlier.card = required.side
                WHERE requirement.card = \(card) AND earlier.is_suspended IS NOT 1 AND coalesce(earlier.interval, 0) < \(interval))
            """
    }

    /// Whether it is new, may be asked, and waits for another: a condition on rows of `listing` with `schedule`.
    static func isWaiting(on day: StudyDay, for interval: Int?) -> String {
        """
        (listing.is_new = 1 AND listing.after IS NOT NULL AND \(isAvailable(on: day)) AND \(waits("listing.siblings", for: interval))) IS TRUE
        """
    }
}
