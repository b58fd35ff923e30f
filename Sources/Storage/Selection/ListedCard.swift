import Cards
import GRDB
import Scheduling
import Study

/// One side of a card with where it stands.
public struct ListedCard: Hashable, Sendable {
    /// Its number.
    public var number: CardNumber
    /// What it is known by.
    public var name: CardName
    /// The heading as written.
    public var heading: String
    /// The name of its deck; for a card that no deck has, that of its last one.
    public var deck: String
    /// The same for all sides of the card.
    public var siblings: Int64
    /// What it asks of its learner, as a word; empty for a card that no deck has.
    public var kind: String
    /// Its tags.
    public var tags: [String]
    /// Where it stands.
    public var schedule: Schedule
    /// What happened to it, from which what a scheduler remembers of it is folded.
    public var history: History
    /// The last thing that happened to it.
    public var lastEvent: EventID?

    /// What FSRS-6 makes of it on a day; nil while it is new.
    public func remembered(by fsrs: FSRSSchedulers, on day: StudyDay) -> RememberedCard? {
        fsrs.scheduler(deck: deck, tags: tags).remembered(of: history, on: day)
    }
}

extension Store {
    /// The chosen cards in the order of the decks.
    ///
    /// - Parameters:
    ///   - day: the study day on which the filter is meant.
    ///   - limit: how many at most; nil for all.
    /// - Throws: what reading can meet with.
    public func cards(_ filter: Filter, day: StudyDay, limit: Int? = nil) throws(StoreError) -> [ListedCard] {
        try read { db in
            var cards: [ListedCard] = []
            let rows = try listed(where: Matching(filter, day: day, db, found), limit: limit, db)
            var tags = TagLists()
            while let row = try rows.next() { cards.append(try ListedCard(row, &tags)) }
            return cards
        }
    }

    /// Hands over the chosen cards one at a time, in the order of the decks.
    ///
    /// - Parameters:
    ///   - day: the study day on which the filter is meant.
    ///   - body: what is to be done with each. It must not use the store.
    /// - Throws: what reading can meet with, and what `body` throws.
    public func forEachCard(_ filter: Filter, day: StudyDay, _ body: (ListedCard) throws -> Void) throws {
        try reading { db in
            let rows = try listed(where: Matching(filter, day: day, db, found), limit: nil, db)
            var tags = TagLists()
            while let row = try rows.next() { try body(try ListedCard(row, &tags)) }
        }
    }

    /// All tags that cards have, each once, sorted.
    ///
    /// - Throws: what reading can meet with.
    public func tags() throws(StoreError) -> [String] {
        try read { db in
            Set(try String.fetchAll(db, sql: "SELECT tags FROM tag_set").flatMap(Tags.list)).sorted()
        }
    }

    private func listed(where matching: Matching, limit: Int?, _ db: Database) throws -> StoredRows {
        // Cards that are found by their words are few, and are put in order afterwards.
        let files = matching.files.map { "file.id \($0.sql)" } ?? "TRUE"
        return try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT \(ScheduleRow.columns), \(CardRow.columns), card.number, coalesce(listing.heading, card.heading), file.deck,
                    listing.siblings, tag_set.tags, listing.kind, history.reviews
                FROM \(matching.isByWords ? "listing CROSS JOIN file" : "file CROSS JOIN listing") JOIN card ON card.number = listing.card
                    JOIN tag_set ON tag_set.id = listing.tag_set LEFT JOIN schedule ON schedule.card = listing.card
                    LEFT JOIN history ON history.card = listing.card
                WHERE listing.file = file.id AND \(files) AND \(matching.sql)
                ORDER BY file.place, file.id, listing.position LIMIT ?
                """, arguments: (matching.files?.arguments ?? []) + matching.arguments + [limit.map { max(0, $0) } ?? -1])
    }
}

/// Lists of tags by their texts, each made once: many cards have the same.
private struct TagLists {
    private var lists: [String: [String]] = [:]

    mutating func list(_ text: String) -> [String] {
        if let list = lists[text] { return list }
        let list = Tags.list(text)
        lists[text] = list
        return list
    }
}

extension ListedCard {
    fileprivate static let headingColumn = ScheduleRow.width + 5

    fileprivate init(_ row: StoredRow, _ tags: inout TagLists) throws {
        let standing = row.isNull(0) ? nil : try ScheduleRow.standing(row)
        let rest = ScheduleRow.width + 4
        let name = try CardRow.name(row, from: ScheduleRow.width)
        let heading: String = try row.value(Self.headingColumn)
        self.init(
            number: try row.value(rest), name: name, heading: heading == name.heading ? name.heading : heading,
            deck: try row.value(rest + 2), siblings: try row.value(rest + 3), kind: try row.value(rest + 5),
            tags: tags.list(try row.value(rest + 4)), schedule: standing?.schedule ?? Schedule(), history: try History(row, rest + 6),
            lastEvent: standing?.lastEvent)
    }
}
