import Cards
import GRDB
import Scheduling
import Study

/// What a day allows where decks set it for themselves, inside one transaction.
struct DeckRules {
    /// How many cards of a deck may still be introduced, by the number of its file; none for decks without a limit of their own.
    private(set) var newLeft: [Int64: Int] = [:]
    /// How many cards of a deck might be introduced but for its own reviews that are due; none for decks that hold nothing back.
    private(set) var newHeld: [Int64: Int] = [:]
    /// How many may still be reviewed.
    private(set) var reviewsLeft: [Int64: Int] = [:]
    /// Whether the cards of a file are drilled.
    private(set) var isDrilling: [Int64: Bool] = [:]
    /// Whether a file's cards are asked by one side a day, where it says so itself.
    private var buriesSiblings: [Int64: Bool] = [:]
    /// Whether that is so where it is silent.
    private let buriesSiblingsElsewhere: Bool

    init(on day: StudyDay, _ limits: DayLimits, _ db: Database) throws {
        buriesSiblingsElsewhere = limits.buriesSiblings
        var bounds: [(file: Int64, below: Int)] = []
        let rows = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT id, new_limit, review_limit, is_drilling, buries_siblings, new_while_due_below FROM file
                WHERE coalesce(new_limit, review_limit, is_drilling, buries_siblings, new_while_due_below) IS NOT NULL
                """)
        while let row = try rows.next() {
            let file: Int64 = try row.value(0)
            if limits.new.heedsDecks, let limit: Int = try row.value(1) {
                newLeft[file] = max(0, limit - (try count(Search.isIntroduced, day, file, db)))
            }
            if limits.reviews.heedsDecks, let limit: Int = try row.value(2) {
                let reviewed = try count(Search.isReviewed, day, file, db)
                reviewsLeft[file] = max(0, limit - reviewed)
            }
            if let isDrilled: Bool = try row.value(3) { isDrilling[file] = isDrilled }
            if limits.heedsDecksOnSiblings, let isBuried: Bool = try row.value(4) { buriesSiblings[file] = isBuried }
            if let below: Int = try row.value(5) { bounds.append((file, below)) }
        }
        if limits.new.heedsDecks, !bounds.isEmpty { try hold(bounds, on: day, db) }
    }

    /// Introduces nothing of files of which so many reviews are due.
    private mutating func hold(_ bounds: [(file: Int64, below: Int)], on day: StudyDay, _ db: Database) throws {
        let sides = try DueSides.byFile(on: day, self, db)
        for (file, below) in bounds where sides[file].map({ $0.due >= below }) ?? false {
            (newHeld[file], newLeft[file]) = (newLeft[file] ?? .max, 0)
        }
    }

    /// Whether one side of a card of this file is asked on a day at most.
    func buriesSiblings(of file: Int64) -> Bool { buriesSiblings[file] ?? buriesSiblingsElsewhere }

    /// Whether any side may have to wait for another.
    var mayBurySiblings: Bool { buriesSiblingsElsewhere || buriesSiblings.values.contains(true) }

    /// The same without the limits of decks.
    var withoutLimits: DeckRules {
        var rules = self
        (rules.newLeft, rules.newHeld, rules.reviewsLeft) = ([:], [:], [:])
        return rules
    }

    private func count(_ condition: String, _ day: StudyDay, _ file: Int64, _ db: Database) throws -> Int {
        let sql = "SELECT count(*) FROM schedule WHERE \(condition) AND file = ?2"
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [day.number, file]) ?? 0
    }
}

extension Store {
    /// The decks that set something for themselves, in their order.
    ///
    /// - Throws: what reading can meet with.
    public func deckSettings() throws(StoreError) -> [(deck: String, settings: DeckSettings)] {
        try read { db in
            try StoredRow.fetchAll(db, sql: "SELECT \(DeckSettings.columns), deck FROM file ORDER BY place, id") { row in
                let settings = try DeckSettings(row, from: 0)
                return try settings == DeckSettings() ? nil : (row.value(DeckSettings.width), settings)
            }.compactMap(\.self)
        }
    }
}

extension DeckSettings {
    /// How many columns hold them.
    static let width = 9
    /// The columns that hold them.
    static let columns = """
        file.new_limit, file.review_limit, file.is_drilling, file.types_gaps, file.asks_confidence, \
        file.scheduler, file.retention, file.buries_siblings, file.new_while_due_below
        """

    /// The settings in a row, from this column on.
    init(_ row: StoredRow, from index: Int) throws {
        self.init()
        newCardsPerDay = try row.value(index)
        reviewsPerDay = try row.value(index + 1)
        isDrilling = try row.value(index + 2)
        typesGaps = try row.value(index + 3)
        asksConfidence = try row.value(index + 4)
        scheduler = try row.value(index + 5)
        retention = try row.value(index + 6)
        buriesSiblings = try row.value(index + 7)
        newWhileDueBelow = try row.value(index + 8)
    }
}
