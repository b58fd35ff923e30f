import Foundation
import GRDB
import Scheduling

/// The tables that follow from the log, inside one transaction.
struct DerivedTables {
    private let db: Database
    private let standing: Statement
    private let successor: Statement
    private let history: Statement
    private let putStanding: Statement
    private let putSuccessor: Statement
    private let dropStanding: Statement
    private let dropSuccessor: Statement
    private let putHistory: Statement
    private let dropHistory: Statement

    init(_ db: Database) throws {
        self.db = db
        standing = try db.cachedStatement(sql: "SELECT \(ScheduleRow.columns) FROM schedule WHERE card = ?")
        successor = try db.cachedStatement(sql: "SELECT goes_on_as FROM successor WHERE card = ?")
        history = try db.cachedStatement(sql: History.select)
        putStanding = try db.cachedStatement(sql: ScheduleRow.upsert)
        putSuccessor = try db.cachedStatement(sql: "INSERT OR REPLACE INTO successor (card, goes_on_as) VALUES (?, ?)")
        dropStanding = try db.cachedStatement(sql: "DELETE FROM schedule WHERE card = ?")
        dropSuccessor = try db.cachedStatement(sql: "DELETE FROM successor WHERE card = ?")
        putHistory = try db.cachedStatement(sql: "INSERT OR REPLACE INTO history (card, reviews) VALUES (?, ?)")
        dropHistory = try db.cachedStatement(sql: "DELETE FROM history WHERE card = ?")
    }

    /// Reads what the tables say of a card.
    ///
    /// - Returns: the card it has become, if it has.
    func read(_ card: CardNumber, into replay: inout Replay) throws -> CardNumber? {
        let next = try Int64.fetchOne(successor, arguments: [card.rawValue]).map(CardNumber.init)
        replay.set(
            card, standing: try ScheduleRow.standing(standing, of: card), successor: next,
            history: try Row.fetchOne(history, arguments: [card.rawValue]).map { History($0, 0) })
        return next
    }

    /// Reads what the tables say of all cards.
    ///
    /// - Returns: the cards of which they say anything.
    func readAll(into replay: inout Replay) throws -> [CardNumber] {
        var cards: [CardNumber] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT \(ScheduleRow.columns), known.card, successor.goes_on_as, history.reviews
                FROM (SELECT card FROM schedule UNION SELECT card FROM successor UNION SELECT card FROM history) AS known
                    LEFT JOIN schedule ON schedule.card = known.card LEFT JOIN successor ON successor.card = known.card
                    LEFT JOIN history ON history.card = known.card
                """)
        while let row = try rows.next() {
            let card = CardNumber(row[ScheduleRow.width])
            cards.append(card)
            replay.set(
                card, standing: StatementValues.at(rows) { ScheduleRow.standing($0) },
                successor: (row[ScheduleRow.width + 1] as Int64?).map(CardNumber.init),
                history: (row[ScheduleRow.width + 2] as DatabaseValue).isNull ? nil : History(row, ScheduleRow.width + 2))
        }
        return cards
    }

    /// Writes what has become of a card, where the tables say something else.
    func write(_ card: CardNumber, _ replay: Replay, over stored: Replay) throws {
        let (standing, next) = (replay.standings[card], replay.successors[card])
        if let standing, standing != stored.standings[card] {
            try putStanding.execute(arguments: ScheduleRow.arguments(card, standing))
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
            try putHistory.execute(arguments: [card.rawValue, Data(history.bytes)])
        } else if history == nil, stored.histories[card] != nil {
            try dropHistory.execute(arguments: [card.rawValue])
        }
    }
}
