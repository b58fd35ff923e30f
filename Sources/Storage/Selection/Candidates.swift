import GRDB
import Scheduling
import Study

/// The cards from which a session is made.
public struct Candidates: Sendable {
    /// The cards whose day has come, the longest overdue first, with the day each was due.
    public var due: [(entry: Entry, day: StudyDay)]
    /// The cards that were never answered, in the order of the decks or from the decks in turn.
    public var new: [Entry]
    /// The cards that still owe a good answer today, in the order in which they were answered last.
    public var drill: [Entry]

    /// Candidates with these values.
    public init(due: [(entry: Entry, day: StudyDay)], new: [Entry], drill: [Entry]) {
        self.due = due
        self.new = new
        self.drill = drill
    }
}

extension Store {
    /// The cards of the decks that may be asked on a day.
    ///
    /// - Parameters:
    ///   - newLimit: how many cards may be introduced on the day, those that were already included; nil for no limit.
    ///   - heedsDecks: whether the limits for new cards that decks set for themselves hold too.
    ///   - reviewLimit: how many cards may be reviewed on the day, those that were already included; nil for no limit.
    ///   - order: the order in which they are to be asked, which decides what new cards are among them.
    /// - Throws: what reading can meet with.
    public func candidates(
        _ filter: Filter, day: StudyDay, newLimit: Int? = nil, heedsDecks: Bool = true, reviewLimit: Int? = nil, order: Order = .dueFirst
    ) throws(StoreError) -> Candidates {
        try read { db in
            let search = Search(db: db, matching: try Matching(filter, day: day, db), day: day)
            var rules = try DeckRules(on: day, db)
            if !heedsDecks { rules.newLeft = [:] }
            let mostNew = try newLimit.map { max(0, $0 - (try search.introducedToday())) }
            return Candidates(
                due: try search.due(limit: try reviewLimit.map { $0 - (try search.reviewedToday()) }, rules),
                new: try order.drawsInTurn ? search.newInTurn(limit: mostNew, rules) : search.new(limit: mostNew, rules),
                drill: try search.drill(rules))
        }
    }
}

extension Store {
    /// Where cards stand in the decks; those that no deck has stand nowhere.
    ///
    /// - Throws: what reading can meet with.
    public func places(of cards: [CardNumber]) throws(StoreError) -> [CardNumber: Order.Place] {
        try read { db in
            var places: [CardNumber: Order.Place] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT listing.card, file.place, listing.position FROM listing JOIN file ON file.id = listing.file
                    WHERE listing.card IN (SELECT value FROM json_each(?))
                    """, arguments: ["[\(cards.map { String($0.rawValue) }.joined(separator: ","))]"])
            while let row = try rows.next() { places[CardNumber(row[0])] = Order.Place(deck: row[1], position: row[2]) }
            return places
        }
    }
}

/// Looks for cards that may be asked on a day, inside one transaction.
struct Search {
    let db: Database
    let matching: Matching
    let day: StudyDay

    func due(limit: Int?, _ rules: DeckRules) throws -> [(entry: Entry, day: StudyDay)] {
        let sql = """
            SELECT schedule.card, listing.siblings, listing.file, schedule.due FROM schedule JOIN listing ON listing.card = schedule.card
            WHERE \(Condition.isDue(on: day)) AND \(matching.sql)
            ORDER BY schedule.due, schedule.card
            """
        return try collect(sql, matching.arguments, limit, rules.reviewsLeft) { row in
            (entry: entry(row, .due, rules), day: StudyDay(row[3]))
        }
    }

    func new(limit: Int?, _ rules: DeckRules) throws -> [Entry] {
        let sql = """
            SELECT listing.card, listing.siblings, listing.file
            FROM file CROSS JOIN listing INDEXED BY listing_new LEFT JOIN schedule ON schedule.card = listing.card
            WHERE listing.file = file.id AND listing.is_new = 1
                AND \(Condition.isAvailable(on: day)) AND \(matching.sql)
            ORDER BY file.place, file.id, listing.position
            """
        return try collect(sql, matching.arguments, limit, rules.newLeft) { entry($0, .new, rules) }
    }

    func drill(_ rules: DeckRules) throws -> [Entry] {
        let sql = """
            SELECT schedule.card, listing.siblings, listing.file FROM schedule JOIN listing ON listing.card = schedule.card
            WHERE \(Condition.isInDrill(on: day)) AND \(matching.sql)
            ORDER BY schedule.last_event
            """
        return try collect(sql, matching.arguments, nil, [:]) { entry($0, .drill, rules) }
    }

    /// What holds for cards that were answered for the first time on a day. One that has a schedule from another program and was not answered
    /// here was introduced there.
    static let isIntroduced = "schedule.first_day = ?1 AND schedule.reviews > 0"

    /// What holds for cards that were reviewed on a day, having been introduced before.
    static let isReviewed = "schedule.last_day = ?1 AND schedule.first_day <> schedule.last_day AND schedule.reviews > 0"

    /// How many cards were answered for the first time on the day, in the decks or not.
    func introducedToday() throws -> Int { try count(Self.isIntroduced) }

    /// How many cards were reviewed on the day that had been introduced before.
    func reviewedToday() throws -> Int { try count(Self.isReviewed) }

    private func count(_ condition: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM schedule WHERE \(condition)", arguments: [day.number]) ?? 0
    }

    func entry(_ row: Row, _ stage: Entry.Stage, _ rules: DeckRules) -> Entry {
        Entry(card: CardNumber(row[0]), siblings: row[1], stage: stage, isDrilled: rules.isDrilling[row[2]])
    }

    /// The elements of rows, up to a limit in all and to those of files, whose number stands in the third column.
    private func collect<Element>(
        _ sql: String, _ arguments: StatementArguments, _ limit: Int?, _ fileLimits: [Int64: Int], _ element: (Row) -> Element
    ) throws -> [Element] {
        var elements: [Element] = []
        var left = fileLimits
        // Where no file has a limit, SQLite need not sort more than is wanted.
        let most = limit.map { max(0, $0) } ?? .max
        let rows = try Row.fetchCursor(db, sql: sql + " LIMIT ?", arguments: arguments + [left.isEmpty && most != .max ? most : -1])
        while elements.count < most, let row = try rows.next() {
            if let rest = left[row[2]] {
                if rest <= 0 { continue }
                left[row[2]] = rest - 1
            }
            elements.append(element(row))
        }
        return elements
    }
}
