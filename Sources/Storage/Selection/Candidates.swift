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

    /// How late due cards are in proportion to their intervals, where they are to come in that order.
    public var lateness: [CardNumber: Double]

    /// Candidates with these values.
    public init(due: [(entry: Entry, day: StudyDay)], new: [Entry], drill: [Entry], lateness: [CardNumber: Double] = [:]) {
        self.due = due
        self.new = new
        self.drill = drill
        self.lateness = lateness
    }
}

extension Store {
    /// The cards of the decks that may be asked on a day.
    ///
    /// - Parameters:
    ///   - limits: how many may be asked, and what waits.
    ///   - order: the order in which they are to be asked, which decides what cards are among them where not all are.
    ///   - aheadDays: how many days after this one count as well.
    ///   - fsrs: what foretells recall, where that is the order.
    /// - Throws: what reading can meet with.
    public func candidates(
        _ filter: Filter, day: StudyDay, limits: DayLimits = DayLimits(), order: Order = .dueFirst, aheadDays: Int = 0,
        fsrs: FSRSSchedulers = FSRSSchedulers()
    ) throws(StoreError) -> Candidates {
        try read { db in
            let search = Search(db: db, matching: try Matching(filter, day: day, db, found), day: day, knownFrom: limits.knownFrom)
            let rules = try DeckRules(on: day, limits, db)
            var hold = try SiblingHold(on: day, rules, db)
            let left = try DayLeft(limits, rules, on: day, db)
            let due = try search.drawn(left.reviews, limits.reviews, rules) { most, rules in
                try search.due(limit: most, rules, hold, search.lateness(order, fsrs))
            }
            for (entry, _, file) in due { _ = hold.admits(entry.siblings, file: file) }
            // Where all that are due have been drawn, they are held already.
            let isAll = filter == .all && left.reviews == nil && rules.reviewsLeft.isEmpty
            if !isAll { try hold.prefersDue(on: day, db) }
            let new = try search.drawn(left.new, limits.new, rules) { most, rules in
                try order.drawsInTurn ? search.newInTurn(limit: most, rules, hold) : search.new(limit: most, rules, hold)
            }
            for (entry, _, file) in new { _ = hold.admits(entry.siblings, file: file) }
            let ahead = try search.ahead(days: aheadDays, rules, hold)
            return Candidates(
                due: (due + ahead).map { ($0.entry, $0.day) }, new: new.map(\.entry), drill: try search.drill(rules),
                lateness: try search.lateness(order, fsrs).map { try search.lateness($0, of: due.map(\.entry.card)) } ?? [:])
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
            let rows = try StoredRow.fetchCursor(
                db,
                sql: """
                    SELECT listing.card, file.place, listing.position FROM listing JOIN file ON file.id = listing.file
                    WHERE listing.card IN (SELECT value FROM json_each(?))
                    """, arguments: ["[\(cards.map { String($0.rawValue) }.joined(separator: ","))]"])
            while let row = try rows.next() { try places[row.value(0)] = Order.Place(deck: row.value(1), position: row.value(2)) }
            return places
        }
    }
}

/// Looks for cards that may be asked on a day, inside one transaction.
struct Search {
    let db: Database
    let matching: Matching
    let day: StudyDay
    /// From how long an interval on a card is known to those that come after it; nil where none holds another back.
    var knownFrom: Int?

    /// A card as it is drawn: with the day it was due, if it was, and the number of its file.
    typealias Drawn = (entry: Entry, day: StudyDay, file: Int64)

    func due(limit: Int?, _ rules: DeckRules, _ hold: SiblingHold, _ lateness: Lateness?) throws -> [Drawn] {
        let sql = """
            SELECT schedule.card, coalesce(schedule.siblings, schedule.card), schedule.file, schedule.due
            FROM schedule \(matching.sql == "TRUE" ? "" : "JOIN listing ON listing.card = schedule.card")
            WHERE \(Condition.isDue(on: day)) AND schedule.file IS NOT NULL AND \(matching.sql)
            ORDER BY \(lateness.map { "\($0.sql) DESC, schedule.due, schedule.card" } ?? "schedule.due")
            """
        return try collect(
            sql, matching.arguments + (lateness?.arguments ?? []), limit, rules, rules.reviewsLeft, hold, .due, isByDay: lateness == nil)
    }

    func new(limit: Int?, _ rules: DeckRules, _ hold: SiblingHold) throws -> [Drawn] {
        let sql = """
            SELECT listing.card, listing.siblings, listing.file, \(day.number)
            FROM file CROSS JOIN listing INDEXED BY listing_new LEFT JOIN schedule ON schedule.card = listing.card
            WHERE listing.file = file.id AND listing.is_new = 1
                AND \(Condition.isAvailable(on: day)) AND NOT \(Condition.waits("listing.siblings", for: knownFrom)) AND \(matching.sql)
            ORDER BY file.place, file.id, listing.position
            """
        return try collect(sql, matching.arguments, limit, rules, rules.newLeft, hold, .new)
    }

    /// Cards that fall due within so many days after this one.
    func ahead(days: Int, _ rules: DeckRules, _ hold: SiblingHold) throws -> [Drawn] {
        if days <= 0 { return [] }
        let sql = """
            SELECT schedule.card, listing.siblings, listing.file, schedule.due FROM schedule JOIN listing ON listing.card = schedule.card
            WHERE schedule.due BETWEEN \(day.number + 1) AND \(day.number + days) AND schedule.last_day <> \(day.number)
                AND \(Condition.isAvailable(on: day)) AND \(matching.sql)
            ORDER BY schedule.due, schedule.card
            """
        return try collect(sql, matching.arguments, nil, rules, [:], hold, .ahead)
    }

    func drill(_ rules: DeckRules) throws -> [Entry] {
        let sql = """
            SELECT schedule.card, listing.siblings, listing.file, \(day.number)
            FROM schedule JOIN listing ON listing.card = schedule.card
            WHERE \(Condition.isInDrill(on: day)) AND \(matching.sql)
            ORDER BY schedule.last_event
            """
        return try collect(sql, matching.arguments, nil, rules, [:], nil, .drill).map(\.entry)
    }

    /// A card as it is drawn, from a row with its number, those of its siblings and its file, and the day.
    private func drawn(_ row: StoredRow, _ stage: Entry.Stage, _ rules: DeckRules) throws -> Drawn {
        let file: Int64 = try row.value(2)
        return (try entry(card: row.value(0), siblings: row.value(1), file: file, stage, rules), try row.value(3), file)
    }

    func entry(card: CardNumber, siblings: Int64, file: Int64, _ stage: Entry.Stage, _ rules: DeckRules) -> Entry {
        Entry(
            card: card, siblings: siblings, stage: stage, isDrilled: rules.isDrilling[file],
            waitsForSiblings: rules.buriesSiblings(of: file))
    }

    /// The elements of rows, up to a limit in all and to those of files, whose number stands in the third column, behind that of the siblings.
    ///
    /// - Parameter isByDay: whether the rows come day by day, and those of a day as an index has them: they are put into the order of the cards
    ///   here, which SQLite would take several times as long for.
    private func collect(
        _ sql: String, _ arguments: StatementArguments, _ limit: Int?, _ rules: DeckRules, _ fileLimits: [Int64: Int], _ hold: SiblingHold?,
        _ stage: Entry.Stage, isByDay: Bool = false
    ) throws -> [Drawn] {
        var elements: [Drawn] = []
        var (left, hold) = (fileLimits, hold)
        // Where nothing is passed over, SQLite need not sort more than is wanted.
        let most = limit.map { max(0, $0) } ?? .max
        let isExact = left.isEmpty && !(hold != nil && rules.mayBurySiblings) && !isByDay
        let rows = try StoredRow.fetchCursor(db, sql: sql + " LIMIT ?", arguments: arguments + [isExact && most != .max ? most : -1])
        var days = DrawnByDay(isByDay: isByDay) { try rows.next().map { try drawn($0, stage, rules) } }
        while elements.count < most, let found = try days.next() {
            if let rest = left[found.file], rest <= 0 { continue }
            if hold?.admits(found.entry.siblings, file: found.file) == false { continue }
            if !left.isEmpty { left[found.file]? -= 1 }
            elements.append(found)
        }
        return elements
    }
}

/// What is drawn, in the order of its cards where it comes day by day.
private struct DrawnByDay {
    let isByDay: Bool
    let draw: () throws -> Search.Drawn?
    /// What was drawn of a day, the last first, and the first of the day after it.
    private var day: [Search.Drawn] = []
    private var ahead: Search.Drawn?

    init(isByDay: Bool, draw: @escaping () throws -> Search.Drawn?) { (self.isByDay, self.draw) = (isByDay, draw) }

    mutating func next() throws -> Search.Drawn? {
        guard isByDay else { return try draw() }
        if let drawn = day.popLast() { return drawn }
        guard let first = try ahead ?? draw() else { return nil }
        (day, ahead) = ([first], nil)
        while let drawn = try draw() {
            guard drawn.day == first.day else {
                ahead = drawn
                break
            }
            day.append(drawn)
        }
        day.sort { $0.entry.card.rawValue > $1.entry.card.rawValue }
        return day.removeLast()
    }
}
