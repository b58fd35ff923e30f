import GRDB
import Scheduling
import Testing

@testable import Storage

/// The tables admit nothing that makes no sense, and the log is only ever added to.
@Suite struct SchemaTests {
    private static let id = "x'00000000000000000000000000000001'"

    /// An event with these columns besides the ones that all have.
    private static func event(_ columns: String, _ values: String, id: String = "randomblob(16)", offset: String = "0") -> String {
        "INSERT INTO event (id, moment, utc_offset, day, \(columns)) VALUES (\(id), 0, \(offset), 0, \(values))"
    }

    private static let answer = "kind, card, grade, mode, thinking_ms, total_ms, scheduler, hints"

    private static func schedule(_ values: String) -> String {
        """
        INSERT INTO schedule (card, repetition, interval, easiness, due, first_day, last_day, drill_day, reviews, lapses, is_suspended,
            last_event) VALUES (1, \(values), \(id))
        """
    }

    static let nonsense = [
        event(answer, "'answer', 1, 6, 'scheduled', 0, 0, 'sm-2', 0"), event(answer, "'answer', 1, -1, 'scheduled', 0, 0, 'sm-2', 0"),
        event(answer, "'answer', 1, NULL, 'scheduled', 0, 0, 'sm-2', 0"), event(answer, "'answer', 1, 5, NULL, 0, 0, 'sm-2', 0"),
        event(answer, "'answer', 1, 5, 'cram', 0, 0, 'sm-2', 0"), event(answer, "'answer', 1, 5, 'quiz', -1, 0, 'sm-2', 0"),
        event(answer, "'answer', 1, 5, 'quiz', 0, -1, 'sm-2', 0"), event(answer, "'answer', 1, 5, 'quiz', NULL, 0, 'sm-2', 0"),
        event(answer, "'answer', 1, 5, 'quiz', 0, NULL, 'sm-2', 0"), event(answer, "'answer', 1, 5, 'quiz', 0, 0, NULL, 0"),
        event(answer, "'answer', 1, 5, 'quiz', 0, 0, '', 0"), event(answer, "'answer', NULL, 5, 'quiz', 0, 0, 'sm-2', 0"),
        event(answer, "'answer', 99, 5, 'quiz', 0, 0, 'sm-2', 0"), event(answer, "'answer', 1, 'five', 'quiz', 0, 0, 'sm-2', 0"),
        event("kind, card, grade", "'suspend', 1, 5"), event("kind, card, verdict", "'suspend', 1, 'wrong'"),
        event("kind, card, confidence", "'suspend', 1, 'sure'"),
        event(answer, "'answer', 1, 5, 'quiz', 0, 0, 'sm-2', -1"), event(answer, "'answer', 1, 5, 'quiz', 0, 0, 'sm-2', NULL"),
        event(answer + ", verdict", "'answer', 1, 5, 'quiz', 0, 0, 'sm-2', 0, 'so-so'"),
        event(answer + ", confidence", "'answer', 1, 5, 'quiz', 0, 0, 'sm-2', 0, 'perhaps'"),
        event(answer + ", proposed", "'answer', 1, 5, 'quiz', 0, 0, 'sm-2', 0, 6"),
        event(answer + ", quiz", "'answer', 1, 5, 'quiz', 0, 0, 'sm-2', 0, x'01'"), event("kind, card, proposed", "'suspend', 1, 5"),
        event("kind, card, hints", "'suspend', 1, 0"), event("kind, note", "'quiz', NULL"), event("kind, card, note", "'quiz', 1, ''"),
        event("kind, card, note", "'suspend', 1, 'why'"), event("kind, card", "'due', 1"), event("kind, card, until", "'suspend', 1, 1"),
        event("kind, card, target", "'suspend', 1, randomblob(16)"), event("kind, card, other_card", "'suspend', 1, 1"),
        event("kind, card", "'suspend', NULL"), event("kind, card", "'suspend', 99"), event("kind, card", "'forget', 1"),
        event("kind, card", "'bury', 1"), event("kind, card", "'rename', 1"), event("kind, card", "'apart', 1"),
        event("kind, card, other_card", "'rename', 1, 99"),
        event("kind, card", "'undo', 1"), event("kind, target", "'undo', x'01'"), event("kind, card, target", "'undo', 1, randomblob(16)"),
        event("kind, card, batch", "'reset', 1, x'01'"), event("kind, card", "'reset', 1", id: "x'01'"),
        event("kind, card", "'reset', 1", id: "NULL"), event("kind, card", "'reset', 1", id: id),
        event("kind, card", "'reset', 1", offset: "86401"), event("kind, card", "'reset', 1", offset: "NULL"),
        "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES ('deck', 'a', 0, 'forward', 0, 0)",
        "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES ('deck', 'z', -1, 'forward', 0, 0)",
        "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES ('deck', 'z', 0, 'upside down', 0, 0)",
        "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES ('deck', 'z', 0, 'c', 0, 0)",
        schedule("-1, 0, 250, NULL, NULL, NULL, NULL, 0, 0, 0"), schedule("0, -1, 250, NULL, NULL, NULL, NULL, 0, 0, 0"),
        schedule("0, 0, 129, NULL, NULL, NULL, NULL, 0, 0, 0"), schedule("0, 0, 250, 1, NULL, 1, NULL, 0, 0, 0"),
        schedule("0, 0, 250, 1, 1, NULL, NULL, 0, 0, 0"), schedule("0, 0, 250, NULL, NULL, NULL, 1, 0, 0, 0"),
        schedule("0, 0, 250, NULL, NULL, NULL, NULL, -1, 0, 0"), schedule("0, 0, 250, NULL, NULL, NULL, NULL, 0, 1, 0"),
        schedule("0, 0, 250, NULL, NULL, NULL, NULL, 0, 0, 2"),
        "INSERT INTO schedule VALUES (1, 0, 0, 250, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, randomblob(16))",
        "INSERT INTO successor VALUES (1, 1)", "INSERT INTO successor VALUES (1, 99)",
        "INSERT INTO history VALUES (1, x'')", "INSERT INTO history VALUES (1, zeroblob(17))",
        "INSERT INTO history VALUES (99, zeroblob(16))", "INSERT INTO history VALUES (1, 'sixteen letters.')",
        "UPDATE file SET diagnostics = -1", "INSERT INTO file SELECT 99, path, deck, title, 9, 0, 0, 0, '', 0, 0, 0, 0, 0, 0 FROM file",
        "UPDATE listing SET line = 0", "UPDATE listing SET start = -1", "UPDATE listing SET length = -1", "UPDATE listing SET is_new = 2",
        "UPDATE listing SET file = 99", "UPDATE listing SET tag_set = 99", "UPDATE listing SET position = 0",
        "INSERT INTO tag_set (tags, folded) SELECT tags, folded FROM tag_set", "DELETE FROM tag_set",
        "INSERT INTO doubt VALUES (99, 1, 50)", "INSERT INTO doubt VALUES (1, 2, 101)", "INSERT INTO double VALUES (99, 1)",
        "INSERT INTO double VALUES (1, 99)",
    ]

    @Test(arguments: nonsense) func nonsenseIsRefused(sql: String) throws {
        var learner = try Learner.inMemory(["a", "b"])
        try learner.store.database.write { try $0.execute(sql: Self.event("kind, card", "'reset', 1", id: Self.id)) }
        learner.milliseconds += 1
        let error = #expect(throws: DatabaseError.self) { try learner.store.database.write { try $0.execute(sql: sql) } }
        #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(String(describing: error))")
    }

    @Test(arguments: [
        event(answer, "'answer', 1, 5, 'quiz', 0, 0, 'sm-2', 0"), event("kind, card, until", "'bury', 1, -1"),
        event(
            answer + ", verdict, confidence, proposed, quiz",
            "'answer', 1, 5, 'quiz', 0, 0, 'sm-2', 2, 'nearly', 'unsure', 3, randomblob(16)"),
        event("kind, card, other_card", "'rename', 1, 1"), event("kind, card, other_card", "'apart', 1, 2"),
        event("kind, target", "'undo', randomblob(16)"),
        event("kind, card, until", "'due', 1, 20000"), event("kind, note", "'quiz', ''"),
        "INSERT INTO card (deck, heading, ordinal, side, body_hash, added) VALUES ('deck', 'z', 7, 'c12', -1, 0)",
        schedule("0, 0, 250, NULL, NULL, NULL, NULL, 0, 0, 1"), schedule("1, 1, 130, 1, 0, 0, 0, 1, 0, 0"),
    ])
    func senseIsTaken(sql: String) throws {
        let learner = try Learner.inMemory(["a", "b"])
        try learner.store.database.write { db in
            try db.execute(sql: Self.event("kind, card", "'reset', 1", id: Self.id))
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
