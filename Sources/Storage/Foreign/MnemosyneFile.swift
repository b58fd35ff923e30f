import Foundation
import GRDB

/// The rows of a database of Mnemosyne, which is only read.
public struct MnemosyneFile: Sendable {
    /// A row of its cards.
    public struct Card: Sendable {
        /// The number of the row, and what the card, the fact and the type are known by.
        public let number: Int, name: String, fact: String, type: String, view: String
        /// What else is written of it.
        public let extra: String
        /// The schedule: the last grade, the easiness factor, two times in seconds since 1970, and how often it was recalled.
        public let grade: Int, easiness: Double, last: Int, next: Int, recalled: Int
    }

    /// A row of its log that is an answer.
    public struct Answer: Sendable {
        /// The card by its name, when it was answered, when it was due then, both in seconds since 1970, and the grade.
        public let card: String, seconds: Int, next: Int, grade: Int
        /// How long the learner thought, in seconds, and how often the card had been asked while it was known.
        public let thinkingSeconds: Int, reviews: Int
    }

    /// Its cards in the order in which they were made.
    public let cards: [Card]
    /// The fields of each fact by their names.
    public let facts: [String: [String: String]]
    /// For the number of each card the names of its tags.
    public let tags: [Int: [String]]
    /// The answers in its log, in the order in which they were given.
    public let answers: [Answer]

    /// More rows than that no learner has.
    private static let mostRows = 2_000_000
    private static let tables: Set<String> = ["cards", "facts", "data_for_fact", "tags", "tags_for_card", "log"]

    /// Reads a file.
    ///
    /// - Throws: `MnemosyneError` for one whose tables are not those of the program, or that cannot be read.
    public init(path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON") }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            (cards, facts, tags, answers) = try queue.read { db in
                try Self.check(db)
                return (try Self.cards(db), try Self.facts(db), try Self.tags(db), try Self.answers(db))
            }
        } catch let error as DatabaseError {
            throw MnemosyneError.unreadable(error.message ?? "it is damaged")
        }
    }

    /// Looks at the schema before anything else is asked: what is read must be plain tables, of the version that is known.
    private static func check(_ db: Database) throws {
        var found: Set<String> = []
        for row in try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_master LIMIT 1000") {
            let (type, name, sql) = (text(row, "type"), text(row, "name"), text(row, "sql"))
            if type == "view" || type == "trigger" { throw MnemosyneError.strange("it has a \(type)") }
            guard type == "table", tables.contains(name) else { continue }
            let words = sql.uppercased()
            guard words.hasPrefix("CREATE TABLE"), !words.contains("GENERATED"), !words.contains(" AS (") else {
                throw MnemosyneError.strange("its table '\(name)' is none that the program makes")
            }
            found.insert(name)
        }
        guard let missing = tables.subtracting(found).min() else { return }
        throw MnemosyneError.strange("it has no table '\(missing)'")
    }

    private static func cards(_ db: Database) throws -> [Card] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT c._id AS number, c.id AS name, f.id AS fact, card_type_id, fact_view_id, c.extra_data AS extra, grade, easiness, last_rep, next_rep,
                    ret_reps_since_lapse AS recalled
                FROM cards AS c JOIN facts AS f ON f._id = c._fact_id ORDER BY c._id LIMIT \(mostRows)
                """
        ).map { row in
            Card(
                number: int(row, "number") ?? 0, name: text(row, "name"), fact: text(row, "fact"), type: text(row, "card_type_id"),
                view: text(row, "fact_view_id"),
                extra: text(row, "extra"), grade: int(row, "grade") ?? -1, easiness: double(row, "easiness"),
                last: int(row, "last_rep") ?? -1,
                next: int(row, "next_rep") ?? -1, recalled: int(row, "recalled") ?? 0)
        }
    }

    private static func facts(_ db: Database) throws -> [String: [String: String]] {
        var facts: [String: [String: String]] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT f.id AS fact, key, value FROM data_for_fact JOIN facts AS f ON f._id = _fact_id ORDER BY f._id LIMIT \(mostRows)")
        while let row = try rows.next() { facts[text(row, "fact"), default: [:]][text(row, "key")] = text(row, "value") }
        return facts
    }

    private static func tags(_ db: Database) throws -> [Int: [String]] {
        var tags: [Int: [String]] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT _card_id AS card, name FROM tags_for_card JOIN tags AS t ON t._id = _tag_id
                ORDER BY tags_for_card.rowid LIMIT \(mostRows)
                """)
        while let row = try rows.next() { tags[int(row, "card") ?? 0, default: []].append(text(row, "name")) }
        return tags
    }

    /// Those are events of kind 9 there.
    private static func answers(_ db: Database) throws -> [Answer] {
        var answers: [Answer] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT object_id, timestamp, grade, ret_reps, thinking_time, next_rep FROM log WHERE event_type = 9
                ORDER BY _id LIMIT \(mostRows)
                """)
        while let row = try rows.next() {
            answers.append(
                Answer(
                    card: text(row, "object_id"), seconds: int(row, "timestamp") ?? -1, next: int(row, "next_rep") ?? -1,
                    grade: int(row, "grade") ?? -1, thinkingSeconds: int(row, "thinking_time") ?? 0, reviews: int(row, "ret_reps") ?? 0))
        }
        return answers
    }

    // A column may hold anything, whatever its table says.
    private static func text(_ row: Row, _ name: String) -> String { value(row, name).flatMap(String.fromDatabaseValue) ?? "" }
    private static func int(_ row: Row, _ name: String) -> Int? { value(row, name).flatMap(Int.fromDatabaseValue) }
    private static func double(_ row: Row, _ name: String) -> Double { value(row, name).flatMap(Double.fromDatabaseValue) ?? 2.5 }
    private static func value(_ row: Row, _ name: String) -> DatabaseValue? { row[name] as DatabaseValue? }
}

/// Why a database of Mnemosyne cannot be read.
public enum MnemosyneError: Error, Equatable, CustomStringConvertible {
    /// Its tables are not those of the program: why.
    case strange(String)
    /// SQLite cannot read it: what it said.
    case unreadable(String)

    /// What is the matter, and what can be done.
    public var description: String {
        switch self {
        case .strange(let why):
            "this is no database as Mnemosyne 2 makes it: \(why); export it there as text with tabs, and import that with --from tsv"
        case .unreadable(let why): "this database of Mnemosyne cannot be read (\(why)); close Mnemosyne, and try again"
        }
    }
}
