import Collection
import Foundation
import TestSupport
import Testing

@testable import nacre

/// A grade is on disk before the next card shows, whatever happens to the program.
@Suite(.serialized) struct DurabilityTests {
    /// A home with a deck of so many cards.
    static func sandbox(cards: Int) -> Sandbox {
        let sandbox = Sandbox()
        sandbox.write("numbers.md", (1...cards).map { "## Question \($0)\n\nAnswer \($0)\n" }.joined(separator: "\n"))
        return sandbox
    }

    /// How many answers the log of a sandbox holds.
    static func answers(in sandbox: Sandbox) -> Int {
        sandbox.output("dump", "log").filter { $0.contains("\"kind\":\"answer\"") }.count
    }

    /// The greatest number before "done" that was on the screen.
    static func shownAsDone(_ text: String) -> Int {
        text.matches(of: /(\d+) of \d+ done/).compactMap { Int($0.1) }.max() ?? 0
    }

    @Test(.needsTerminal) func everyGradeWhoseNextCardWasShownOutlivesAKill() {
        let sandbox = Self.sandbox(cards: 400)
        var dice = SplitMix64(42)
        var before = 0
        for _ in 0..<12 {
            let child = Child(["study", "--new", "9999"], in: sandbox, columns: 80)
            var seen = ""
            let milliseconds = Int.random(in: 150...700, using: &dice)
            let deadline = Date().addingTimeInterval(Double(milliseconds) / 1000)
            while Date() < deadline {
                child.type(" 5")
                child.read(milliseconds: 2)
            }
            seen = child.written
            child.kill()
            let after = Self.answers(in: sandbox)
            // What the day has done stands there, earlier sessions too.
            #expect(after >= Self.shownAsDone(seen))
            before = after
        }
        #expect(before > 0)
    }

    @Test func theScheduleIsTheSameWhenDerivedAnewAfterKills() {
        let sandbox = Self.sandbox(cards: 100)
        for seed in 0..<4 {
            let child = Child(["study", "--new", "9999"], in: sandbox)
            child.type(String(repeating: "\n\((seed * 7) % 6)\n\n4\n", count: 20))
            _ = child.waits(for: "\(3 + seed) of 100 done")
            child.kill()
        }
        let stored = sandbox.output("dump", "state")
        #expect(!stored.isEmpty)
        #expect(sandbox.output("dump", "state", "--rebuild") == stored)
    }

    @Test func twoAtOnceNeitherLoseNorDoubleAGrade() {
        let sandbox = Self.sandbox(cards: 60)
        let lines = String(repeating: "\n5\n", count: 60)
        let children = (0..<2).map { _ in Child(["study", "--new", "60"], in: sandbox) }
        children.forEach { $0.type(lines) }
        children.forEach { $0.endInput() }
        #expect(children.map { $0.status(seconds: 60) } == [0, 0])
        let log = sandbox.output("dump", "log").filter { $0.contains("answer") }
        let cards = log.compactMap { $0.firstMatch(of: /"heading":"([^"]*)"/).map { String($0.1) } }
        #expect(cards.count == 60)
        #expect(Set(cards).count == 60)
    }

    /// The store of an older version is copied, brought up to date in one step, and tidied; whatever of that is cut short is done again.
    @Test func aStoreThatIsBeingBroughtUpToDateOutlivesKills() throws {
        let sandbox = Sandbox()
        let old = sandbox.folder + "/old.sqlite"
        try FirstVersion.make(old, cards: 4000, answers: 100_000)
        try FileManager.default.createDirectory(atPath: sandbox.store.parentFolder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: old, toPath: sandbox.store)
        let state = sandbox.output("dump", "state")
        #expect(state.count == 4000)
        var dice = SplitMix64(9)
        var cut = 0
        for _ in 0..<8 {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: sandbox.store + suffix) }
            try FileManager.default.copyItem(atPath: old, toPath: sandbox.store)
            let child = Child(["dump", "state"], in: sandbox)
            usleep(UInt32.random(in: 50_000...4_000_000, using: &dice))
            child.kill()
            if !child.written.contains("\"card 1\"") { cut += 1 }
            #expect(sandbox.output("dump", "state") == state)
        }
        #expect(cut > 0)
    }
}
