import Foundation
import GRDB
import Scheduling
import Study
import TestSupport
import Testing

@testable import Storage

/// A store that was damaged, or made to harm, is refused or told of: no reading of it stops the program or goes on without end.
@Suite struct HostileStoreTests {
    private let folder = TemporaryFolder()

    /// A store with some history, changed by SQL that nothing holds back, and closed.
    private func path(_ sql: String) throws -> String {
        let path = folder("nacre.sqlite")
        var learner = Learner(try Store(path: path))
        try learner.read(.deck("deck", (0..<9).map { .init("card \($0)") }))
        for index in 0..<5 { try learner.answer(learner.card("card \(index)")) }
        try learner.store.database.writeWithoutTransaction { db in
            let guards = try SchemaPart.all(db).filter { $0.type == "trigger" && ["card", "event"].contains($0.table) }
            for part in guards { try db.execute(sql: "DROP TRIGGER \(part.name)") }
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; \(sql)")
            for part in guards { try db.execute(sql: part.sql) }
        }
        try learner.store.close()
        return path
    }

    @Test func theUsualTablesAreKnownByOneNumber() throws {
        let parts = try Store.inMemory().database.read { try SchemaPart.all($0) }
        #expect(SchemaPart.digest(of: parts) == Schema.current.digest)
    }

    @Test(arguments: [
        (
            """
            DROP TABLE listing; CREATE VIEW listing AS
            WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS card, 1 AS file FROM c
            """, ["listing"]
        ),
        ("CREATE TRIGGER trap AFTER INSERT ON event BEGIN DELETE FROM schedule; END", ["trap"]),
        ("CREATE TABLE mine (x); DROP INDEX card_body", ["card_body", "mine"]),
        ("ALTER TABLE event ADD COLUMN mood TEXT", ["event"]),
        ("DROP TABLE made", ["made"]),
        (
            """
            UPDATE made SET version = 1; DROP TABLE successor; CREATE VIEW successor AS
            WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS card, 1 AS goes_on_as FROM c
            """, ["successor"]
        ),
    ])
    func whatNacreDidNotMakeIsRefusedBeforeItIsRead(sql: String, names: [String]) throws {
        let path = try path(sql)
        #expect(throws: StoreError.foreignTables(path: path, names: names)) { try Store(path: path) }
        #expect(throws: StoreError.foreignTables(path: path, names: names)) { try StoreCopy(path: path).summary() }
    }

    @Test func whatAnotherNacreHasDerivedIsMadeAnew() throws {
        let path = try path("UPDATE made SET version = 1; ALTER TABLE schedule ADD COLUMN mood TEXT; CREATE INDEX more ON schedule(mood)")
        let store = try Store(path: path)
        #expect(try store.database.read { try Schema.current.differences(in: $0) } == [])
    }

    @Test func aVersionThatCannotBeIsDamage() throws {
        for version in ["-2147483647", "0"] {
            let path = try path("PRAGMA user_version = \(version)")
            #expect(throws: StoreError.corrupt(path: path)) { try Store(path: path) }
            #expect(throws: StoreError.corrupt(path: path)) { try StoreCopy(path: path).summary() }
            unlink(path)
        }
    }

    @Test func whatIsNoFileIsNotWaitedFor() throws {
        let path = folder("nacre.sqlite")
        #expect(mkfifo(path, 0o600) == 0)
        #expect(throws: StoreError.cannotOpen(path: path, reason: "it is not a file")) { try Store(path: path) }
        #expect(throws: StoreError.cannotOpen(path: path, reason: "it is not a file")) { try StoreCopy(path: path).summary() }
    }

    @Test(arguments: [
        "UPDATE schedule SET interval = 9223372036854775807, due = 9223372036854775807",
        "UPDATE schedule SET due = -9223372036854775808", "UPDATE schedule SET lapses = -1",
        "UPDATE schedule SET last_event = zeroblob(16)",
        "INSERT OR REPLACE INTO history VALUES (1, x'00010203ff')", "UPDATE successor SET goes_on_as = card",
        "INSERT OR REPLACE INTO successor VALUES (1, 2), (2, 1)", "UPDATE listing SET start = 9223372036854775807",
        "UPDATE listing SET position = position + 9223372036854770000",
        "UPDATE file SET size = -9223372036854775808, new_limit = 9223372036854775807",
        "UPDATE event SET day = 9223372036854775807", "UPDATE card SET side = 'nowhere', ordinal = -9223372036854775808",
    ])
    func numbersThatCannotBeAreToldOrMended(sql: String) throws {
        let learner = Learner(try Store(path: path(sql)))
        let (store, day) = (learner.store, learner.day)
        try Self.readEverything(store, day)
        _ = store.checkUp(at: learner.now, repairing: true)
        try Self.readEverything(store, day)
    }

    /// Reads in all ways that there are. What makes no sense is refused as such, and as nothing else.
    private static func readEverything(_ store: Store, _ day: StudyDay) throws {
        func tolerating(_ body: () throws -> Void) throws {
            do {
                try body()
            } catch StoreError.senseless, StoreError.corrupt {}
        }
        try tolerating { _ = try store.cards(.all, day: day) }
        try tolerating { _ = try store.countsByDeck(day: day) }
        try tolerating { _ = try store.countsByDeck(.deck("deck"), day: day) }
        try tolerating { _ = try store.candidates(.all, day: day) }
        try tolerating { _ = try store.candidates(.all, day: day, order: .overdue) }
        try tolerating { _ = try store.forecast(.all, from: day, days: 9) }
        try tolerating { _ = try store.forecast(.deck("deck"), from: day, days: 9) }
        try tolerating { _ = try store.nextDue(.all, after: day) }
        try tolerating { _ = try store.heirs() }
        try tolerating { _ = try store.forEachStudied(.all, day: day) { _ = $0.history.entries } }
        try tolerating { try store.forEachSchedule { _, _, history in _ = history.reviewsAndMemories(FSRS.Model()) } }
        try tolerating { _ = try store.forEachNamedEvent { _ in } }
        for card in 1...9 {
            let card = CardNumber(Int64(card))
            try tolerating { _ = try store.history(of: card) }
            try tolerating { _ = try store.location(of: card) }
            try tolerating { _ = try store.reviews(of: card) }
            try tolerating { _ = try store.schedule(of: card) }
        }
    }

    @Test func aReadingWithoutEndIsEnded() throws {
        let store = try Store(path: path(""))
        let endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c"
        #expect(throws: StoreError.senseless(path: store.path)) {
            try store.read { _ = try Int.fetchOne($0, sql: endless) }
        }
        #expect(try store.latestMoment() != nil, "the next transaction counts anew")
    }

    @Test func whatARowHoldsIsTakenForNothingElse() throws {
        try DatabaseQueue().read { db in
            let sql = "SELECT NULL, 7, 9223372036854775807, 1.5, 'word', x'00', CAST(x'ff' AS TEXT), 2"
            let row = try #require(try StoredRow.fetchOne(db, sql: sql))
            #expect(try row.value(0) as Int? == nil)
            #expect(
                try (row.value(1) as Int, row.value(2) as Int64, row.value(3) as Double, row.value(4) as String) == (7, .max, 1.5, "word"))
            #expect(throws: DatabaseError.self) { try row.value(0) as Int }
            #expect(throws: DatabaseError.self) { try row.value(2) as Int }
            #expect(throws: DatabaseError.self) { try row.value(2) as StudyDay? }
            #expect(throws: DatabaseError.self) { try row.value(3) as Int }
            #expect(throws: DatabaseError.self) { try row.value(4) as Int64 }
            #expect(throws: DatabaseError.self) { try row.value(5) as String }
            #expect(throws: DatabaseError.self) { try row.value(6) as String }
            #expect(throws: DatabaseError.self) { try row.value(7) as Bool }
            #expect(throws: DatabaseError.self) { try row.value(1) as EventID }
        }
    }
}
