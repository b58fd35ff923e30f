import Cards
import Foundation
import GRDB
import Scheduling

@testable import Storage

// What only tests ask of a store.
extension Store {
    /// How many hundreds of steps SQLite's machine takes meanwhile: work that is the same on every machine, however busy it is.
    func hundredsOfSteps(_ body: () throws -> Void) throws -> Int {
        typealias Handler = @convention(c) (UnsafeMutableRawPointer?) -> Int32
        typealias Function = @convention(c) (OpaquePointer?, Int32, Handler?, UnsafeMutableRawPointer?) -> Void
        let handle = unsafeBitCast(dlsym(nil, "sqlite3_progress_handler"), to: Function.self)
        let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)
        count.initialize(to: 0)
        defer { count.deallocate() }
        let add: Handler = { count in
            count!.assumingMemoryBound(to: Int.self).pointee += 1
            return 0
        }
        database.writeWithoutTransaction { handle($0.sqliteConnection, 100, add, count) }
        defer { database.writeWithoutTransaction { handle($0.sqliteConnection, 0, nil, nil) } }
        try body()
        return count.pointee
    }

    /// Hands over the log, one event at a time, in the order of ids, with the name of the card it happened to, if it happened to one.
    ///
    /// - Parameters:
    ///   - onlyInEffect: leaves out the undos and what they took back.
    ///   - body: what is to be done with each event. It must not use the store.
    /// - Throws: what reading can meet with, and what `body` throws.
    func forEachEvent(onlyInEffect: Bool = false, _ body: (Event, CardName?) throws -> Void) throws {
        try reading { db in
            let log = Log(db: db)
            let takenBack = onlyInEffect ? try log.takenBack() : TakenBack()
            var names: [CardNumber: CardName] = [:]
            let events = try log.all()
            while let event = try events.next() {
                if onlyInEffect, event.action.card == nil || takenBack.contains(event) { continue }
                guard let card = event.action.card else {
                    try body(event, nil)
                    continue
                }
                if names[card] == nil { names[card] = try CardRow.name(of: card, db) }
                try body(event, names[card])
            }
        }
    }

    /// The cards that have a history and are in no deck: deleted, or edited so much that they were not known again.
    func unlisted() throws(StoreError) -> [(name: CardName, schedule: Schedule)] {
        let sql = "SELECT number FROM card JOIN schedule ON schedule.card = number WHERE number NOT IN (SELECT card FROM listing)"
        return try read { db in
            try Row.fetchAll(db, sql: sql + " ORDER BY deck, heading, ordinal, side").compactMap { row in
                let card = CardNumber(row[0])
                guard let name = try CardRow.name(of: card, db), let standing = try self.standing(of: card, db) else { return nil }
                return (name, standing.schedule)
            }
        }
    }
}
