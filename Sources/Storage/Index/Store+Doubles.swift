import Cards
import GRDB

/// A card that a file has while another file has one that is known by the same name: only that one is asked.
public struct DoubledCard: Hashable, Sendable {
    /// Where a card stands.
    public struct Place: Hashable, Sendable {
        /// The file.
        public var path: String
        /// The line of its heading, counted from 1.
        public var line: Int
    }

    /// The name that both have, that of their first sides.
    public var name: CardName
    /// Where the one stands that is never asked.
    public var place: Place
    /// Where the one stands that is.
    public var first: Place
}

extension Store {
    /// The cards that stand in two files, in the order of the decks and of each file. What stands twice in one file, reading that tells.
    ///
    /// - Throws: what reading can meet with.
    public func doubles() throws(StoreError) -> [DoubledCard] {
        try read { db in
            let sql = """
                SELECT \(CardRow.columns), file.path, coalesce(double.line, 1), first.path, listing.line
                FROM double JOIN card ON card.number = double.card JOIN file ON file.id = double.file
                    JOIN listing ON listing.card = double.card JOIN file AS first ON first.id = listing.file
                WHERE listing.file <> double.file ORDER BY file.place, double.line, double.card
                """
            var found: [DoubledCard] = []
            let rows = try StoredRow.fetchCursor(db, sql: sql)
            while let row = try rows.next() {
                let double = try DoubledCard(
                    name: CardRow.name(row), place: .init(path: row.value(4), line: row.value(5)),
                    first: .init(path: row.value(6), line: row.value(7)))
                // Each side of a card is a row.
                if found.last?.place != double.place { found.append(double) }
            }
            return found
        }
    }
}
