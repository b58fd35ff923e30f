import Cards
import GRDB
import Scheduling

/// A card's name as a row, and back.
enum CardRow {
    /// The columns, in the order in which they are written and read.
    static let columns = "card.deck, card.heading, card.ordinal, card.side"

    /// The name in a row whose columns of the name begin at this one.
    ///
    /// - Throws: `.SQLITE_CORRUPT` for values that make no name: in a damaged file, or one that somebody else has made.
    static func name(_ row: Row, from first: Int = 0) throws -> CardName {
        try name(
            String.fromDatabaseValue(row[first]), String.fromDatabaseValue(row[first + 1]), Int.fromDatabaseValue(row[first + 2]),
            String.fromDatabaseValue(row[first + 3]))
    }

    /// The name of these values, in the order of the columns.
    ///
    /// - Throws: the same.
    static func name(_ deck: String?, _ heading: String?, _ ordinal: Int?, _ side: String?) throws -> CardName {
        guard let deck, let heading, let ordinal, ordinal >= 0, let side = side.flatMap(Side.init(code:)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the name of a card makes no sense")
        }
        return CardName(deck: deck, heading: heading, ordinal: ordinal, side: side)
    }

    /// The name of the card with this number.
    static func name(of card: CardNumber, _ db: Database) throws -> CardName? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM card WHERE number = ?")
        return try Row.fetchOne(statement, arguments: [card.rawValue]).map { try name($0) }
    }
}

extension CardRow {
    /// How many names and places of cards make none, though the schema admits them.
    static func unreadable(_ db: Database) throws -> Int {
        let sides = try String.fetchAll(db, sql: "SELECT DISTINCT side FROM card").count { Side(code: $0) == nil }
        // A place beyond what a file can hold.
        let places = "SELECT count(*) FROM listing WHERE start >= 1 << 48 OR length >= 1 << 48 OR line >= 1 << 48"
        return sides + (try Int.fetchOne(db, sql: places) ?? 0)
    }
}
