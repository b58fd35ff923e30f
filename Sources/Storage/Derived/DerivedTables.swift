import GRDB
import Scheduling

/// The tables that follow from the log, inside one transaction.
struct DerivedTables {
    private let db: Database
    private let standing: Statement
    private let known: DirectStatement
    private let history: Statement
    private let addStanding: DirectStatement
    private let putStanding: DirectStatement
    private let putSuccessor: Statement
    private let dropStanding: Statement
    private let dropSuccessor: Statement
    private let putHistory: DirectStatement
    private let dropHistory: Statement

    init(_ db: Database) throws {
        self.db = db
        standing = try db.cachedStatement(sql: "SELECT \(ScheduleRow.columns) FROM schedule WHERE card = ?")
        known = try DirectStatement(
            db,
            """
            SELECT coalesce((SELECT goes_on_as FROM successor WHERE card = ?1), -1), EXISTS (SELECT 1 FROM schedule WHERE card = ?1),
                EXISTS (SELECT 1 FROM history WHERE card = ?1)
            """)
        history = try db.cachedStatement(sql: History.select)
        addStanding = try DirectStatement(db, ScheduleRow.insert)
        putStanding = try DirectStatement(db, ScheduleRow.update)
        putSuccessor = try db.cachedStatement(sql: "INSERT OR REPLACE INTO successor (card, goes_on_as) VALUES (?, ?)")
        dropStanding = try db.cachedStatement(sql: "DELETE FROM schedule WHERE card = ?")
        dropSuccessor = try db.cachedStatement(sql: "DELETE FROM successor WHERE card = ?")
        putHistory = try DirectStatement(db, "INSERT OR REPLACE INTO history (card, reviews) VALUES (?, ?)")
        dropHistory = try db.cachedStatement(sql: "DELETE FROM history WHERE card = ?")
    }

    /// Reads what the tables say of a card.
    ///
    /// - Returns: the card it has become, if it has.
    func read(_ card: CardNumber, into replay: inout Replay) throws -> CardNumber? {
        known.reset()
        known.bind(card.rawValue, 1)
        _ = try known.next()
        let (next, stands, happened) = (known.number(0), known.number(1) != 0, known.number(2) != 0)
        known.end()
        let successor = next < 0 ? nil : CardNumber(next)
        replay.set(
            card,
            standing: try stands ? StoredRow.fetchOne(standing, arguments: [card.rawValue]).map { try ScheduleRow.standing($0) } : nil,
            successor: successor,
            history: try happened ? StoredRow.fetchOne(history, arguments: [card.rawValue]).map { try History($0, 0) } : nil)
        return successor
    }

    /// Reads what the tables say of all cards. What makes no sense is as if it were not there.
    ///
    /// - Returns: the cards of which they say anything.
    func readAll(into replay: inout Replay) throws -> [CardNumber] {
        var cards: [CardNumber] = []
        let rows = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT \(ScheduleRow.columns), known.card, successor.goes_on_as, history.reviews
                FROM (SELECT card FROM schedule UNION SELECT card FROM successor UNION SELECT card FROM history) AS known
                    LEFT JOIN schedule ON schedule.card = known.card LEFT JOIN successor ON successor.card = known.card
                    LEFT JOIN history ON history.card = known.card
                """)
        while let row = try rows.next() {
            let card: CardNumber = try row.value(ScheduleRow.width)
            cards.append(card)
            replay.set(
                card, standing: row.isNull(0) ? nil : try? ScheduleRow.standing(row), successor: row.card(ScheduleRow.width + 1),
                history: row.isNull(ScheduleRow.width + 2) ? nil : try? History(row, ScheduleRow.width + 2))
        }
        return cards
    }

    /// Writes what has become of a card, where the tables say something else.
    func write(_ card: CardNumber, _ replay: Replay, over stored: Replay) throws {
        let (standing, next) = (replay.standings[card], replay.successors[card])
        if let standing, standing != stored.standings[card] {
            try ScheduleRow.put(card, standing, stored.standings[card] == nil ? addStanding : putStanding)
        } else if standing == nil, stored.standings[card] != nil {
            try dropStanding.execute(arguments: [card.rawValue])
        }
        if let next, next != stored.successors[card] {
            try putSuccessor.execute(arguments: [card.rawValue, next.rawValue])
        } else if next == nil, stored.successors[card] != nil {
            try dropSuccessor.execute(arguments: [card.rawValue])
        }
        let history = replay.histories[card]
        if let history, history != stored.histories[card] {
            putHistory.reset()
            putHistory.bind(card.rawValue, 1)
            putHistory.bind(history.bytes, 2)
            try putHistory.run()
        } else if history == nil, stored.histories[card] != nil {
            try dropHistory.execute(arguments: [card.rawValue])
        }
    }
}
