import Foundation
import Scheduling
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// A backup that several programs make, or that nobody finishes.
@Suite struct UnfinishedBackupTests {
    private let folder = TemporaryFolder()
    private static let now: Int64 = 1_795_510_800_000

    /// The file of a store in which something has happened.
    private func store() throws -> String {
        var learner = Learner(try Store(path: folder("nacre.sqlite")))
        try learner.read(.deck("deck", ["a", "b"].map { .init($0) }))
        try learner.answer(learner.card("a"))
        return learner.store.path
    }

    @Test func theDaysOfOneMomentIsOneHoweverManyMakeIt() throws {
        let backups = Backups(of: try store())
        let made = Mutex<[Backup?]>([])
        DispatchQueue.concurrentPerform(iterations: 6) { _ in
            let backup = try? backups.make(.daily, at: Self.now)
            made.withLock { $0.append(backup) }
        }
        let list = backups.list()
        #expect(list.map(\.name) == ["nacre-20261124T090000Z-daily.sqlite"])
        #expect(made.withLock { $0 } == [Backup?](repeating: list.first, count: 6))
        for backup in list { #expect(try StoreCopy(path: backup.path).summary().events == 1) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: backups.folder).count == 1)
    }

    @Test func whatNobodyWillFinishIsThrownAway() throws {
        let backups = Backups(of: try store())
        try FileManager.default.createDirectory(atPath: backups.folder, withIntermediateDirectories: true)
        func begin(_ name: String, hoursAgo: Double) throws {
            let path = backups.folder + "/" + name
            try Data("half".utf8).write(to: URL(fileURLWithPath: path))
            let time = Date().addingTimeInterval(-3600 * hoursAgo)
            try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
        }
        let sameMoment = "nacre-20261124T090000Z-daily.sqlite.unfinished-aaaaaa"
        let longAgo = "nacre-20261124T080000Z-daily.sqlite.unfinished-bbbbbb"
        let another = "nacre-20261124T085900Z-before-import.sqlite.unfinished-cccccc"
        let namesake = "nacre-20261124T090000Z-by-hand.sqlite.unfinished-dddddd"
        try begin(sameMoment, hoursAgo: 0)
        try begin(longAgo, hoursAgo: 1.5)
        try begin(another, hoursAgo: 0.5)
        try begin(namesake, hoursAgo: 0)
        let made = try #require(try backups.make(.daily, at: Self.now))
        let names = try FileManager.default.contentsOfDirectory(atPath: backups.folder)
        #expect(Set(names) == [made.name, another, namesake], "what another program may be making stays")
        try begin(sameMoment, hoursAgo: 0)
        #expect(try backups.make(.daily, at: Self.now) == made, "it is there")
        #expect(try !FileManager.default.contentsOfDirectory(atPath: backups.folder).contains(sameMoment))
    }
}
