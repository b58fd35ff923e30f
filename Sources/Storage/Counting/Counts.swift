import GRDB
import Scheduling
import Study

/// How many sides of cards there are, and where they stand.
public struct Counts: Hashable, Sendable {
    /// Those whose day has come, however many may be reviewed on a day.
    public var due = 0
    /// Those of them that may be reviewed today.
    public var dueToday = 0
    /// Those of them whose day was before this one.
    public var overdue = 0
    /// Those whose day has come, too, but which wait because another side of their card comes first.
    public var siblings = 0
    /// The new ones that may be introduced today.
    public var newToday = 0
    /// The new ones that might be introduced today, and wait because so many others are due.
    public var newHeld = 0
    /// The new ones that come after others which are not known yet.
    public var newWaiting = 0
    /// All new ones, those that wait among them.
    public var new = 0
    /// Those that still owe a good answer today.
    public var drill = 0
    /// Those that are suspended.
    public var suspended = 0
    /// Those that are buried and not suspended.
    public var buried = 0
    /// All.
    public var listed = 0

    /// None of anything.
    public init() {}

    /// How many are due that no more come today: they come tomorrow.
    public var carried: Int { due - dueToday + siblings }
}

/// The counts of one deck.
public struct DeckCounts: Hashable, Sendable {
    /// The name of the deck.
    public var deck: String
    /// Its title, if it has one.
    public var title: String?
    /// Its file.
    public var path: String
    /// The counts.
    public var counts: Counts
}

extension Store {
    /// How many sides of the chosen cards there are, and where they stand on a day.
    ///
    /// - Parameter limits: how many may be asked on the day, and what waits.
    /// - Throws: what reading can meet with.
    public func counts(_ filter: Filter, day: StudyDay, limits: DayLimits = DayLimits()) throws(StoreError) -> Counts {
        try countsByDeck(filter, day: day, limits: limits).total
    }

    /// How many of the chosen cards are due that are not asked any more on a day, and come the day after: what the counts say of it, without
    /// counting where no number of reviews is set.
    ///
    /// - Throws: what reading can meet with.
    public func carried(_ filter: Filter, day: StudyDay, limits: DayLimits = DayLimits()) throws(StoreError) -> Int {
        let waiting: Int? = try read { db in
            let rules = try DeckRules(on: day, limits, db)
            guard limits.reviews.limit == nil, rules.reviewsLeft.isEmpty else { return nil }
            let matching = try filter == .all ? nil : Matching(filter, day: day, db, found, amongFew: true)
            return try DueSides.waiting(on: day, rules, db, among: matching).values.reduce(0, +)
        }
        if let waiting { return waiting }
        return try counts(filter, day: day, limits: limits).carried
    }

    /// The counts of each deck of which anything is chosen, in the order of the decks.
    ///
    /// - Parameter limits: as for `counts`; each deck is counted as if it alone were studied.
    /// - Throws: what reading can meet with.
    public func deckCounts(_ filter: Filter = .all, day: StudyDay, limits: DayLimits = DayLimits()) throws(StoreError) -> [DeckCounts] {
        try countsByDeck(filter, day: day, limits: limits).decks
    }

    /// Both, counted once.
    ///
    /// - Throws: what reading can meet with.
    public func countsByDeck(
        _ filter: Filter = .all, day: StudyDay, limits: DayLimits = DayLimits()
    ) throws(StoreError) -> (total: Counts, decks: [DeckCounts]) {
        try read { db in
            let rules = try DeckRules(on: day, limits, db)
            let left = try DayLeft(limits, rules, on: day, db)
            let decks = try filter == .all ? all(day, left, rules, db) : chosen(filter, day, left, rules, db)
            return (Counts(of: decks.map(\.counts), left), decks)
        }
    }

    /// The counts of each deck, from what the indices hold.
    private func all(_ day: StudyDay, _ left: DayLeft, _ rules: DeckRules, _ db: Database) throws -> [DeckCounts] {
        let counts = try DeckTallies(on: day, left, rules, db).counts
        return try StoredRow.fetchAll(db, sql: "SELECT id, deck, title, path FROM file ORDER BY place, id") { row in
            try counts[row.value(0)].map { try DeckCounts(deck: row.value(1), title: row.value(2), path: row.value(3), counts: $0) }
        }.compactMap(\.self)
    }

    /// The counts of each deck, card by card.
    private func chosen(_ filter: Filter, _ day: StudyDay, _ left: DayLeft, _ rules: DeckRules, _ db: Database) throws -> [DeckCounts] {
        let matching = try Matching(filter, day: day, db, found)
        return try StoredRow.fetchAll(
            db,
            sql: """
                SELECT \(Counts.columns(on: day, left.knownFrom)), file.deck, file.title, file.path, file.id
                FROM \(Counts.tables) JOIN file ON file.id = listing.file
                WHERE \(matching.sql) GROUP BY listing.file ORDER BY file.place, file.id
                """, arguments: matching.arguments
        ) { row in
            let file: Int64 = try row.value(Counts.width + 3)
            let sides = try DueSides(all: row.value(0), once: row.value(6), isOnce: rules.buriesSiblings(of: file))
            var counts = try Counts(row)
            (counts.due, counts.siblings, counts.overdue) = try (sides.due, sides.waiting, min(row.value(8), sides.due))
            counts.newToday = try rules.buriesSiblings(of: file) ? row.value(7) : counts.new - counts.newWaiting
            if rules.isDrilling[file] == false { counts.drill = 0 }
            counts.limit(left, rules, file)
            return try DeckCounts(
                deck: row.value(Counts.width), title: row.value(Counts.width + 1), path: row.value(Counts.width + 2), counts: counts)
        }
    }
}

extension Counts {
    fileprivate static let width = 10
    fileprivate static let tables = "listing LEFT JOIN schedule ON schedule.card = listing.card"

    fileprivate static func columns(on day: StudyDay, _ knownFrom: Int?) -> String {
        let waits = Condition.waits("listing.siblings", for: knownFrom)
        return """
            count(*) FILTER (WHERE \(Condition.isDue(on: day))),
            count(*) FILTER (WHERE listing.is_new = 1 AND \(Condition.isAvailable(on: day))),
            count(*) FILTER (WHERE \(Condition.isInDrill(on: day))),
            count(*) FILTER (WHERE \(Condition.isSuspended)),
            count(*) FILTER (WHERE \(Condition.isBuried(on: day))),
            count(*),
            count(DISTINCT listing.siblings) FILTER (WHERE \(Condition.isDue(on: day)) AND \(DueSides.isFree(on: day))),
            count(DISTINCT listing.siblings) FILTER (WHERE listing.is_new = 1 AND \(Condition.isAvailable(on: day))
                AND \(DueSides.isFree(on: day)) AND listing.siblings NOT IN (\(SiblingHold.due(on: day))) AND NOT \(waits)),
            count(*) FILTER (WHERE \(Condition.isDue(on: day)) AND schedule.due < \(day.number)),
            count(*) FILTER (WHERE listing.is_new = 1 AND \(Condition.isAvailable(on: day)) AND \(waits))
            """
    }

    /// Those of several decks together, as far as the day allows.
    fileprivate init(of decks: [Counts], _ left: DayLeft) {
        self = decks.reduce(into: Counts()) { $0.add($1) }.limited(left)
    }

    fileprivate init(_ row: StoredRow) throws {
        new = try row.value(1)
        drill = try row.value(2)
        suspended = try row.value(3)
        buried = try row.value(4)
        listed = try row.value(5)
        newWaiting = try row.value(9)
    }
}
