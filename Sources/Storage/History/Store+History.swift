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
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(ScheduleRow.columns), \(CardRow.columns), history.reviews
                    FROM card JOIN schedule ON schedule.card = card.number LEFT JOIN history ON history.card = card.number
                    ORDER BY card.deck, card.heading, card.ordinal, card.side
                    """)
            while let row = try rows.next() {
                guard let standing = StatementValues.at(rows, { ScheduleRow.standing($0) }) else { continue }
                try body(try CardRow.name(row, from: ScheduleRow.width), standing.schedule, History(row, ScheduleRow.width + 4))
            }
        }
    }

    /// The cards as which others go on since their author renamed or moved them.
    ///
    /// - Throws: what reading can meet with.
    public func heirs() throws(StoreError) -> [CardNumber: CardNumber] {
        try read { db in
            var next: [CardNumber: CardNumber] = [:]
            let rows = try Row.fetchCursor(db, sql: "SELECT card, goes_on_as FROM successor")
            while let row = try rows.next() { next[CardNumber(row[0])] = CardNumber(row[1]) }
            return next.mapValues { first in
                var card = first
                while let further = next[card] { card = further }
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
        return try ScheduleRow.standing(statement, of: card)
    }

    func lastEvent(of card: CardNumber, _ db: Database) throws -> EventID? { try standing(of: card, db)?.lastEvent }
}
