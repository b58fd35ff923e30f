import Cards
import GRDB
import Scheduling

/// Looks up the numbers of cards by their names, one after the other with one statement.
struct NameSearch {
    private let find: DirectStatement

    /// - Throws: what compiling can meet with.
    init(_ db: Database) throws { find = try DirectStatement(db, Names.find("number")) }

    /// The number of the card with a name; nil when there is none.
    func number(of name: CardName) throws -> CardNumber? {
        find.reset()
        find.bind(name)
        find.bind(Names.key(name), 5)
        defer { find.end() }
        return try find.next() ? CardNumber(find.number(0)) : nil
    }
}

extension DirectStatement {
    /// Gives the first four parameters the parts of a name: deck, heading, ordinal and side.
    func bind(_ name: CardName) {
        bind(name.deck, 1)
        bind(name.heading, 2)
        bind(name.ordinal, 3)
        bind(name.side.code, 4)
    }
}
