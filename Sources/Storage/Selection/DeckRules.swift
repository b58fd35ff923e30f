import Cards
import GRDB
import Scheduling

/// What decks that set it for themselves allow on a day, inside one transaction.
struct DeckRules {
    /// How many cards of a deck may still be introduced, by the number of its file; none for decks without a limit of their own.
    var newLeft: [Int64: Int] = [:]
    /// How many may still be reviewed.
    private(set) var reviewsLeft: [Int64: Int] = [:]
    /// Whether the cards of a file are drilled.
    private(set) var isDrilling: [Int64: Bool] = [:]

    init(on day: StudyDay, _ db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT id, new_limit, review_limit, is_drilling FROM file
                WHERE new_limit IS NOT NULL OR review_limit IS NOT NULL OR is_drilling IS NOT NULL
                """)
        for row in rows {
            let file: Int64 = row[0]
            if let limit: Int = row[1] {
                newLeft[file] = max(0, limit - (try count(Search.isIntroduced, day, file, db)))
            }
            if let limit: Int = row[2] {
                let reviewed = try count(Search.isReviewed, day, file, db)
                reviewsLeft[file] = max(0, limit - reviewed)
            }
            if let isDrilled: Bool = row[3] { isDrilling[file] = isDrilled }
        }
    }

    private func count(_ condition: String, _ day: StudyDay, _ file: Int64, _ db: Database) throws -> Int {
        let sql = "SELECT count(*) FROM schedule JOIN listing ON listing.card = schedule.card WHERE \(condition) AND listing.file = ?2"
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [day.number, file]) ?? 0
    }
}

extension Store {
    /// The decks that set something for themselves, in their order.
    ///
    /// - Throws: what reading can meet with.
    public func deckSettings() throws(StoreError) -> [(deck: String, settings: DeckSettings)] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT \(DeckSettings.columns), deck FROM file ORDER BY place, id").compactMap { row in
                let settings = DeckSettings(row, from: 0)
                return settings == DeckSettings() ? nil : (row[DeckSettings.width], settings)
            }
        }
    }
}

extension DeckSettings {
    /// How many columns hold them.
    static let width = 7
    /// The columns that hold them.
    static let columns = """
        file.new_limit, file.review_limit, file.is_drilling, file.types_gaps, file.asks_confidence, \
        file.scheduler, file.retention
        """

    /// The settings in a row, from this column on.
    init(_ row: Row, from index: Int) {
        self.init()
        newCardsPerDay = row[index]
        reviewsPerDay = row[index + 1]
        isDrilling = row[index + 2]
        typesGaps = row[index + 3]
        asksConfidence = row[index + 4]
        scheduler = row[index + 5]
        retention = row[index + 6]
    }
}
