import GRDB
import Scheduling
import Study

/// Which sides wait until the next day because another side of their card comes first. It follows from what was answered on the day, so that
/// an undo brings them back.
struct SiblingHold {
    private let rules: DeckRules
    private var taken: CardSet

    /// The cards of which a side was asked on the day.
    init(on day: StudyDay, _ rules: DeckRules, _ db: Database) throws {
        self.rules = rules
        taken = try rules.mayBurySiblings ? CardSet(Self.asked(on: day), db) : CardSet()
    }

    /// The cards of which a side was asked on the day or is due, whether or not it is reached.
    static func ofAll(on day: StudyDay, _ rules: DeckRules, _ db: Database) throws -> SiblingHold {
        var hold = try SiblingHold(on: day, rules, db)
        try hold.prefersDue(on: day, db)
        return hold
    }

    /// Keeps the sides that are due before new ones of their cards, whether or not they are reached today.
    mutating func prefersDue(on day: StudyDay, _ db: Database) throws {
        if rules.mayBurySiblings { try taken.insert(Self.due(on: day), db) }
    }

    /// Whether a side of a card in this file may be asked; it is taken to be from then on.
    mutating func admits(_ siblings: Int64, file: Int64) -> Bool {
        !rules.buriesSiblings(of: file) || taken.insert(siblings)
    }

    /// SQL for the siblings of cards that were asked on a day.
    static func asked(on day: StudyDay) -> String {
        """
        SELECT coalesce(asked.siblings, asked.card) FROM schedule AS asked
        WHERE asked.last_day = \(day.number) AND asked.reviews > 0 AND asked.file IS NOT NULL
        """
    }

    /// SQL for the siblings of cards with several sides that are due on a day.
    static func due(on day: StudyDay) -> String {
        "SELECT siblings FROM schedule INDEXED BY schedule_siblings WHERE \(isDue(on: day))"
    }

    /// What holds for such sides.
    static func isDue(on day: StudyDay) -> String {
        "\(Condition.isDue(on: day)) AND schedule.siblings IS NOT NULL AND schedule.file IS NOT NULL"
    }
}

extension Store {
    /// Whether another side of a card was asked on a day.
    ///
    /// Sides of a card have names that differ in the side alone, so they are found by that of the first: the answers of the day, which grow
    /// many, are not gone through with each question.
    ///
    /// - Throws: what reading can meet with.
    public func isSiblingAsked(of card: CardNumber, _ siblings: Int64, on day: StudyDay) throws(StoreError) -> Bool {
        try read { db in
            let others = Names.cards("other", deck: "first.deck", heading: "first.heading", ordinal: "first.ordinal")
            let sql = """
                SELECT 1
                FROM card AS first
                    CROSS JOIN \(others.tables)
                    CROSS JOIN listing AS side ON side.card = other.number
                    CROSS JOIN schedule AS asked ON asked.card = other.number
                WHERE first.number = ?1 AND \(others.condition)
                    AND other.number <> ?2 AND side.siblings = ?1 AND asked.last_day = ?3 AND asked.reviews > 0
                LIMIT 1
                """
            return try StoredRow.fetchOne(db.cachedStatement(sql: sql), arguments: [siblings, card.rawValue, day.number]) != nil
        }
    }

    /// The chosen cards that were answered on a day.
    ///
    /// - Throws: what reading can meet with.
    public func answered(_ filter: Filter, on day: StudyDay) throws(StoreError) -> Set<CardNumber> {
        try read { db in
            let matching = try Matching(filter, day: day, db, found)
            let numbers = try Int64.fetchSet(
                db,
                sql: """
                    SELECT schedule.card FROM schedule \(matching.sql == "TRUE" ? "" : "CROSS JOIN listing ON listing.card = schedule.card")
                    WHERE schedule.last_day = ? AND schedule.reviews > 0 AND schedule.file IS NOT NULL AND \(matching.sql)
                    """, arguments: [day.number] + matching.arguments)
            return Set(numbers.map { CardNumber($0) })
        }
    }
}
