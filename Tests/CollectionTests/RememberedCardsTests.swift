import Cards
import Files
import Formats
import Foundation
import Scheduling
import TestSupport
import Testing

@testable import Collection

@Suite("The progress of hashcards and repeater") struct RememberedCardsTests {
    /// The hash of `What does GCL make?` for hashcards, and those of the gaps of `Foo [bar] baz [quux].`.
    private static let question = "e34405bc5fd23923bd00f702cd05b16b169e05e8600347e0840d8a2af6ea77c6"
    private static let gap = "0fab16e673464c648b24388d04a3b7b8854b48fe36ffbb50e647c25855aa7b23"
    private static let deck = "Q: What does GCL make?\nA: γ-Glu-Cys\n\nC: Foo [bar] baz [quux].\n\nQ: New?\nA: Yes\n"

    /// The tables of hashcards 0.2.
    private static let tables = """
        CREATE TABLE cards (card_hash TEXT PRIMARY KEY, added_at TEXT NOT NULL, last_reviewed_at TEXT, stability REAL, difficulty REAL,
            interval_raw REAL, interval_days INTEGER, due_date TEXT, review_count INTEGER NOT NULL) STRICT;
        CREATE TABLE sessions (session_id INTEGER PRIMARY KEY, started_at TEXT NOT NULL, ended_at TEXT NOT NULL) STRICT;
        CREATE TABLE reviews (review_id INTEGER PRIMARY KEY, session_id INTEGER NOT NULL, card_hash TEXT NOT NULL, reviewed_at TEXT NOT NULL,
            grade TEXT NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL, interval_raw REAL NOT NULL, interval_days INTEGER NOT NULL,
            due_date TEXT NOT NULL) STRICT;
        INSERT INTO sessions VALUES (1, '2026-03-01T19:00:00.000', '2026-03-01T19:30:00.000');

        """
    private static func review(_ hash: String, _ time: String, _ grade: String, due: String) -> String {
        "INSERT INTO reviews (session_id, card_hash, reviewed_at, grade, stability, difficulty, interval_raw, interval_days, due_date) "
            + "VALUES (1, '\(hash)', '\(time)', '\(grade)', 3.1, 5.2, 3.1, 3, '\(due)');\n"
    }
    private static func card(_ hash: String, last: String, due: String, count: Int) -> String {
        "INSERT INTO cards VALUES ('\(hash)', '2026-02-01T00:00:00.000', '\(last)', 8.5, 4.75, 8.4, 8, '\(due)', \(count));\n"
    }
    private static let database =
        tables + card(question, last: "2026-03-04T23:30:00.000", due: "2026-03-12", count: 3)
        + "INSERT INTO cards VALUES ('\(gap)', '2026-02-01T00:00:00.000', NULL, NULL, NULL, NULL, NULL, NULL, 0);\n"
        + card(String(repeating: "a", count: 64), last: "2026-03-04T23:30:00.000", due: "2026-03-12", count: 1)
        + review(question, "2026-03-01T19:00:10.000", "forgot", due: "2026-03-02")
        + review(question, "2026-03-01T19:04:10.000", "good", due: "2026-03-04")
        + review(question, "2026-03-04T23:30:00.000", "easy", due: "2026-03-12")
        + review(String(repeating: "a", count: 64), "2026-03-04T23:30:00.000", "hard", due: "2026-03-12")

    private static func read(_ folder: TemporaryFolder, named: String? = nil, offset: Int = 3_600) throws -> ([ImportSource], [String]) {
        let environment = Environment.at(folder)
        let files = try ImportFiles([folder.path + "/decks"], in: environment).files
        return try ImportSource.read(
            files, as: nil, table: TableOptions(),
            remembered: RememberedCards(named: named, in: environment, localOffset: { _ in offset }), localOffset: { _ in offset })
    }

    private static func folder(_ database: String, at path: String = "decks/hashcards.db") throws -> TemporaryFolder {
        let folder = TemporaryFolder()
        for part in ["decks/sub", "data/repeater"] {
            try FileManager.default.createDirectory(atPath: folder.path + "/" + part, withIntermediateDirectories: true)
        }
        try Data(deck.utf8).write(to: URL(fileURLWithPath: folder.path + "/decks/sub/gcl.md"))
        try SQLFile.make(folder.path + "/" + path, database)
        return folder
    }

    private static func events(_ source: ImportSource) throws -> [Event] {
        let log = try #require(source.log?(240))
        return source.imported.decks.flatMap(\.cards).flatMap { card in card.numbers.values.flatMap { log.events(of: $0) } }
    }

    @Test func answersComeFromTheDatabaseAboveAndTheScheduleIsLast() throws {
        let folder = try Self.folder(Self.database)
        let (sources, told) = try Self.read(folder)
        let source = try #require(sources.first)
        #expect(source.reason.hasSuffix("; hashcards.db knows 1 of its sides"))
        #expect(told == ["\(folder.path)/decks/hashcards.db: the progress of a card that is in none of these files as they stand now"])
        let words = try Self.events(source).map { event -> String in
            switch event.action {
            case .answer(_, let answer): "\(event.day.number) \(answer.grade.rawValue) \(answer.mode) \(answer.interval ?? 0)"
            case .adopt(_, let one): "\(one.due.number) \(one.interval) \(one.stability ?? 0) \(one.difficulty ?? 0)"
            default: "?"
            }
        }
        #expect(words == ["20513 2 scheduled 3", "20513 4 learning 0", "20516 5 scheduled 8", "20524 8 8.5 4.75"])
        let cards = source.imported.decks.flatMap(\.cards)
        #expect(cards.allSatisfy { $0.history.isEmpty })
    }

    @Test func importingInAnotherZoneAddsNothing() throws {
        let folder = try Self.folder(Self.database)
        let here = try Self.events(#require(Self.read(folder).0.first))
        let there = try Self.events(#require(Self.read(folder, offset: -10 * 3_600).0.first))
        #expect(here.map(\.id) == there.map(\.id) && here == here.sorted { $0.id < $1.id })
        #expect(here.first?.moment == Moment(milliseconds: 1_772_388_010_000, utcOffsetSeconds: 3_600))
        #expect(here.allSatisfy { $0.id.milliseconds <= $0.moment.milliseconds })
    }

    @Test func repeatersCardsHaveSchedulesAndNoLog() throws {
        let hash = "b8b2d943de6b47afa65868713fb2def7de2ec4f451b8512934f652ba134c078c"
        let sql = """
            CREATE TABLE cards (card_hash TEXT PRIMARY KEY, added_at TEXT NOT NULL, last_reviewed_at TEXT, stability REAL, difficulty REAL,
                interval_raw REAL, interval_days INTEGER, due_date TEXT, review_count INTEGER NOT NULL DEFAULT 0);
            INSERT INTO cards VALUES ('\(hash)', '2026-01-01T00:00:00+00:00', '2026-03-01T23:30:00.123456+00:00', 4.5, 6.25, 4.4, 4,
                '2026-03-05T23:30:00+00:00', 5);
            """
        for (path, named) in [("data/repeater/cards.db", nil), ("other.db", "other.db")] {
            let folder = try Self.folder(sql, at: path)
            let source = try #require(try Self.read(folder, named: named.map { folder.path + "/" + $0 }).0.first)
            let schedules = source.imported.decks.flatMap(\.cards).compactMap { $0.history[.forward] }
            #expect(schedules.map { [$0.due.number, $0.last?.number ?? 0, $0.interval] } == [[20_518, 20_514, 4]])
            #expect(schedules[0].stability == 4.5 && schedules[0].difficulty == 6.25)
            #expect(try Self.events(source).isEmpty)
        }
    }

    @Test(arguments: [
        ("CREATE TABLE cards (a)", "its cards have no hash"), ("CREATE TABLE notes (a)", "it has no table 'cards'"),
        ("CREATE TABLE a (b); CREATE VIEW cards AS SELECT * FROM a", "it has a view"),
    ])
    func whatIsNoSuchDatabaseIsRefused(sql: String, why: String) throws {
        let folder = try Self.folder(sql)
        let (sources, told) = try Self.read(folder)
        #expect(sources.isEmpty && told.count == 1 && told[0].contains(why) && told[0].contains("--progress"), "\(told)")
    }
}

extension Environment {
    /// One whose home and data are in a folder.
    fileprivate static func at(_ folder: TemporaryFolder) -> Environment {
        Environment(
            variables: ["HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data"], workingFolder: folder.path, seed: 1)
    }
}
