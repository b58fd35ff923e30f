import Files
import Foundation
import Storage
import TestSupport
import Testing

@testable import nacre

/// The day's backup when nobody stays for its end: a process of its own makes it.
@Suite(.serialized) struct HandOverTests {
    /// A home with a card that was graded yesterday, and a store that takes a while to copy.
    private static func sandbox(megabytes: Int) throws -> Sandbox {
        let sandbox = DurabilityTests.sandbox(cards: 5)
        sandbox.now = "2026-11-23T09:00:00Z"
        #expect(sandbox.run(["grade", "Question 1", "--as", "4"]).status == 0)
        sandbox.now = "2026-11-24T09:00:00Z"
        try Ballast.add(megabytes: megabytes, to: sandbox.store)
        return sandbox
    }

    /// The backups of today.
    private static func backups(_ sandbox: Sandbox) -> [Backup] {
        Backups(of: sandbox.store).list().filter { $0.name.hasPrefix("nacre-20261124") }
    }

    /// What stands in the folder of backups.
    private static func names(_ sandbox: Sandbox) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: Backups(of: sandbox.store).folder)) ?? []
    }

    /// Whether something comes true within a minute.
    private static func comes(_ isTrue: () -> Bool) -> Bool {
        for _ in 0..<6000 {
            if isTrue() { return true }
            usleep(10_000)
        }
        return false
    }

    @Test(.needsTerminal) func whoLeavesAfterTheFirstGradeDoesNotWaitAndTheBackupIsMade() throws {
        var wasHandedOver = false
        // A fast disk copies a small store before anybody has left.
        for megabytes in [64, 256, 768] where !wasHandedOver {
            let sandbox = try Self.sandbox(megabytes: megabytes)
            let child = Child(["study", "--now", sandbox.now], in: sandbox, columns: 80)
            #expect(child.waits(for: "Question"))
            child.type(" ")
            #expect(child.waits(for: "Answer"))
            child.type("4")
            #expect(child.waits(for: "Question"))
            child.type("q")
            #expect(child.status() == 0)
            wasHandedOver = Self.backups(sandbox).isEmpty
            #expect(Self.comes { !Self.backups(sandbox).isEmpty }, "\(Self.names(sandbox))")
            #expect(Self.comes { !Self.names(sandbox).contains { $0.contains("unfinished") } }, "\(Self.names(sandbox))")
            let made = Self.backups(sandbox)
            #expect(made.map(\.name) == ["nacre-20261124T090000Z-daily.sqlite"])
            let copy = StoreCopy(path: try #require(made.first).path)
            try copy.examine()
            // Made beside the session it holds what was before the first grade; made by another process, maybe that grade too.
            let log = sandbox.output("dump", "log")
            #expect(log.count == 2)
            let events = try copy.summary().events
            #expect(wasHandedOver ? 1...2 ~= events : events == 1)
            let home = Sandbox()
            try FileManager.default.copyItem(atPath: copy.path, toPath: home.store)
            #expect(home.output("dump", "log") == Array(log.prefix(events)))
        }
        #expect(wasHandedOver)
    }

    @Test func whenItIsKilledNothingHalfIsListedAndTheNextThingWrittenMakesOne() throws {
        var wasCut = false
        for megabytes in [64, 256, 768] where !wasCut {
            let sandbox = try Self.sandbox(megabytes: megabytes)
            let child = Child(["backup", "--daily", "--now", sandbox.now], in: sandbox)
            #expect(Self.comes { Self.names(sandbox).contains { $0.contains("20261124") } })
            child.kill()
            wasCut = Self.names(sandbox).contains { $0.hasPrefix("nacre-20261124T090000Z-daily.sqlite.unfinished-") }
            if !wasCut { continue }
            #expect(Self.backups(sandbox).isEmpty)
            #expect(!sandbox.output("backup", "--list").joined().contains("2026-11-24"))
            sandbox.now = "2026-11-24T10:00:00Z"
            #expect(sandbox.run(["grade", "Question 2", "--as", "4"]).status == 0)
            let made = Self.backups(sandbox)
            #expect(made.map(\.name) == ["nacre-20261124T100000Z-daily.sqlite"])
            let copy = StoreCopy(path: try #require(made.first).path)
            try copy.examine()
            #expect(try copy.summary().events == 1)
            #expect(sandbox.output("dump", "log").count == 2)
        }
        #expect(wasCut)
    }
}
