import Cards
import GRDB
import Scheduling

extension Store {
    /// Hands over the whole log, one event at a time, in the order of ids, with the names of its cards.
    ///
    /// - Parameters:
    ///   - naming: makes of a name what is wanted, once for each card.
    ///   - body: what is to be done with each. It must not use the store.
    /// - Returns: how many could not be understood, themselves or the names of their cards, and were left out.
    /// - Throws: what reading can meet with, and what `body` throws.
    public func forEachNamedEvent<Name>(
        naming: @escaping (CardName) -> Name, _ body: (NamedEvent<Name>) throws -> Void
    ) throws -> Int {
        var leftOut = 0
        try reading { db in
            var names = CardNames(db, naming)
            try Log(db: db).forEachRow { event in
                guard let event, let named = try? names.naming(event), named.card != nil || event.action.card == nil else {
                    return leftOut += 1
                }
                try body(named)
            }
        }
        return leftOut
    }

    /// Hands over the whole log, one event at a time, in the order of ids, with the names of its cards.
    public func forEachNamedEvent(_ body: (NamedEvent<CardName>) throws -> Void) throws -> Int {
        try forEachNamedEvent(naming: { $0 }, body)
    }
}

extension Store {
    /// How many of these events the log has not.
    ///
    /// - Throws: what reading can meet with.
    public func countUnknown(_ ids: some Sequence<EventID>) throws -> Int {
        var count = 0
        try reading { db in
            let log = try LoggedIDs(db)
            for id in ids where try !log.has(id) { count += 1 }
        }
        return count
    }
}
