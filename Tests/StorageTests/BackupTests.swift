import Foundation
import GRDB
import Scheduling
import TestSupport
import Testing

@testable import Storage

/// A backup is a whole store under a name that says what it is, or it is not there.
@Suite struct BackupTests {
    private let folder = TemporaryFolder()
    private static let now: Int64 = 1_795_510_800_000

    private func learner() throws -> Learner {
        var learner = Learner(try Store(path: folder("nacre.sqlite")))
        try learner.read(.deck("deck", ["a", "b"].map { .init($0) }))
        try learner.answer(learner.card("a"))
        return learner
    }

    @Test func aBackupHoldsWhatTheStoreHolds() throws {
        let learner = try learner()
        let backup = try #require(try Backups(of: learner.store.path).make(.daily, at: Self.now))
        #expect(backup.name == "nacre-20261124T090000Z-daily.sqlite")
        #expect(backup.path == folder("backups/" + backup.name))
        #expect((try FileManager.default.attributesOfItem(atPath: backup.path))[.posixPermissions] as? Int == 0o600)
        let bytes = FileManager.default.contents(atPath: backup.path)
        #expect(try StoreCopy(path: backup.path).summary().events == 1)
        try StoreCopy(path: backup.path).examine()
        #expect(FileManager.default.contents(atPath: backup.path) == bytes, "looking changes nothing")
        let copy = Learner(try Store(path: backup.path))
        #expect(try copy.log() == learner.log())
        #expect(try copy.schedules() == learner.schedules())
    }

    @Test func aBackupHoldsWhatWasThereWhenItBegan() throws {
        let learner = try learner()
        let other = try Store(path: learner.store.path)
        var hasBegun = false
        let backup = try Backups(of: learner.store.path).make(.daily, at: Self.now) {
            if !hasBegun {
                var second = Learner(other, seed: 2)
                second.milliseconds += 60_000
                _ = try? second.answer(second.card("b"))
            }
            hasBegun = true
            return true
        }
        #expect(hasBegun)
        #expect(try StoreCopy(path: #require(backup).path).summary().events == 1)
        #expect(try learner.log().count == 2)
    }

    @Test func whatIsNotWantedAnyMoreLeavesNothing() throws {
        let backups = Backups(of: try learner().store.path)
        #expect(throws: StoreError.self) { try backups.make(.daily, at: Self.now) { false } }
        #expect(try FileManager.default.contentsOfDirectory(atPath: backups.folder).isEmpty)
    }

    @Test func aLogThatCannotBeReadIsNoBackup() throws {
        var learner = try learner()
        for _ in 0..<300 { try learner.answer(learner.card("b")) }
        let path = learner.store.path
        let root = try learner.store.read { try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'event'")! }
        try learner.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try learner.store.close()
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seek(toOffset: UInt64(root - 1) * 4096)
        try file.write(contentsOf: Data(repeating: 0xFF, count: 100))
        try file.close()
        #expect(throws: StoreError.corrupt(path: path)) { try Backups(of: path).make(.daily, at: Self.now) }
        #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.path).contains("backups") || Backups(of: path).list().isEmpty)
    }

    @Test func severalOfOneSecondStandSideBySide() throws {
        let backups = Backups(of: try learner().store.path)
        for _ in 1...3 { try backups.make(.byHand, at: Self.now) }
        #expect(
            backups.list().map(\.name) == ["", "-2", "-3"].map { "nacre-20261124T090000Z-by-hand\($0).sqlite" })
    }

    @Test func whereNothingHappenedThereIsNothingToKeep() throws {
        let store = try Store(path: folder("nacre.sqlite"))
        #expect(try Backups(of: store.path).make(.daily, at: Self.now) == nil)
        #expect(!folder.contents.contains("backups"))
    }

    @Test func severalProgramsMayMakeOneAtOnce() throws {
        let backups = Backups(of: try learner().store.path)
        DispatchQueue.concurrentPerform(iterations: 6) { _ in _ = try? backups.make(.byHand, at: Self.now) }
        let list = backups.list()
        #expect(list.count == 6)
        for backup in list { #expect(try StoreCopy(path: backup.path).summary().events == 1) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: backups.folder).count == 6)
    }

    @Test func aFileThatIsThereIsNotReplaced() throws {
        let backups = Backups(of: try learner().store.path)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder("mine")))
        #expect(throws: StoreError.cannotOpen(path: folder("mine"), reason: "File exists")) { try backups.copyStore(to: folder("mine")) }
        #expect(FileManager.default.contents(atPath: folder("mine")) == Data("mine".utf8))
        #expect(!folder.contents.contains { $0.contains("unfinished") })
    }

    @Test(arguments: [
        "nacre-20261124T090000Z-daily.sqlite", "nacre-20261124T090000Z-before-restore-12.sqlite", "nacre-19700101T000000Z-by-hand.sqlite",
    ])
    func aNameSaysWhatABackupIs(name: String) throws {
        #expect(try #require(Backup(name: name, in: "/b")).name == name)
    }

    @Test(arguments: [
        "nacre-20261124T090000Z-daily.sqlite.unfinished-a1b2c3", "nacre-20261324T090000Z-daily.sqlite", "nacre-2026-daily.sqlite",
        "nacre-20261124T090000Z-daily-1.sqlite", "nacre-20261124T090000Z-daily-02.sqlite", "nacre-20261124T090000Z-weekly.sqlite",
        "nacre-20261124T090000Z-dailyx.sqlite", "nacre-20260230T090000Z-daily.sqlite", "my.sqlite", "nacre-.sqlite",
        "nacre-20261124T090000Z.sqlite", "nacre-+0261124T090000Z-daily.sqlite",
    ])
    func whatItDoesNotKnowIsNoBackup(name: String) {
        #expect(Backup(name: name, in: "/b") == nil)
    }

    @Test func onlyItsOwnOldFilesAreThrownAway() throws {
        let backups = Backups(of: try learner().store.path)
        try backups.make(.daily, at: Self.now - 1_000 * 86_400_000)
        let strangers = ["notes.txt", "nacre-20010101T000000Z-weekly.sqlite", "old.sqlite"]
        let leftBehind = "nacre-20010101T000000Z-daily.sqlite.unfinished-abcdef"
        for name in strangers + [leftBehind] { try Data().write(to: URL(fileURLWithPath: backups.folder + "/" + name)) }
        for day in stride(from: -400, through: 0, by: 1) where day % 20 == 0 {
            try backups.make(.daily, at: Self.now + Int64(day) * 86_400_000)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: backups.folder)
        #expect(Set(names).isSuperset(of: strangers) && !names.contains(leftBehind))
        #expect(!names.contains { $0.hasPrefix("nacre-2024") }, "\(names)")
    }
}
