import Cards
import GRDB
import Scheduling

/// The names of cards as somebody wants them, each made once: one by one where few are asked for, all at once where many are.
struct CardNames<Name> {
    private let db: Database
    private let make: (CardName) -> Name
    private var names: [CardNumber: Name] = [:]
    private var misses = 0
    private static var few: Int { 200 }
    private static var most: Int { 200_000 }

    init(_ db: Database, _ make: @escaping (CardName) -> Name) { (self.db, self.make) = (db, make) }

    /// The name of a card; nil for none, and for one that is unknown.
    mutating func name(of card: CardNumber?) throws -> Name? {
        guard let card else { return nil }
        if let known = names[card] { return known }
        misses += 1
        if misses == Self.few {
            try takeAll()
            if let known = names[card] { return known }
        }
        if names.count >= Self.most { names = [:] }
        names[card] = try CardRow.name(of: card, db).map(make)
        return names[card]
    }

    /// The event with the names of its cards.
    mutating func naming(_ event: Event) throws -> NamedEvent<Name> where Name: Hashable & Sendable {
        NamedEvent(event, card: try name(of: event.action.card), other: try name(of: event.action.otherCard))
    }

    /// Takes in all names that make sense. What does not is told of when it is asked for.
    private mutating func takeAll() throws {
        guard try Int.fetchOne(db, sql: "SELECT max(number) FROM card") ?? 0 < Self.most else { return }
        names.reserveCapacity(try Int.fetchOne(db, sql: "SELECT count(*) FROM card") ?? 0)
        let rows = try StoredRow.fetchCursor(db, sql: "SELECT number, \(CardRow.columns) FROM card")
        while let row = try rows.next() {
            if let card = row.card(0), let name = try? CardRow.name(row, from: 1) { names[card] = make(name) }
        }
    }
}
