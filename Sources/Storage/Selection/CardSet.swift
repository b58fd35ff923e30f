import GRDB

/// Numbers of cards, most of which are small: a bit for each of these.
struct CardSet {
    private var words: [UInt64] = []
    private var others: Set<Int64> = []

    /// No cards.
    init() {}

    /// The cards in the first column of a query.
    init(_ sql: String, _ db: Database) throws { try insert(sql, db) }

    /// Adds the cards in the first column of a query.
    mutating func insert(_ sql: String, _ db: Database) throws {
        let rows = try StoredRow.fetchCursor(db, sql: sql)
        while let row = try rows.next() { insert(try row.value(0)) }
    }

    /// Adds a card.
    ///
    /// - Returns: whether it was not among them before.
    @discardableResult
    mutating func insert(_ card: Int64) -> Bool {
        guard (0..<Self.most).contains(card) else { return others.insert(card).inserted }
        let (word, bit) = (Int(card / 64), UInt64(1) << UInt64(card % 64))
        if word >= words.count { words += Array(repeating: 0, count: max(words.count, word + 1 - words.count)) }
        guard words[word] & bit == 0 else { return false }
        words[word] |= bit
        return true
    }

    /// Numbers from this one on, of which a bit each would take more than 2 MB, are no usual ones.
    private static let most: Int64 = 1 << 24
}
