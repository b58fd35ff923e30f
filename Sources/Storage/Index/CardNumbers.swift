import Cards
import GRDB
import Identity
import Scheduling

/// The numbers of cards, inside one transaction. A deck's are read at once, when the first is asked for.
struct CardNumbers {
    private let db: Database
    private let day: StudyDay
    private var decks: [String: [CardName: (number: CardNumber, bodyHash: UInt64)]] = [:]
    /// The cards that have another body than before.
    private(set) var edited: Set<CardNumber> = []
    /// Bodies that a card had and has no more.
    private var replaced: Set<UInt64> = []
    private let insert: Statement
    private let update: Statement

    /// - Parameter day: the study day on which new ones are added.
    init(_ db: Database, day: StudyDay) throws {
        self.db = db
        self.day = day
        insert = try db.cachedStatement(sql: "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES (?, ?, ?, ?, ?, ?)")
        update = try db.cachedStatement(sql: "UPDATE card SET body_hash = ? WHERE number = ?")
    }

    /// The number of a card, a new one for a new name; the body is remembered.
    mutating func number(of name: CardName, bodyHash: UInt64) throws -> CardNumber {
        if decks[name.deck] == nil { decks[name.deck] = try numbers(in: name.deck) }
        if let known = decks[name.deck]?[name] {
            if known.bodyHash != bodyHash {
                try update.execute(arguments: [Int64(bitPattern: bodyHash), known.number.rawValue])
                decks[name.deck]?[name] = (known.number, bodyHash)
                replaced.insert(known.bodyHash)
                edited.insert(known.number)
            }
            return known.number
        }
        try insert.execute(arguments: [name.deck, name.heading, name.ordinal, name.side.code, Int64(bitPattern: bodyHash), day.number])
        let number = CardNumber(db.lastInsertedRowID)
        decks[name.deck]?[name] = (number, bodyHash)
        return number
    }

    /// Adds a name that no card ever had, with the number that comes next.
    mutating func add(_ side: NamedSide) throws {
        let name = side.name
        try insert.execute(arguments: [
            name.deck, name.heading, name.ordinal, name.side.code, Int64(bitPattern: side.bodyHash), day.number,
        ])
        precondition(db.lastInsertedRowID == side.number.rawValue, "a new name got another number than the next")
        decks[name.deck]?[name] = (side.number, side.bodyHash)
    }

    /// Keeps the text of a body.
    func keep(_ text: String, hash: UInt64) throws {
        guard hash != 0 else { return }
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO body (hash, text) VALUES (?, ?)")
            .execute(arguments: [Int64(bitPattern: hash), text])
    }

    /// Forgets the texts that no card has any more.
    mutating func forgetReplaced() throws {
        let statement = try db.cachedStatement(
            sql: "DELETE FROM body WHERE hash = ?1 AND NOT EXISTS (SELECT 1 FROM card WHERE body_hash = ?1)")
        for hash in replaced { try statement.execute(arguments: [Int64(bitPattern: hash)]) }
        replaced = []
    }

    private func numbers(in deck: String) throws -> [CardName: (number: CardNumber, bodyHash: UInt64)] {
        var numbers: [CardName: (number: CardNumber, bodyHash: UInt64)] = [:]
        let sql = "SELECT \(CardRow.columns), card.number, card.body_hash FROM card WHERE deck = ?"
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [deck])
        while let row = try rows.next() {
            numbers[try CardRow.name(row)] = (CardNumber(row[4]), UInt64(bitPattern: row[5]))
        }
        return numbers
    }
}
