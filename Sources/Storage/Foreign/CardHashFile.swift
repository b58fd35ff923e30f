import GRDB

/// The rows of a database of hashcards or repeater, which is only read. Both know cards by hashes of their texts.
public struct CardHashFile: Sendable {
    /// The program that made it.
    public enum Program: String, Sendable {
        case hashcards, repeater
    }

    /// A card that was answered. Times and days are as they are written; empty where they are not.
    public struct Card: Sendable {
        /// Its hash in hexadecimal digits, when it was last answered, and when it is due.
        public let hash: String, last: String, due: String
        /// FSRS's stability in days, and its difficulty.
        public let stability: Double?, difficulty: Double?
    }

    /// An answer.
    public struct Answer: Sendable {
        /// The card by its hash, when it was answered, the grade as a word, and when the card was due then.
        public let hash: String, time: String, grade: String, due: String
    }

    /// The program that made it.
    public let program: Program
    /// Its cards that were answered.
    public let cards: [Card]
    /// The answers, in the order in which they were given; repeater keeps none.
    public let answers: [Answer]

    /// Reads a file.
    ///
    /// - Throws: `CardHashFileError` for one whose tables are not those of the programs, or that cannot be read.
    public init(path: String) throws {
        do {
            (program, cards, answers) = try ForeignDatabase.read(path, tables: ["cards"]) { db in
                let columns = try Self.columns(of: "cards", db)
                guard columns.isSuperset(of: ["card_hash", "due_date", "review_count"]) else {
                    throw ForeignDatabase.Problem.strange("its cards have no hash")
                }
                let isHashcards = try !Self.columns(of: "reviews", db).isEmpty
                let cards = try Self.cards(db, columns)
                return (isHashcards ? .hashcards : .repeater, cards, isHashcards ? try Self.answers(db) : [])
            }
        } catch ForeignDatabase.Problem.strange(let why) {
            throw CardHashFileError.strange(why)
        } catch ForeignDatabase.Problem.unreadable(let why) {
            throw CardHashFileError.unreadable(why)
        }
    }

    private static func columns(of table: String, _ db: Database) throws -> Set<String> {
        Set(try Row.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table]).map { ForeignDatabase.text($0, "name") })
    }

    private static func cards(_ db: Database, _ columns: Set<String>) throws -> [Card] {
        let known = ["card_hash", "last_reviewed_at", "stability", "difficulty", "due_date"].filter(columns.contains)
        let sql = "SELECT \(known.joined(separator: ", ")) FROM cards WHERE review_count > 0 ORDER BY card_hash"
        return try Row.fetchAll(db, sql: "\(sql) LIMIT \(ForeignDatabase.mostRows)").map { row in
            Card(
                hash: ForeignDatabase.text(row, "card_hash"), last: ForeignDatabase.text(row, "last_reviewed_at"),
                due: ForeignDatabase.text(row, "due_date"), stability: ForeignDatabase.double(row, "stability"),
                difficulty: ForeignDatabase.double(row, "difficulty"))
        }
    }

    private static func answers(_ db: Database) throws -> [Answer] {
        let sql = "SELECT card_hash, reviewed_at, grade, due_date FROM reviews ORDER BY reviewed_at, review_id"
        return try Row.fetchAll(db, sql: "\(sql) LIMIT \(ForeignDatabase.mostRows)").map { row in
            Answer(
                hash: ForeignDatabase.text(row, "card_hash"), time: ForeignDatabase.text(row, "reviewed_at"),
                grade: ForeignDatabase.text(row, "grade"), due: ForeignDatabase.text(row, "due_date"))
        }
    }
}

/// Why a database of hashcards or repeater cannot be read.
public enum CardHashFileError: Error, Equatable, CustomStringConvertible {
    /// Its tables are not those of the programs: why.
    case strange(String)
    /// SQLite cannot read it: what it said.
    case unreadable(String)

    /// What is the matter, and what can be done.
    public var description: String {
        switch self {
        case .strange(let why):
            "this is no database as hashcards or repeater makes it: \(why); name theirs by --progress, or leave that out"
        case .unreadable(let why): "this database cannot be read (\(why)); end hashcards and repeater, and try again"
        }
    }
}
