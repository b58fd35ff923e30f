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

    private typealias Rows = ForeignDatabase
    private static let tables: Set<String> = ["cards", "facts", "data_for_fact", "tags", "tags_for_card", "log"]

    /// Reads a file.
    ///
    /// - Throws: `MnemosyneError` for one whose tables are not those of the program, or that cannot be read.
    public init(path: String) throws {
        (cards, facts, tags, answers) = try Self.translating {
            try Rows.read(path, tables: Self.tables) { db in
                (try Self.cards(db), try Self.facts(db), try Self.tags(db), try Self.answers(db))
            }
        }
    }

    /// The answers in a file into which the program has put those of more than a year ago, in the order in which they were given.
    ///
    /// - Throws: `MnemosyneError`, as for a file with cards.
    public static func answers(inArchive path: String) throws -> [Answer] {
        try translating { try Rows.read(path, tables: ["log"], answers) }
    }

    private static func translating<Value>(_ read: () throws -> Value) throws -> Value {
        do {
            return try read()
        } catch ForeignDatabase.Problem.strange(let why) {
            throw MnemosyneError.strange(why)
        } catch ForeignDatabase.Problem.unreadable(let why) {
            throw MnemosyneError.unreadable(why)
        }
    }

    private static func cards(_ db: Database) throws -> [Card] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT c._id AS number, c.id AS name, f.id AS fact, card_type_id, fact_view_id, c.extra_data AS extra, grade, easiness, last_rep, next_rep,
                    ret_reps_since_lapse AS recalled
                FROM cards AS c JOIN facts AS f ON f._id = c._fact_id ORDER BY c._id LIMIT \(Rows.mostRows)
                """
        ).map { row in
            Card(
                number: Rows.int(row, "number") ?? 0, name: Rows.text(row, "name"), fact: Rows.text(row, "fact"),
                type: Rows.text(row, "card_type_id"),
                view: Rows.text(row, "fact_view_id"),
                extra: Rows.text(row, "extra"), grade: Rows.int(row, "grade") ?? -1, easiness: Rows.double(row, "easiness") ?? 2.5,
                last: Rows.int(row, "last_rep") ?? -1,
                next: Rows.int(row, "next_rep") ?? -1, recalled: Rows.int(row, "recalled") ?? 0)
        }
    }

    private static func facts(_ db: Database) throws -> [String: [String: String]] {
        var facts: [String: [String: String]] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql:
                "SELECT f.id AS fact, key, value FROM data_for_fact JOIN facts AS f ON f._id = _fact_id ORDER BY f._id LIMIT \(Rows.mostRows)"
        )
        while let row = try rows.next() { facts[Rows.text(row, "fact"), default: [:]][Rows.text(row, "key")] = Rows.text(row, "value") }
        return facts
    }

    private static func tags(_ db: Database) throws -> [Int: [String]] {
        var tags: [Int: [String]] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT _card_id AS card, name FROM tags_for_card JOIN tags AS t ON t._id = _tag_id
                ORDER BY tags_for_card.rowid LIMIT \(Rows.mostRows)
                """)
        while let row = try rows.next() { tags[Rows.int(row, "card") ?? 0, default: []].append(Rows.text(row, "name")) }
        return tags
    }

    /// Those are events of kind 9 there.
    private static func answers(_ db: Database) throws -> [Answer] {
        var answers: [Answer] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT object_id, timestamp, grade, ret_reps, thinking_time, next_rep FROM log WHERE event_type = 9
                ORDER BY _id LIMIT \(Rows.mostRows)
                """)
        while let row = try rows.next() {
            answers.append(
                Answer(
                    card: Rows.text(row, "object_id"), seconds: Rows.int(row, "timestamp") ?? -1, next: Rows.int(row, "next_rep") ?? -1,
                    grade: Rows.int(row, "grade") ?? -1, thinkingSeconds: Rows.int(row, "thinking_time") ?? 0,
                    reviews: Rows.int(row, "ret_reps") ?? 0))
        }
        return answers
    }
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
