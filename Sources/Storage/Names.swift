import Cards
import GRDB
import Scheduling

/// Finds cards by their names. Names are not repeated in an index: a number made of each leads to the few cards whose names may be it, and these are
/// compared. No two cards have one name; whoever adds a card sees to that here.
enum Names {
    /// The number by which a card is found, of as many bits as six bytes hold. From the upper ones down they are those of the heading, whose
    /// capital letters of ASCII count as small ones, of the deck, of the ordinal and of the side: so cards are found by each of them and what stands
    /// before, too, and names that have much in common do not get in each other's way.
    static func key(_ name: CardName) -> Int64 { key(deck: name.deck, heading: name.heading, ordinal: name.ordinal, side: name.side) }

    private static let sideBits: Int64 = 4
    private static let ordinalBits: Int64 = 9
    private static let deckBits: Int64 = 13
    private static let headingBits: Int64 = 21

    private static func key(deck: String, heading: String, ordinal: Int, side: Side?) -> Int64 {
        var key = bits(of: heading, headingBits, isFolding: true)
        key = key << deckBits | bits(of: deck, deckBits, isFolding: false)
        key = key << ordinalBits | Int64(ordinal) & (1 << ordinalBits - 1)
        return key << sideBits | number(of: side) & (1 << sideBits - 1)
    }

    private static func number(of side: Side?) -> Int64 {
        switch side {
        case .forward, nil: 0
        case .backward: 1
        case .cloze(let gap): Int64(truncatingIfNeeded: gap) &+ 1
        }
    }

    private static func bits(of text: String, _ bits: Int64, isFolding: Bool) -> Int64 {
        var digest = Fingerprint()
        for byte in text.utf8 { digest.add(isFolding && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
        // Each byte is to make a difference to the upper bits.
        return Int64((digest.value &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(bits)))
    }

    /// The numbers of all sides of a card.
    static func keys(deck: String, heading: String, ordinal: Int) -> ClosedRange<Int64> {
        let first = key(deck: deck, heading: heading, ordinal: ordinal, side: nil)
        return first...first | (1 << sideBits - 1)
    }

    /// The numbers of all cards with a heading, whatever their decks.
    static func keys(heading: String) -> ClosedRange<Int64> {
        let rest = deckBits + ordinalBits + sideBits
        let first = bits(of: heading, headingBits, isFolding: true) << rest
        return first...first | (1 << rest - 1)
    }
}

extension Names {
    /// The number of the card with a name; nil when there is none.
    static func number(of name: CardName, _ db: Database) throws -> CardNumber? {
        try Int64.fetchOne(
            db.cachedStatement(sql: find("number")), arguments: [name.deck, name.heading, name.ordinal, name.side.code, key(name)]
        ).map(CardNumber.init)
    }

    /// Takes down the name of a card that was added.
    static func note(_ name: CardName, _ card: CardNumber, _ db: Database) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO name (key, card) VALUES (?, ?)").execute(arguments: [key(name), card.rawValue])
    }
}

// MARK: - In SQL

extension Names {
    /// Makes `name_key(deck, heading, ordinal, side)` known to a connection.
    static func add(to db: Database) {
        db.add(
            function: DatabaseFunction("name_key", argumentCount: 4, pure: true) { values in
                guard let deck = String.fromDatabaseValue(values[0]), let heading = String.fromDatabaseValue(values[1]),
                    let ordinal = Int.fromDatabaseValue(values[2])
                else { return nil }
                return key(
                    deck: deck, heading: heading, ordinal: ordinal, side: String.fromDatabaseValue(values[3]).flatMap(Side.init(code:)))
            })
    }

    /// The tables by which cards are found that have a deck, a heading and an ordinal, or any ordinal, given by SQL; and the condition on them.
    static func cards(
        _ card: String = "card", deck: String, heading: String, ordinal: String? = nil
    ) -> (tables: String, condition: String) {
        let first = "name_key(\(deck), \(heading), \(ordinal ?? "0"), NULL)"
        let rest = 1 << (ordinal == nil ? ordinalBits + sideBits : sideBits) - 1
        return (
            "name AS name_of_\(card) CROSS JOIN card AS \(card) ON \(card).number = name_of_\(card).card",
            """
            name_of_\(card).key BETWEEN \(first) AND \(first) | \(rest) AND \(card).deck = \(deck) AND \(card).heading = \(heading)\
            \(ordinal.map { " AND \(card).ordinal = \($0)" } ?? "")
            """
        )
    }

    /// Asks for the sides of a card, whose deck, heading and ordinal are the first values.
    static func sides(_ columns: String, where condition: String = "TRUE") -> String {
        let card = cards(deck: "?1", heading: "?2", ordinal: "?3")
        return "SELECT \(columns) FROM \(card.tables) WHERE \(card.condition) AND (\(condition))"
    }

    /// Asks for one side, whose deck, heading, ordinal and side are the first values, and the number by which it is found.
    static func find(_ columns: String) -> String {
        """
        SELECT \(columns) FROM name CROSS JOIN card ON card.number = name.card
        WHERE name.key = ?5 AND card.deck = ?1 AND card.heading = ?2 AND card.ordinal = ?3 AND card.side = ?4
        """
    }

    /// Takes down the names of all cards anew.
    static func rebuild(_ db: Database) throws {
        try db.execute(
            sql:
                "DELETE FROM name; INSERT INTO name (key, card) SELECT name_key(deck, heading, ordinal, side), number FROM card ORDER BY 1, 2"
        )
    }

    /// Asks how many cards are not found by their names, and how many are found that are not there.
    static let lost = """
        SELECT (SELECT count(*) FROM card WHERE NOT EXISTS
                (SELECT 1 FROM name WHERE name.key = name_key(card.deck, card.heading, card.ordinal, card.side) AND name.card = card.number))
            + (SELECT count(*) FROM name WHERE NOT EXISTS (SELECT 1 FROM card WHERE card.number = name.card))
        """

    /// Asks how many cards have the name of another.
    static let repeated = """
        SELECT count(*) FROM name AS one CROSS JOIN name AS two ON two.key = one.key AND two.card > one.card
            CROSS JOIN card ON card.number = one.card CROSS JOIN card AS other ON other.number = two.card
        WHERE (card.deck, card.heading, card.ordinal, card.side) = (other.deck, other.heading, other.ordinal, other.side)
        """
}
