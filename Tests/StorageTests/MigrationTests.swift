import Foundation
import GRDB
import Scheduling
import TestSupport
import Testing

@testable import Storage

/// A store of an older version is copied and brought up to date; nothing in it is lost.
@Suite struct MigrationTests {
    private let folder = TemporaryFolder()

    /// Where the schemas that were shipped are kept.
    private static let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Schemas")

    /// The next version, as it may be one day.
    private static let next = Schema(steps: Schema.current.steps + ["ALTER TABLE event ADD COLUMN mood TEXT"])

    private func version(_ path: String) throws -> Int? {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    }

    @Test(arguments: Schema.current.steps.indices) func aShippedSchemaIsNeverEdited(index: Int) throws {
        let file = Self.shipped.appendingPathComponent("\(index + 1).sql")
        #expect(try Schema.current.steps[index] + "\n" == String(contentsOf: file, encoding: .utf8), "add a version instead")
    }

    @Test func aStoreOfTheFirstVersionIsOpened() throws {
        let path = folder("nacre.sqlite")
        try FirstVersion.make(path, cards: 3, answers: 10)
        let learner = Learner(try Store(path: path))
        #expect(try learner.log().count == 10)
        let schedules = try learner.schedules()
        #expect(try learner.schedule("card 1").reviews > 0)
        try learner.store.rebuildSchedules()
        #expect(try learner.schedules() == schedules)
        #expect(try version(path) == 2)
        #expect(learner.store.checkUp(at: Moment(milliseconds: 1_900_000_000_000, utcOffsetSeconds: 0)).allSatisfy { $0.state == .good })
    }

    @Test func anOlderStoreIsCopiedAndBroughtUpToDate() throws {
        let path = folder("nacre.sqlite")
        try FirstVersion.make(path, cards: 3, answers: 10)
        let now = Moment(milliseconds: 1_795_510_800_000, utcOffsetSeconds: 0)
        let store = try Store(path: path, at: now)
        let backup = folder("backups/nacre-20261124T090000Z-before-migration.sqlite")
        #expect(Backups(of: path).list().map(\.path) == [backup])
        #expect(try version(path) == 2)
        #expect(try version(backup) == 1)
        #expect((try FileManager.default.attributesOfItem(atPath: backup))[.posixPermissions] as? Int == 0o600)
        #expect(try StoreCopy(path: backup).summary() == StoreCopy(path: path).summary())
        #expect(try Learner(store).log() == Learner(Store(path: backup)).log())
    }

    @Test func theBackupOfAnOlderStoreIsRestored() throws {
        let path = folder("nacre.sqlite")
        try FirstVersion.make(folder("old.sqlite"), cards: 3, answers: 10)
        var learner = Learner(try Store(path: path))
        try learner.read(.deck("other", [.init("a")]))
        try learner.answer(learner.card("a", deck: "other"))
        _ = try learner.store.restore(StoreCopy(path: folder("old.sqlite")), at: learner.milliseconds)
        #expect(try learner.log().count == 10)
        #expect(try version(path) == 2)
        #expect(try version(folder("old.sqlite")) == 1)
        let schedules = try learner.schedules()
        try learner.store.rebuildSchedules()
        #expect(try learner.schedules() == schedules)
    }

    @Test func aMigrationThatFailsChangesNothing() throws {
        let path = folder("nacre.sqlite")
        try FirstVersion.make(path, cards: 3, answers: 10)
        let broken = Schema(steps: Self.next.steps + ["CREATE TABLE x (a)", "this is no SQL"])
        #expect(throws: StoreError.self) { try Store(path: path, schema: broken) }
        #expect(try version(path) == 1)
        #expect(try Learner(Store(path: path)).log().count == 10)
    }

    @Test func aStoreThatWasBroughtUpToDateIsClosedToTheOlderNacre() throws {
        let path = folder("nacre.sqlite")
        _ = try Store(path: path, schema: Self.next)
        #expect(throws: StoreError.newer(path: path, found: 3, known: 2)) { try Store(path: path) }
    }

    @Test func aNewStoreNeedsNoCopy() throws {
        _ = try Store(path: folder("nacre.sqlite"), schema: Self.next)
        #expect(!folder.contents.contains("backups"))
    }
}

/// What follows from the log and the decks is made anew where another Nacre has made it.
@Suite struct RemadeTests {
    private let folder = TemporaryFolder()

    private func learner() throws -> Learner {
        var learner = Learner(try Store(path: folder("nacre.sqlite")))
        try learner.read(.deck("deck", [.init("a", tags: ["t"]), .init("b"), .init("c")]))
        try learner.read(.deck("twin", [.init("x", pin: "k7"), .init("y", pin: "k7")]))
        for heading in ["a", "b", "a"] { try learner.answer(learner.card(heading)) }
        try learner.undo()
        try learner.record([.suspend(learner.card("c"))])
        return learner
    }

    private func change(_ sql: String) throws {
        try DatabaseQueue(path: folder("nacre.sqlite")).write { try $0.execute(sql: sql) }
    }

    @Test(arguments: [
        "UPDATE made SET version = 99 WHERE what = 'schedules'", "DELETE FROM made WHERE what = 'schedules'",
        "UPDATE made SET version = 99 WHERE what = 'schedules'; DROP TABLE history; ALTER TABLE schedule ADD COLUMN mood TEXT",
        "UPDATE made SET version = 99 WHERE what = 'schedules'; UPDATE schedule SET interval = 7; UPDATE listing SET is_new = 1",
    ])
    func schedulesAreDerivedAnew(sql: String) throws {
        let learner = try learner()
        let (standings, counts) = (try learner.standings(), try learner.store.counts(.all, day: learner.day))
        try learner.store.close()
        try change(sql)
        let again = Learner(try Store(path: folder("nacre.sqlite")))
        #expect(try again.standings() == standings)
        #expect(try again.store.counts(.all, day: learner.day) == counts)
        #expect(try again.store.database.read { try Schema.current.differences(in: $0) } == [])
        // The decks need not be read again for that.
        #expect(try again.store.stamps().values.allSatisfy { $0.stamp.size > 0 })
    }

    @Test(arguments: [
        "UPDATE made SET version = 0 WHERE what = 'index'", "UPDATE made SET version = 99 WHERE what = 'reader'",
        "UPDATE made SET version = 0 WHERE what = 'index'; ALTER TABLE file DROP COLUMN retention; ALTER TABLE listing ADD COLUMN mood TEXT",
    ])
    func decksAreReadAgainAndStayListedUntilThen(sql: String) throws {
        let learner = try learner()
        let cards = try learner.store.cards(.all, day: learner.day)
        try learner.store.close()
        try change(sql)
        let again = Learner(try Store(path: folder("nacre.sqlite")))
        #expect(try again.store.cards(.all, day: learner.day) == cards)
        #expect(try again.store.stamps().values.allSatisfy { $0.stamp.size < 0 && $0.hash == nil })
        #expect(try again.store.database.read { try Schema.current.differences(in: $0) } == [])
    }

    @Test func whatIsAsItOughtToBeIsLeftAlone() throws {
        let learner = try learner()
        try learner.store.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: folder("nacre.sqlite")))
        let again = try Store(path: folder("nacre.sqlite"))
        try again.close()
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder("nacre.sqlite"))) == before)
    }
}
