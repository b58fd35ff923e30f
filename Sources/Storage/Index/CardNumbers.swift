import Cards
import GRDB
import Identity
import Scheduling

/// The numbers of cards, inside one transaction. They are looked up one by one: of many decks no names stay in memory.
struct CardNumbers {
    /// The number of a card, with the number for the body it had when it was last listed.
    typealias Known = (number: CardNumber, bodyHash: UInt64)

    private let db: Database
    private let day: StudyDay
    /// The cards that have another body than before.
    private(set) var edited: Set<CardNumber> = []
    /// Bodies that a listed card had and has no more.
    private var replaced: Set<UInt64> = []
    /// Whether bodies are kept that no listed card had.
    private var keepsBodies: Bool
    private let insert: DirectStatement
    private let insertName: DirectStatement
    private let find: DirectStatement
    private let update: Statement
    private let keepBody: DirectStatement
    private let forgetBody: DirectStatement

    /// - Parameter day: the study day on which new ones are added.
    init(_ db: Database, day: StudyDay) throws {
        self.db = db
        self.day = day
        insert = try DirectStatement(
            db, "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES (?, ?, ?, ?, ?, ?)")
        insertName = try DirectStatement(db, "INSERT INTO name (key, card) VALUES (?, ?)")
        find = try DirectStatement(db, Names.find("number, body_hash"))
        update = try db.cachedStatement(sql: "UPDATE card SET body_hash = ? WHERE number = ?")
        keepBody = try DirectStatement(db, "INSERT OR IGNORE INTO body (hash, text) VALUES (?, ?)")
        forgetBody = try DirectStatement(db, "DELETE FROM body WHERE hash = ?")
        keepsBodies = try Int.fetchOne(db, sql: "SELECT 1 FROM body LIMIT 1") != nil
    }

    /// The number of a card, a new one for a new name.
    func number(of name: CardName, bodyHash: UInt64) throws -> Known {
        let key = Names.key(name)
        find.reset()
        find.bind(name)
        find.bind(key, 5)
        if try find.next() {
            defer { find.end() }
            return (CardNumber(find.number(0)), UInt64(bitPattern: find.number(1)))
        }
        return (try add(name, bodyHash, key), bodyHash)
    }

    private func add(_ name: CardName, _ bodyHash: UInt64, _ key: Int64) throws -> CardNumber {
        insert.reset()
        insert.bind(name)
        insert.bind(Int64(bitPattern: bodyHash), 5)
        insert.bind(day.number, 6)
        try insert.run()
        let number = db.lastInsertedRowID
        insertName.reset()
        insertName.bind(key, 1)
        insertName.bind(number, 2)
        try insertName.run()
        return CardNumber(number)
    }

    /// Takes down with which body a card is listed.
    mutating func settle(_ known: Known, on bodyHash: UInt64) throws {
        if known.bodyHash == bodyHash { return }
        try update.execute(arguments: [Int64(bitPattern: bodyHash), known.number.rawValue])
        replaced.insert(known.bodyHash)
        edited.insert(known.number)
    }

    /// Adds a name that no card ever had, with the number that comes next.
    func add(_ side: NamedSide) throws {
        let number = try add(side.name, side.bodyHash, Names.key(side.name))
        precondition(number == side.number, "a new name got another number than the next")
    }

    /// Keeps the text of a body that a listed card had: what becomes of the card may be told by it.
    mutating func keep(_ text: String, hash: UInt64) throws {
        replaced.insert(hash)
        keepBody.reset()
        keepBody.bind(Int64(bitPattern: hash), 1)
        keepBody.bind(text, 2)
        try keepBody.run()
    }

    /// Forgets the text of a body that a listed card has now.
    func forget(_ hash: UInt64) throws {
        if !keepsBodies || hash == 0 { return }
        forgetBody.reset()
        forgetBody.bind(Int64(bitPattern: hash), 1)
        try forgetBody.run()
    }

    /// Forgets the texts that no card has any more, or a listed one has too.
    mutating func forgetReplaced() throws {
        let statement = try db.cachedStatement(
            sql: """
                DELETE FROM body WHERE hash = ?1 AND (NOT EXISTS (SELECT 1 FROM card WHERE body_hash = ?1)
                    OR EXISTS (SELECT 1 FROM card JOIN listing ON listing.card = card.number WHERE card.body_hash = ?1))
                """)
        for hash in replaced { try statement.execute(arguments: [Int64(bitPattern: hash)]) }
        replaced = []
    }
}
