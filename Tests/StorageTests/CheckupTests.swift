import Foundation
import GRDB
import Scheduling
import TestSupport
import Testing

@testable import Storage

/// A checkup finds what does not fit together, and mends what follows from the log.
@Suite struct CheckupTests {
    private let folder = TemporaryFolder()

    private func learner() throws -> Learner {
        var learner = Learner(try Store(path: folder("nacre.sqlite")))
        try learner.read(.deck("deck", (0..<50).map { .init("card \($0)") }))
        for index in 0..<50 { try learner.answer(learner.card("card \(index)")) }
        try learner.record([.rename(learner.card("card 1"), to: learner.card("card 2"))])
        return learner
    }

    private static func wrong(_ learner: Learner, repairing: Bool = false) -> [String: Finding.State] {
        let findings = learner.store.checkUp(at: learner.now, repairing: repairing).filter { $0.state != .good }
        return Dictionary(uniqueKeysWithValues: findings.map { ($0.check, $0.state) })
    }

    @Test func aSoundStoreHasNothingWrong() throws {
        let findings = try learner().store.checkUp(at: Moment(milliseconds: 1_900_000_000_000, utcOffsetSeconds: 0))
        #expect(findings.map(\.check) == ["file", "references", "schema", "events", "clock", "schedules", "index"])
        #expect(findings.allSatisfy { $0.state == .good })
    }

    @Test(arguments: [
        ("UPDATE schedule SET interval = 77 WHERE card = 3", "schedules"), ("DELETE FROM successor", "schedules"),
        ("INSERT INTO successor VALUES (5, 6)", "schedules"), ("DELETE FROM schedule WHERE card = 4", "schedules"),
        ("UPDATE history SET reviews = zeroblob(16) WHERE card = 6", "schedules"), ("DELETE FROM history", "schedules"),
        ("UPDATE listing SET is_new = 1 WHERE card = 7", "index"), ("UPDATE listing SET siblings = 777 WHERE card = 7", "index"),
        ("UPDATE due_day SET sides = sides + 1", "index"), ("DELETE FROM due_day", "index"), ("UPDATE file SET sides = 7", "index"),
        ("DELETE FROM name WHERE card = 3", "index"), ("UPDATE name SET key = 7 WHERE card = 4", "index"),
        ("INSERT INTO name VALUES (1, 777)", "index"), ("DELETE FROM page", "index"), ("UPDATE page SET size = size - 1", "index"),
        ("UPDATE page SET position = 1", "index"),
        ("UPDATE page SET texts = zeroblob(9)", "index"),
        ("UPDATE schedule SET file = NULL WHERE card = 7", "index"), ("UPDATE schedule SET siblings = 8 WHERE card = 7", "index"),
    ])
    func whatFollowsFromTheLogIsMended(sql: String, check: String) throws {
        let learner = try learner()
        let (log, standings) = (try learner.log(), try learner.standings())
        try learner.store.database.write { try $0.execute(sql: sql) }
        #expect(Self.wrong(learner) == [check: .repairable])
        #expect(Self.wrong(learner, repairing: true) == [check: .repaired])
        #expect(try learner.log() == log)
        #expect(try learner.standings() == standings)
        if !sql.contains("siblings = 777") { #expect(Self.wrong(learner).isEmpty) }
    }

    @Test func twoCardsOfOneNameAreTold() throws {
        let learner = try learner()
        try learner.store.database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO card SELECT 777, deck, heading, ordinal, side, body_hash, added FROM card WHERE number = 3;
                    INSERT INTO name SELECT key, 777 FROM name WHERE card = 3
                    """)
        }
        #expect(Self.wrong(learner)["index"] == .bad)
        #expect(Self.wrong(learner, repairing: true)["index"] == .bad)
    }

    @Test func anIndexThatLacksARowIsMadeAnew() throws {
        let learner = try learner()
        try learner.store.database.writeWithoutTransaction { db in
            // An index that is told to be that of other rows.
            try db.execute(
                sql: """
                    PRAGMA writable_schema = ON;
                    UPDATE sqlite_schema SET sql = 'CREATE INDEX event_card ON event(card) WHERE kind > 1 AND card > 1000' WHERE name = 'event_card';
                    PRAGMA writable_schema = RESET;
                    REINDEX event_card;
                    PRAGMA writable_schema = ON;
                    UPDATE sqlite_schema SET sql = 'CREATE INDEX event_card ON event(card) WHERE kind > 1 AND card IS NOT NULL' WHERE name = 'event_card';
                    PRAGMA writable_schema = RESET;
                    """)
        }
        #expect(Self.wrong(learner)["file"] == .repairable)
        #expect(Self.wrong(learner, repairing: true)["file"] == .repaired)
        #expect(Self.wrong(learner).isEmpty)
    }

    @Test func anEventFromTheFutureIsTold() throws {
        var learner = try learner()
        learner.milliseconds += 3 * 86_400_000
        try learner.answer(learner.card("card 0"))
        learner.milliseconds -= 3 * 86_400_000
        #expect(Self.wrong(learner, repairing: true) == ["clock": .bad])
    }

    @Test func anotherSchemaIsTold() throws {
        let learner = try learner()
        try learner.store.database.write { try $0.execute(sql: "CREATE TABLE mine (x); DROP INDEX card_body") }
        let finding = learner.store.checkUp(at: learner.now).first { $0.check == "schema" }
        #expect(finding?.state == .bad)
        #expect(finding?.text.contains("card_body, mine") == true)
    }

    @Test(arguments: 0..<30) func aDamagedFileIsToldAndNothingBreaks(seed: UInt64) throws {
        let learner = try learner()
        try learner.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: learner.store.path)))
        var dice = Dice(state: seed)
        for _ in 0..<30 { bytes[Int.random(in: 200..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice) }
        let path = folder("damaged.sqlite")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        guard let store = try? Store(path: path) else { return }
        let findings = store.checkUp(at: learner.now, repairing: seed % 2 == 0)
        #expect(!findings.isEmpty)
    }
}
