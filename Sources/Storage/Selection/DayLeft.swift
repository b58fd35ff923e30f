import GRDB
import Scheduling
import Study

/// How much a day still allows in all, inside one transaction; nil for no limit.
struct DayLeft {
    /// How many cards may still be introduced.
    private(set) var new: Int?
    /// How many cards might be introduced but for the reviews that are due.
    private(set) var newHeld = 0
    /// How many cards may still be reviewed.
    private(set) var reviews: Int?
    /// From how long an interval on a card is known to those that come after it; nil where none holds another back.
    let knownFrom: Int?

    init(_ limits: DayLimits, _ rules: DeckRules, on day: StudyDay, _ db: Database) throws {
        knownFrom = limits.knownFrom
        let search = Search(db: db, matching: try Matching(.all, day: day, db), day: day)
        new = try limits.new.limit.map { max(0, $0 - (try search.introducedToday())) }
        reviews = try limits.reviews.limit.map { max(0, $0 - (try search.reviewedToday())) }
        guard let below = limits.newWhileDueBelow else { return }
        let due = try DueSides.byFile(on: day, rules, db).values.reduce(0) { $0 + $1.due }
        if due >= below { (newHeld, new) = (new ?? .max, 0) }
    }
}

/// The sides of a file whose day has come.
struct DueSides {
    /// Those that may be asked.
    private(set) var due: Int
    /// Those that wait because another side of their card comes first.
    private(set) var waiting: Int
    /// Those whose day was before this one, waiting or not.
    private(set) var overdue = 0

    /// Those of each file, counted by days; of cards with several sides, those that are due are looked at.
    static func byFile(on day: StudyDay, _ rules: DeckRules, _ db: Database) throws -> [Int64: DueSides] {
        var sides: [Int64: DueSides] = [:]
        let counted = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT file, sum(sides), coalesce(sum(sides) FILTER (WHERE day < \(day.number)), 0) FROM due_day WHERE day <= \(day.number) GROUP BY file
                """)
        while let row = try counted.next() {
            sides[try row.value(0)] = DueSides(due: try row.value(1), waiting: 0, overdue: try row.value(2))
        }
        // What is asked again today since it was buried may have been due before.
        let buried = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT file, count(*) FROM schedule
                WHERE buried_until = \(day.number) AND due < \(day.number) AND is_suspended = 0 AND file IS NOT NULL GROUP BY file
                """)
        while let row = try buried.next() { try sides[row.value(0)]?.overdue += row.value(1) }
        for (file, count) in try waiting(on: day, rules, db) {
            sides[file]?.due -= count
            sides[file]?.waiting += count
        }
        return sides
    }

    /// How many sides of each file are due and wait: those whose cards were asked on the day, and all but the first that is due of a card. No
    /// more are looked at than were asked, or are of cards with several sides and due.
    ///
    /// - Parameter matching: which cards are looked at; nil for all.
    static func waiting(on day: StudyDay, _ rules: DeckRules, _ db: Database, among matching: Matching? = nil) throws -> [Int64: Int] {
        var waiting: [Int64: Int] = [:]
        guard rules.mayBurySiblings else { return waiting }
        func wait(_ file: Int64) { if rules.buriesSiblings(of: file) { waiting[file, default: 0] += 1 } }
        let isChosen = matching.map { "EXISTS (SELECT 1 FROM listing WHERE listing.card = schedule.card AND \($0.sql))" } ?? "TRUE"
        let values = matching?.arguments ?? []
        var seen = CardSet()
        let asked = try StoredRow.fetchCursor(
            db,
            sql: """
                SELECT file, siblings, (\(Condition.isDue(on: day)) AND \(isChosen)) IS TRUE FROM schedule
                WHERE last_day = \(day.number) AND reviews > 0 AND file IS NOT NULL
                """, arguments: values)
        while let row = try asked.next() {
            if let siblings: Int64 = try row.value(1) { seen.insert(siblings) } else if try row.value(2) { wait(try row.value(0)) }
        }
        let several = try StoredRow.fetchCursor(
            db, sql: "SELECT file, siblings FROM schedule INDEXED BY schedule_siblings WHERE \(SiblingHold.isDue(on: day)) AND \(isChosen)",
            arguments: values)
        while let row = try several.next() {
            let (file, siblings): (Int64, Int64) = try (row.value(0), row.value(1))
            if rules.buriesSiblings(of: file), !seen.insert(siblings) { wait(file) }
        }
        return waiting
    }

    /// Whether no side of a card was asked on a day.
    static func isFree(on day: StudyDay) -> String { "listing.siblings NOT IN (\(SiblingHold.asked(on: day)))" }

    /// - Parameters:
    ///   - all: how many sides there are.
    ///   - once: how many cards of which none was asked on the day.
    ///   - isOnce: whether one side of a card is asked at most.
    init(all: Int, once: Int, isOnce: Bool) {
        due = isOnce ? once : all
        waiting = all - due
    }

    private init(due: Int, waiting: Int, overdue: Int) { (self.due, self.waiting, self.overdue) = (due, waiting, overdue) }
}

extension Search {
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

    /// How late a due card is, as SQL on its row of `schedule`, and the values that needs.
    typealias Lateness = (sql: String, arguments: StatementArguments)

    /// How late a due card is: the days since its last answer in proportion to those that were promised, or what is missing to a sure recall; nil
    /// where the order does not ask.
    func lateness(_ order: Order, _ fsrs: FSRSSchedulers) -> Lateness? {
        switch order {
        case .overdue: ("(CAST(\(day.number) - schedule.last_day AS REAL) / max(schedule.interval, 1))", [])
        case .recall: ("(1000.0 - coalesce(\(Condition.remembered(.recall, of: "schedule.card", on: day, by: fsrs)), 0))", [fsrs.text])
        case .dueFirst, .mixed, .interleaved, .deck: nil
        }
    }

    /// How late these cards are.
    func lateness(_ lateness: Lateness, of cards: [CardNumber]) throws -> [CardNumber: Double] {
        let list = cards.map { String($0.rawValue) }.joined(separator: ",")
        let rows = try StoredRow.fetchCursor(
            db, sql: "SELECT card, \(lateness.sql) FROM schedule WHERE card IN (SELECT value FROM json_each(?))",
            arguments: lateness.arguments + ["[\(list)]"])
        var found: [CardNumber: Double] = [:]
        while let row = try rows.next() { try found[row.value(0)] = row.value(1) }
        return found
    }

    /// Draws what the day still allows, and more on top of it where that is wished for; the limits of decks do not hold for these.
    func drawn(_ left: Int?, _ quota: DayLimits.Quota, _ rules: DeckRules, _ draw: (Int?, DeckRules) throws -> [Drawn]) throws -> [Drawn] {
        let allowed = try draw(left, rules)
        if quota.more <= 0 { return allowed }
        let more = try draw(allowed.count + quota.more, rules.withoutLimits)
        let isKnown = Set(allowed.map(\.entry.card))
        return allowed + more.filter { !isKnown.contains($0.entry.card) }.prefix(quota.more)
    }
}
