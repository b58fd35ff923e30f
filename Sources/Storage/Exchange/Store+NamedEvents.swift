import Cards
import GRDB
import Scheduling

extension Store {
    /// Hands over the whole log, one event at a time, in the order of ids, with the names of its cards.
    ///
    /// - Parameter body: what is to be done with each. It must not use the store.
    /// - Throws: what reading can meet with, and what `body` throws.
    public func forEachNamedEvent(_ body: (NamedEvent<CardName>) throws -> Void) throws {
        try reading { db in
            var names: [CardNumber: CardName] = [:]
            func name(_ card: CardNumber?) throws -> CardName? {
                guard let card else { return nil }
                if let known = names[card] { return known }
                names[card] = try CardRow.name(of: card, db)
                return names[card]
            }
            let events = try Log(db: db).all()
            while let event = try events.next() {
                try body(NamedEvent(event, card: try name(event.action.card), other: try name(event.action.otherCard)))
            }
        }
    }
}

extension Store {
    /// How many of these events the log has not.
    ///
    /// - Throws: what reading can meet with.
    public func countUnknown(_ ids: some Sequence<[EventID]>) throws -> Int {
        var count = 0
        try reading { db in
            let find = try db.cachedStatement(sql: "SELECT 1 FROM event WHERE id = ?")
            for ids in ids {
                for id in ids where try Int.fetchOne(find, arguments: [id.blob]) == nil { count += 1 }
            }
        }
        return count
    }
}
