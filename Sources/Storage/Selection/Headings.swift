import GRDB

/// The heading of a card, and where it stands.
public struct ListedHeading: Hashable, Sendable {
    /// The heading as written, or with its white space folded.
    public var heading: String
    /// The file.
    public var path: String
    /// The line of the heading, counted from 1.
    public var line: Int
}

extension Store {
    /// Hands over the headings of all cards in the decks, in their order, each card's once.
    ///
    /// - Parameters:
    ///   - length: how many characters the headings have that are wanted, as Unicode scalars.
    ///   - body: what is to be done with each. It must not use the store.
    /// - Throws: what reading can meet with, and what `body` throws.
    public func forEachHeading(length: ClosedRange<Int>, _ body: (ListedHeading) throws -> Void) throws {
        try reading { db in
            let rows = try StoredRow.fetchCursor(
                db,
                sql: """
                    SELECT coalesce(listing.heading, card.heading), file.path, listing.line
                    FROM file CROSS JOIN listing JOIN card ON card.number = listing.card
                    WHERE listing.file = file.id AND listing.card = listing.siblings
                        AND length(coalesce(listing.heading, card.heading)) BETWEEN ? AND ?
                    ORDER BY file.place, file.id, listing.position
                    """, arguments: [length.lowerBound, length.upperBound])
            while let row = try rows.next() { try body(ListedHeading(heading: row.value(0), path: row.value(1), line: row.value(2))) }
        }
    }
}
