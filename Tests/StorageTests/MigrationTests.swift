import Foundation
import GRDB
import Scheduling
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

    /// A store of the first version with one answer in it, made by hand.
    private func makeFirstVersion(_ path: String) throws {
        let sql = try String(contentsOf: Self.shipped.appendingPathComponent("1.sql"), encoding: .utf8)
        try DatabaseQueue(path: path).writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(
                sql: sql + """
                    INSERT INTO card VALUES (1, 'deck', 'a', 0, 'forward', 0, 100);
                    INSERT INTO event (id, moment, utc_offset, day, kind, card, grade, mode, thinking_ms, total_ms, scheduler, hints)
                        VALUES (x'00000000000000000000000000000001', 1, 0, 100, 'answer', 1, 4, 'scheduled', 1, 2, 'sm-2', 0);
                    INSERT INTO schedule VALUES (1, 1, 1, 250, 101, 100, 100, NULL, NULL, 1, 0, 0, x'00000000000000000000000000000001');
                    PRAGMA application_id = 0x4E616372; PRAGMA user_version = 1;
                    """)
        }
    }

    @Test(arguments: Schema.current.steps.indices) func aShippedSchemaIsNeverEdited(index: Int) throws {
        let file = Self.shipped.appendingPathComponent("\(index + 1).sql")
        #expect(try Schema.current.steps[index] + "\n" == String(contentsOf: file, encoding: .utf8), "add a version instead")
    }

    @Test func aStoreOfTheFirstVersionIsOpened() throws {
        let path = folder("nacre.sqlite")
        try makeFirstVersion(path)
        let learner = Learner(try Store(path: path))
        let schedules = try learner.schedules()
        #expect(try learner.schedule("a").due == StudyDay(101))
        try learner.store.rebuildSchedules()
        #expect(try learner.schedules() == schedules)
    }

    @Test func anOlderStoreIsCopiedAndBroughtUpToDate() throws {
        let path = folder("nacre.sqlite")
        try makeFirstVersion(path)
        let now = Moment(milliseconds: 1_795_510_800_000, utcOffsetSeconds: 0)
        let store = try Store(path: path, at: now, schema: Self.next)
        let backup = folder("backups/nacre-20261124T090000Z-before-migration.sqlite")
        #expect(Backups(of: path).list().map(\.path) == [backup])
        #expect(try version(path) == 2)
        #expect(try version(backup) == 1)
        #expect((try FileManager.default.attributesOfItem(atPath: backup))[.posixPermissions] as? Int == 0o600)
        #expect(try Learner(store).log() == Learner(Store(path: backup)).log())
        #expect(try Learner(store).schedule("a").reviews == 1)
    }

    @Test func aMigrationThatFailsChangesNothing() throws {
        let path = folder("nacre.sqlite")
        try makeFirstVersion(path)
        let broken = Schema(steps: Self.next.steps + ["CREATE TABLE x (a)", "this is no SQL"])
        #expect(throws: StoreError.self) { try Store(path: path, schema: broken) }
        #expect(try version(path) == 1)
        #expect(try Learner(Store(path: path)).log().count == 1)
    }

    @Test func aStoreThatWasBroughtUpToDateIsClosedToTheOlderNacre() throws {
        let path = folder("nacre.sqlite")
        _ = try Store(path: path, schema: Self.next)
        #expect(throws: StoreError.newer(path: path, found: 2, known: 1)) { try Store(path: path) }
    }

    @Test func aNewStoreNeedsNoCopy() throws {
        _ = try Store(path: folder("nacre.sqlite"), schema: Self.next)
        #expect(!folder.contents.contains("backups"))
    }
}
