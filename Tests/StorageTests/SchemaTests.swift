import GRDB
import Scheduling
import Testing

@testable import Storage

/// The tables admit nothing that makes no sense, and the log is only ever added to.
@Suite struct SchemaTests {
    private static let id = "x'00000000000000000000000000000001'"

    /// An event with these columns besides the ones that all have.
    private static func event(_ columns: String, _ values: String, id: String = "randomblob(16)", offset: String = "0") -> String {
        "INSERT INTO event (id, late, utc_offset, day, \(columns)) VALUES (\(id), 0, \(offset), 0, \(values))"
    }

    private static let answer = "kind, card, grade, mode, thinking_ms, grading_ms, scheduler"

    private static func schedule(_ values: String) -> String {
        """
        INSERT INTO schedule (card, interval, due, first_day, last_day, drill_day, reviews, lapses, was_recalled, is_suspended, last_event) VALUES (1, \(values), \(id))
        """
    }

    static let nonsense = [
        event(answer, "1, 1, 6, 0, 0, 0, 0"), event(answer, "1, 1, -1, 0, 0, 0, 0"), event(answer, "1, 1, NULL, 0, 0, 0, 0"),
        event(answer, "1, 1, 5, NULL, 0, 0, 0"), event(answer, "1, 1, 5, -1, 0, 0, 0"), event(answer, "1, 1, 5, 'quiz', 0, 0, 0"),
        event(answer, "1, 1, 5, 3, -1, 0, 0"), event(answer, "1, 1, 5, 3, NULL, 0, 0"), event(answer, "1, 1, 5, 3, 0, NULL, 0"),
        event(answer, "1, 1, 5, 3, 0, 0, NULL"), event(answer, "1, 1, 5, 3, 0, 0, ''"), event(answer, "1, NULL, 5, 3, 0, 0, 0"),
        event(answer, "1, 99, 5, 3, 0, 0, 0"), event(answer, "1, 1, 'five', 3, 0, 0, 0"), event("kind, card, grade", "2, 1, 5"),
        event("kind, card, evidence", "2, 1, 1"), event("kind, card, interval", "2, 1, 1"), event("kind, card, scheduler", "2, 1, 0"),
        event(answer + ", evidence", "1, 1, 5, 3, 0, 0, 0, 0"), event(answer + ", interval", "1, 1, 5, 0, 0, 0, 0, 0"),
        event(answer + ", interval", "1, 1, 5, 0, 0, 0, 0, 36501"), event(answer + ", link", "1, 1, 5, 3, 0, 0, 0, x'01'"),
        event(answer + ", detail", "1, 1, 5, 3, 0, 0, 0, 'why'"), event("kind, detail", "11, NULL"),
        event("kind, card, detail", "11, 1, ''"),
        event("kind, detail", "11, 7"), event("kind, card, detail", "2, 1, 'why'"), event("kind, card", "5, 1"),
        event("kind, card, detail", "5, 1, 'tomorrow'"), event("kind, card, detail", "6, 1, 7"), event("kind, card, detail", "2, 1, 1"),
        event("kind, card, link", "2, 1, randomblob(16)"), event("kind, card, other_card", "2, 1, 1"), event("kind, card", "2, NULL"),
        event("kind, card", "2, 99"), event("kind, card", "0, 1"), event("kind, card", "NULL, 1"), event("kind, card", "'suspend', 1"),
        event("kind, card", "4, 1"), event("kind, card", "8, 1"), event("kind, card", "9, 1"), event("kind, card, other_card", "8, 1, 99"),
        event("kind, card", "10, 1"), event("kind, link", "10, x'01'"), event("kind, card, link", "10, 1, randomblob(16)"),
        event("kind, card, batch", "7, 1, x'01'"), event("kind, card", "7, 1", id: "x'01'"), event("kind, card", "7, 1", id: "NULL"),
        event("kind, card", "7, 1", id: id), event("kind, card", "7, 1", offset: "86401"), event("kind, card", "7, 1", offset: "NULL"),
        "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES ('deck', 'z', -1, 'forward', 0, 0)",
        "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES ('deck', 'z', 0, 'upside down', 0, 0)",
        "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES ('deck', 'z', 0, 'c', 0, 0)",
        schedule("-1, NULL, NULL, NULL, NULL, 0, 0, 0, 0"), schedule("0, 1, NULL, 1, NULL, 0, 0, 0, 0"),
        schedule("0, 1, 1, NULL, NULL, 0, 0, 0, 0"), schedule("0, NULL, NULL, NULL, 1, 0, 0, 0, 0"),
        schedule("0, NULL, NULL, NULL, NULL, -1, 0, 0, 0"), schedule("0, NULL, NULL, NULL, NULL, 0, 1, 0, 0"),
        schedule("0, NULL, NULL, NULL, NULL, 0, 0, 2, 0"), schedule("0, NULL, NULL, NULL, NULL, 0, 0, 0, 2"),
        "INSERT INTO schedule VALUES (1, 0, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0, randomblob(16), NULL, NULL)",
        "INSERT INTO successor VALUES (1, 1)", "INSERT INTO successor VALUES (1, 99)",
        "INSERT INTO history VALUES (1, x'')",
        "INSERT INTO history VALUES (99, zeroblob(16))", "INSERT INTO history VALUES (1, 'sixteen letters.')",
        "UPDATE file SET diagnostics = -1",
        "INSERT INTO file SELECT 99, path, deck, title, 9, 0, 0, 0, 0, '', 0, 0, 0, 0, NULL, 0, 0, 0, NULL, NULL, NULL, NULL FROM file",
        "UPDATE file SET retention = 1.0", "UPDATE file SET scheduler = ''",
        "UPDATE listing SET line = 0", "UPDATE listing SET start = -1", "UPDATE listing SET length = -1", "UPDATE listing SET is_new = 2",
        "UPDATE listing SET file = 99", "UPDATE listing SET tag_set = 99", "UPDATE listing SET position = 0",
        "INSERT INTO tag_set (tags, folded) SELECT tags, folded FROM tag_set", "DELETE FROM tag_set",
        "INSERT INTO doubt VALUES (99, 1, 50)", "INSERT INTO doubt VALUES (1, 2, 101)", "INSERT INTO double VALUES (99, 1, 1)",
        "INSERT INTO double VALUES (1, 99, 1)", "INSERT INTO made VALUES ('index', 2)",
    ]

    @Test(arguments: nonsense) func nonsenseIsRefused(sql: String) throws {
        var learner = try Learner.inMemory(["a", "b"])
        try learner.store.database.write { try $0.execute(sql: Self.event("kind, card", "7, 1", id: Self.id)) }
        learner.milliseconds += 1
        let error = #expect(throws: DatabaseError.self) { try learner.store.database.write { try $0.execute(sql: sql) } }
        #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(String(describing: error))")
    }

    @Test(arguments: [
        event(answer, "1, 1, 5, 3, 0, -7, 0"), event(answer, "1, 1, 5, 0, 0, 0, 'another'"), event("kind, card, detail", "4, 1, -1"),
        event(answer + ", interval, evidence, link", "1, 1, 5, 0, 0, 0, 1, 36500, 290, randomblob(16)"),
        event("kind, card, other_card", "8, 1, 1"), event("kind, card, other_card", "9, 1, 2"), event("kind, link", "10, randomblob(16)"),
        event("kind, card, detail", "5, 1, 20000"), event("kind, card, detail", "6, 1, '20000 2 9 250 19990 - 5.5'"),
        event("kind, detail", "11, ''"),
        // Kinds of times to come.
        event("kind, card, detail", "12, 1, 3.5"), event("kind", "40"),
        "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES ('deck', 'z', 7, 'c12', -1, 0)",
        schedule("0, NULL, NULL, NULL, NULL, 0, 0, 0, 1"), schedule("1, 1, 0, 0, 0, 1, 0, 1, 0"),
    ])
    func senseIsTaken(sql: String) throws {
        let learner = try Learner.inMemory(["a", "b"])
        try learner.store.database.write { db in
            try db.execute(sql: Self.event("kind, card", "7, 1", id: Self.id))
            try db.execute(sql: sql)
        }
    }

    @Test(arguments: [
        "UPDATE event SET grade = 5", "UPDATE event SET day = day", "DELETE FROM event", "UPDATE card SET heading = 'z'",
        "UPDATE card SET number = 9", "DELETE FROM card",
    ])
    func theLogAndItsNamesAreNeitherChangedNorDeleted(sql: String) throws {
        var learner = try Learner.inMemory(["a"])
        let event = try learner.answer(learner.card("a"))
        let error = #expect(throws: DatabaseError.self) { try learner.store.database.write { try $0.execute(sql: sql) } }
        #expect(error?.message == (sql.contains("event") ? "the log is append-only" : error?.message))
        #expect(try learner.log() == [event])
    }

    @Test func everyTableIsStrict() throws {
        let lax = try Store.inMemory().database.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'
                    """)
        }
        #expect(lax.isEmpty)
    }

    @Test func foreignKeysAreWatched() throws {
        #expect(try Store.inMemory().database.read { try Int.fetchOne($0, sql: "PRAGMA foreign_keys") } == 1)
    }
}
