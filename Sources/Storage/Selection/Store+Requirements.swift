import Cards
import GRDB
import Study

/// A card that another one is to come after.
public struct RequiredCard: Hashable, Sendable {
    /// Its heading, as written.
    public var heading: String
    /// The name of its deck.
    public var deck: String
    /// Whether it is known by now, so that nothing waits for it any more.
    public var isKnown: Bool
}

extension Store {
    /// What cards are to come after, by the numbers of the first sides of these, in the order of the decks.
    ///
    /// - Parameter interval: the days from which a card is known; nil where none holds another back.
    /// - Throws: what reading can meet with.
    public func requirements(knownFrom interval: Int?) throws(StoreError) -> [Int64: [RequiredCard]] {
        try related("requirement.card", to: "requirement.needs", interval, among: "TRUE")
    }

    /// The cards that come after this one, each as it is waited for.
    ///
    /// - Parameter card: the number of its first side.
    /// - Throws: what reading can meet with.
    public func dependents(of card: Int64) throws(StoreError) -> [RequiredCard] {
        try related("requirement.needs", to: "requirement.card", nil, among: "requirement.needs = \(card)")[card] ?? []
    }

    private func related(
        _ key: String, to other: String, _ interval: Int?, among condition: String
    ) throws(StoreError) -> [Int64: [RequiredCard]] {
        try read { db in
            var found: [Int64: [RequiredCard]] = [:]
            let rows = try StoredRow.fetchCursor(
                db,
                sql: """
                    SELECT \(key), coalesce(listing.heading, card.heading), file.deck, NOT EXISTS (
                        SELECT 1 FROM required LEFT JOIN schedule ON schedule.card = required.side
                        WHERE required.card = \(other) AND schedule.is_suspended IS NOT 1 AND coalesce(schedule.interval, 0) < ?)
                    FROM requirement JOIN listing ON listing.card = \(other) JOIN card ON card.number = listing.card
                        JOIN file ON file.id = listing.file
                    WHERE \(condition) ORDER BY file.place, file.id, listing.position
                    """, arguments: [interval ?? 0])
            while let row = try rows.next() {
                try found[row.value(0), default: []].append(RequiredCard(heading: row.value(1), deck: row.value(2), isKnown: row.value(3)))
            }
            return found
        }
    }
}
