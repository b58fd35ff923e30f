import GRDB
import Scheduling
import Study

/// A card to which something has happened, with all the answers it was given.
public struct StudiedCard: Sendable {
    /// Its number.
    public var number: CardNumber
    /// The number of the deck that lists it; nil when none does any more.
    public var deck: Int64?
    /// The number of the tags it has together; nil when no deck lists it any more.
    public var tagSet: Int64?
    /// Days that were promised with the last answer; 0 while it is new.
    public var interval: Int
    /// The day from which it is to be asked again; nil while it is new.
    public var due: StudyDay?
    /// The day before which it is not to be asked, if any.
    public var buriedUntil: StudyDay?
    /// How often it was forgotten after having been recalled.
    public var lapses: Int
    /// Whether the learner took it out of studying.
    public var isSuspended: Bool
    /// What happened to it, from which what a scheduler remembers of it is folded.
    public var history: History
}

/// The names behind the numbers in `StudiedCard`.
public struct StudiedNames: Sendable {
    /// The names of decks: their titles, where they have one, unless names alone were asked for.
    public var decks: [Int64: String]
    /// Tags that cards have together.
    public var tagSets: [Int64: [String]]
}

extension Store {
    /// Hands over the chosen cards to which something has happened; with `.all` those too that no deck lists any more.
    ///
    /// - Parameter body: what is to be done with each. It must not use the store.
    /// - Returns: the names of their decks and tags.
    /// - Throws: what reading can meet with, and what `body` throws.
    public func forEachStudied(_ filter: Filter, day: StudyDay, _ body: (StudiedCard) throws -> Void) throws -> StudiedNames {
        var names = StudiedNames(decks: [:], tagSets: [:])
        try reading { db in
            if filter == .all { try forEachOfAll(db, body) } else { try forEachMatching(filter, day, db, body) }
            names = try StudiedNames(decks: "coalesce(title, deck)", db)
        }
        return names
    }

    private func forEachMatching(_ filter: Filter, _ day: StudyDay, _ db: Database, _ body: (StudiedCard) throws -> Void) throws {
        let matching = try Matching(filter, day: day, db, found)
        let rows = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT schedule.card, listing.file, listing.tag_set, schedule.interval,
                    schedule.due, schedule.buried_until, schedule.lapses, schedule.is_suspended, history.reviews
                FROM schedule JOIN listing ON listing.card = schedule.card LEFT JOIN history ON history.card = schedule.card
                WHERE \(matching.sql)
                """, arguments: matching.arguments)
        while let row = try rows.next() { try body(StudiedCard(row)) }
    }

    /// Goes through the tables side by side, for nothing of them is left out.
    private func forEachOfAll(_ db: Database, _ body: (StudiedCard) throws -> Void) throws {
        let rows = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT card, file, NULL, interval, due, buried_until, lapses, is_suspended, NULL FROM schedule ORDER BY card
                """)
        var listings = try RowsByCard("SELECT card, tag_set FROM listing ORDER BY card", db)
        var histories = try RowsByCard("SELECT card, reviews FROM history ORDER BY card", db)
        while let row = try rows.next() {
            var card = try StudiedCard(row)
            try listings.find(card.number.rawValue) { card.tagSet = try $0.value(1) }
            try histories.find(card.number.rawValue) { card.history = try History($0, 1) }
            try body(card)
        }
    }

    /// The names of decks, not their titles, and tags behind the numbers in `StudiedCard`.
    ///
    /// - Throws: what reading can meet with.
    public func deckAndTagNames() throws(StoreError) -> StudiedNames {
        try read { try StudiedNames(decks: "deck", $0) }
    }
}

extension StudiedNames {
    /// - Parameter decks: what decks are called, as SQL.
    fileprivate init(decks name: String, _ db: Database) throws {
        (decks, tagSets) = ([:], [:])
        let rows = try StoredRow.fetchCursor(db, sql: "SELECT id, \(name) FROM file")
        while let row = try rows.next() { try decks[row.value(0)] = row.value(1) }
        let tags = try StoredRow.fetchCursor(db, sql: "SELECT id, tags FROM tag_set")
        while let row = try tags.next() { try tagSets[row.value(0)] = Tags.list(row.value(1)) }
    }
}

extension StudiedCard {
    fileprivate init(_ row: StoredRow) throws {
        number = try row.value(0)
        deck = try row.value(1)
        tagSet = try row.value(2)
        interval = try row.value(3)
        due = try row.value(4)
        buriedUntil = try row.value(5)
        lapses = try row.value(6)
        isSuspended = try row.value(7)
        history = try History(row, 8)
    }
}

/// Rows of a table that stand in the order of their cards, of which each is looked for in that order.
private struct RowsByCard {
    private let rows: StoredRows
    private var row: (card: Int64, values: StoredRow)?

    /// - Parameter sql: asks for the number of the card first.
    init(_ sql: String, _ db: Database) throws {
        rows = try StoredRow.fetchCursor(db, sql: sql)
        try advance()
    }

    /// Hands over the row of a card, if it has one.
    mutating func find(_ wanted: Int64, _ body: (StoredRow) throws -> Void) throws {
        while let row, row.card < wanted { try advance() }
        if let row, row.card == wanted { try body(row.values) }
    }

    private mutating func advance() throws { row = try rows.next().map { (try $0.value(0), $0) } }
}
