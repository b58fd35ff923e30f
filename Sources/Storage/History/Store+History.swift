import Cards
import GRDB
import Scheduling

extension Store {
    /// Where a card stands, and the last event that happened to it.
    ///
    /// - Throws: what reading can meet with.
    public func schedule(of card: CardNumber) throws(StoreError) -> (schedule: Schedule, lastEvent: EventID?) {
        try read { db in
            let standing = try standing(of: card, db)
            return (standing?.schedule ?? Schedule(), standing?.lastEvent)
        }
    }

    /// What happened to a card as a scheduler sees it.
    ///
    /// - Throws: what reading can meet with.
    public func reviews(of card: CardNumber) throws(StoreError) -> History {
        try read { db in
            try History.stored(of: card, db) ?? History()
        }
    }

    /// Hands over the schedule of each card to which anything has happened, in the order of their names.
    ///
    /// - Parameter body: what is to be done with each. It must not use the store.
    /// - Throws: what reading can meet with, and what `body` throws.
    public func forEachSchedule(_ body: (CardName, Schedule, History) throws -> Void) throws {
        try reading { db in
            let rows = try StoredRow.fetchCursor(
                db,
                sql: """
                    SELECT \(ScheduleRow.columns), \(CardRow.columns), history.reviews
                    FROM card JOIN schedule ON schedule.card = card.number LEFT JOIN history ON history.card = card.number
                    ORDER BY card.deck, card.heading, card.ordinal, card.side
                    """)
            while let row = try rows.next() {
                let schedule = try ScheduleRow.standing(row).schedule
                try body(CardRow.name(row, from: ScheduleRow.width), schedule, History(row, ScheduleRow.width + 4))
            }
        }
    }

    /// The cards that stand somewhere: those to which anything has happened.
    ///
    /// - Throws: what reading can meet with.
    public func cardsWithSchedules() throws(StoreError) -> Set<CardNumber> {
        try read { db in
            var cards: Set<CardNumber> = []
            let rows = try StoredRow.fetchCursor(db, sql: "SELECT card FROM schedule")
            while let row = try rows.next() { cards.insert(try row.value(0)) }
            return cards
        }
    }

    /// The cards as which others go on since their author renamed or moved them.
    ///
    /// - Throws: what reading can meet with.
    public func heirs() throws(StoreError) -> [CardNumber: CardNumber] {
        try read { db in
            var next: [CardNumber: CardNumber] = [:]
            let rows = try StoredRow.fetchCursor(db, sql: "SELECT card, goes_on_as FROM successor")
            while let row = try rows.next() { try next[row.value(0)] = row.value(1) }
            return try next.mapValues { first in
                var (card, steps) = (first, 0)
                while let further = next[card] {
                    (card, steps) = (further, steps + 1)
                    // In a circle, which no replay comes to.
                    if steps > next.count { throw StoredRow.makesNoSense }
                }
                return card
            }
        }
    }

    /// How long the learner usually thinks about a card of a kind before it is recalled, in milliseconds: the median over the latest
    /// answers; nil while there are fewer than five.
    ///
    /// - Throws: what reading can meet with.
    public func usualThinking(kind: String) throws(StoreError) -> Int? {
        try read { db in
            let times = try Int.fetchAll(
                db,
                sql: """
                    SELECT latest.thinking_ms
                    FROM (SELECT id, card, grade, thinking_ms FROM event WHERE kind = 1 ORDER BY id DESC LIMIT 2000) AS latest
                        JOIN listing ON listing.card = latest.card
                    WHERE listing.kind = ? AND latest.grade >= 3 AND latest.thinking_ms > 0 ORDER BY latest.id DESC LIMIT 99
                    """, arguments: [kind])
            return times.count < 5 ? nil : times.sorted()[times.count / 2]
        }
    }

    /// When the last event in the log happened; a clock that shows less has gone back. Nil for an empty log.
    ///
    /// - Throws: what reading can meet with.
    public func latestMoment() throws(StoreError) -> Moment? {
        try read { db in
            try Log(db: db).end(isLast: true)?.moment
        }
    }

    /// When the first event in the log happened; nil for an empty log.
    ///
    /// - Throws: what reading can meet with.
    public func earliestMoment() throws(StoreError) -> Moment? {
        try read { db in
            try Log(db: db).end(isLast: false)?.moment
        }
    }

    /// The name under which a card is known, be it in a deck at present or not; nil for a number that no card has.
    ///
    /// - Throws: what reading can meet with.
    public func name(of card: CardNumber) throws(StoreError) -> CardName? {
        try read { try CardRow.name(of: card, $0) }
    }

    func standing(of card: CardNumber, _ db: Database) throws -> Standing? {
        let statement = try db.cachedStatement(sql: "SELECT \(ScheduleRow.columns) FROM schedule WHERE card = ?")
        return try StoredRow.fetchOne(statement, arguments: [card.rawValue]).map { try ScheduleRow.standing($0) }
    }

    func lastEvent(of card: CardNumber, _ db: Database) throws -> EventID? { try standing(of: card, db)?.lastEvent }
}
