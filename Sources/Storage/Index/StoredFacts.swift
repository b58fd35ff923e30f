import Cards
import GRDB
import Identity
import Scheduling

/// What the store knows of cards, inside one transaction, for telling which is which.
struct StoredFacts: CardFacts {
    let db: Database
    private let bodies: Bodies

    init(db: Database) { (self.db, bodies) = (db, Bodies(db)) }

    func name(of card: CardNumber) throws -> CardName? { try CardRow.name(of: card, db) }

    func nextNumber() throws -> CardNumber {
        let last = try Int64.fetchOne(db, sql: "SELECT max(number) FROM card") ?? 0
        guard last < .max / 2 else { throw DatabaseError(resultCode: .SQLITE_FULL, message: "no numbers are left for new cards") }
        return CardNumber(last + 1)
    }

    func unusedOrdinal(deck: String, heading: String) throws -> Int {
        let cards = Names.cards(deck: "?1", heading: "?2")
        let sql = "SELECT max(card.ordinal) + 1 FROM \(cards.tables) WHERE \(cards.condition)"
        return try Int.fetchOne(db, sql: sql, arguments: [deck, heading]) ?? 0
    }

    func text(_ bodyHash: UInt64) throws -> String { try bodies.text(bodyHash) }
}

// MARK: - Histories

extension StoredFacts {
    func hasHistory(_ card: CardNumber) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM schedule WHERE card = ?")
        return try Int.fetchOne(statement, arguments: [card.rawValue]) != nil
    }

    func waiting() throws -> [NamedSide] { try sides("SELECT \(Self.columns) \(Self.waiting)") }

    /// Whether any sides wait.
    func hasWaiting() throws -> Bool { try Int.fetchOne(db, sql: "SELECT 1 \(Self.waiting) LIMIT 1") != nil }

    private static let others = Names.cards("side", deck: "card.deck", heading: "card.heading", ordinal: "card.ordinal")
    private static let waiting = """
        FROM schedule JOIN card ON card.number = schedule.card
        WHERE schedule.card NOT IN (SELECT card FROM listing) AND NOT EXISTS
            (SELECT 1 FROM \(others.tables)
            WHERE \(others.condition)
            AND (side.number IN (SELECT card FROM listing) OR side.number IN (SELECT card FROM absent_listing)))
        """

    func waiting(beside card: SourceName) throws -> [NamedSide] {
        let cards = Names.cards(deck: "?1", heading: "?2")
        return try sides(
            """
            SELECT \(Self.columns) FROM \(cards.tables) JOIN schedule ON schedule.card = card.number
            WHERE \(cards.condition) AND ordinal <> ?3 AND number NOT IN (SELECT card FROM listing)
                AND number NOT IN (SELECT card FROM absent_listing)
            """, [card.deck, card.heading, card.ordinal])
    }

    private static let columns = "\(CardRow.columns), card.number, card.body_hash"

    private func sides(_ sql: String, _ arguments: StatementArguments = []) throws -> [NamedSide] {
        try StoredRow.fetchAll(db.cachedStatement(sql: sql), arguments: arguments) { row in
            try NamedSide(name: CardRow.name(row), number: row.value(4), bodyHash: UInt64(bitPattern: row.value(5)))
        }
    }
}

// MARK: - Names that go on as others

extension StoredFacts {
    func hasSuccessors() throws -> Bool { try Int.fetchOne(db, sql: "SELECT 1 FROM successor LIMIT 1") != nil }

    func successor(of card: CardNumber) throws -> CardNumber? {
        let statement = try db.cachedStatement(sql: "SELECT goes_on_as FROM successor WHERE card = ?")
        return try Int64.fetchOne(statement, arguments: [card.rawValue]).map(CardNumber.init)
    }

    func listedWithSuccessor() throws -> [CardNumber] {
        let sql = "SELECT successor.card FROM successor JOIN listing ON listing.card = successor.card ORDER BY successor.card"
        return try Int64.fetchAll(db, sql: sql).map(CardNumber.init)
    }

    func parted() throws -> Set<[CardNumber]> { try Log(db: db).takenBack().parted }
}

// MARK: - Listings

extension StoredFacts {
    func isListed(_ card: CardNumber) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT 1 FROM listing WHERE card = ?1 UNION ALL SELECT 1 FROM absent_listing WHERE card = ?1")
        return try Int.fetchOne(statement, arguments: [card.rawValue]) != nil
    }

    func listedBody(of card: CardNumber) throws -> UInt64? {
        let sql = "SELECT body_hash FROM card JOIN listing ON listing.card = card.number WHERE number = ? AND ordinal = 0"
        return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [card.rawValue]).map { UInt64(bitPattern: $0) }
    }

    func listed(bodyHash: UInt64, heading: String) throws -> [NamedSide] {
        try sides(
            """
            SELECT \(Self.columns) FROM card JOIN listing ON listing.card = card.number WHERE card.body_hash = ? AND card.heading = ?
            """, [Int64(bitPattern: bodyHash), heading])
    }
}
