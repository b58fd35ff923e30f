import Collection
import Files
import Formats
import Foundation
import Storage
import TestSupport
import Testing

@testable import nacre

/// When the world fails during a backup, a restore or an import, nothing acknowledged is lost and no half file has a whole file's name.
@Suite(.serialized) struct SafetyTrialTests {
    /// A home with a log of some length, and one more log to be imported.
    private static func sandbox() throws -> (sandbox: Sandbox, log: String) {
        let sandbox = DurabilityTests.sandbox(cards: 100)
        sandbox.now = "2026-11-23T09:00:00Z"
        sandbox.run(["study", "--new", "60"], typing: (0..<60).flatMap { _ in ["", "5"] })
        sandbox.now = "2026-11-24T09:00:00Z"
        sandbox.run(["log", "export", sandbox.folder + "/own"])
        let log = sandbox.folder + "/other"
        var dice = TestSupport.Dice(state: 7)
        let lines = (0..<3000).map { _ in LogLine.json(SampleLog.event(&dice)).text + "\n" }
        try lines.joined().write(toFile: log, atomically: true, encoding: .utf8)
        return (sandbox, log)
    }

    /// Runs nacre under a shell's limit for the size of files, in blocks of 512 bytes, or killed after a time; returns its status.
    private static func run(_ words: [String], in sandbox: Sandbox, blocks: Int? = nil, killedAfter seconds: Double? = nil) -> Int32? {
        let limit = blocks.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
        let child = Child(["-c", limit + "exec \"$0\" \"$@\"", Child.program] + words, in: sandbox, program: "/bin/sh")
        child.endInput()
        if let seconds {
            usleep(UInt32(seconds * 1_000_000))
            child.kill()
            return nil
        }
        return child.status(seconds: 60)
    }

    /// That every backup is whole, the store is sound, and nothing unfinished bears a name that counts.
    private static func check(_ sandbox: Sandbox, _ trial: String) {
        for backup in Backups(of: sandbox.store).list() {
            #expect(throws: Never.self, "\(trial): \(backup.name)") { try StoreCopy(path: backup.path).examine() }
        }
        let doctor = sandbox.run(["doctor"])
        let wrong = doctor.transcript.filter { $0.hasPrefix("wrong") && !$0.contains("clock") }
        #expect(wrong == [], "\(trial)")
    }

    @Test(arguments: [
        ["backup"], ["restore", "--yes"], ["log", "import", "LOG"], ["backup", "FILE"], ["log", "export", "OUT"], ["doctor", "--rescue"],
    ])
    func whenTheDiskIsFullAllIsAsItWas(words: [String]) throws {
        let (sandbox, log) = try Self.sandbox()
        #expect(sandbox.run(["backup"]).status == 0)
        sandbox.run(["suspend", "Question 7"])
        let out = sandbox.folder + "/out"
        let words = words.map { $0 == "LOG" ? log : $0 == "FILE" || $0 == "OUT" ? out : $0 }
        try Data("as it was".utf8).write(to: URL(fileURLWithPath: words.contains("export") ? out : sandbox.folder + "/unused"))
        let before = sandbox.output("dump", "log")
        #expect(!before.isEmpty)
        var failures = 0
        for blocks in [0, 8, 40, 90, 160, 230, 300, 500, 1000, 2200] {
            let status = Self.run(words, in: sandbox, blocks: blocks)
            Self.check(sandbox, "\(words) with \(blocks) blocks")
            if status == 0 { break }
            failures += 1
            #expect(sandbox.output("dump", "log") == before, "\(blocks) blocks")
            if words.contains("export") { #expect(try String(contentsOfFile: out, encoding: .utf8) == "as it was") }
            if words.first == "backup" { #expect(!FileSystem.exists(out)) }
            let names = try FileManager.default.subpathsOfDirectory(atPath: sandbox.folder)
            #expect(!names.contains { $0.contains("unfinished") || $0.contains("rescued") }, "\(blocks) blocks")
        }
        #expect(failures > 2)
    }

    @Test(arguments: [["backup"], ["restore", "--yes"], ["log", "import", "LOG"], ["suspend", "Question 9"]])
    func whenItIsKilledAllIsAsItWasOrDone(words: [String]) throws {
        let (sandbox, log) = try Self.sandbox()
        #expect(sandbox.run(["backup"]).status == 0)
        sandbox.run(["suspend", "Question 7"])
        let words = words.map { $0 == "LOG" ? log : $0 }
        let before = sandbox.output("dump", "log")
        for milliseconds in stride(from: 10, through: 250, by: 40) {
            _ = Self.run(words, in: sandbox, killedAfter: Double(milliseconds) / 1000)
            Self.check(sandbox, "\(words) killed after \(milliseconds) ms")
            let after = sandbox.output("dump", "log").count
            #expect([before.count - 1, before.count, before.count + 1, before.count + 3000].contains(after))
            if after > before.count + 1 { break }
        }
    }

    @Test func aStudySessionGoesOnWhileItsStoreIsReplaced() throws {
        let (sandbox, _) = try Self.sandbox()
        #expect(sandbox.run(["backup"]).status == 0)
        let before = DurabilityTests.answers(in: sandbox)
        let child = Child(["study", "--new", "100", "--now", "2026-11-25T09:00:00Z"], in: sandbox)
        for turn in 1...6 {
            child.type("\n5\n")
            #expect(child.waits(for: "\(turn) of "))
            if turn == 3 { #expect(sandbox.run(["restore", "--yes"]).status == 0) }
        }
        #expect(DurabilityTests.answers(in: sandbox) >= before + 3)
        child.endInput()
        #expect(child.status() == 0)
        Self.check(sandbox, "restored under a session")
        let stored = sandbox.output("dump", "state")
        #expect(sandbox.output("dump", "state", "--rebuild") == stored)
    }

    @Test func aDamagedStoreThatIsOpenElsewhereIsNotReplaced() throws {
        let (sandbox, _) = try Self.sandbox()
        #expect(sandbox.run(["backup"]).status == 0)
        let child = Child(["study"], in: sandbox)
        #expect(child.waits(for: "Question"))
        let file = try #require(FileHandle(forUpdatingAtPath: sandbox.store))
        try file.seek(toOffset: 0)
        try file.write(contentsOf: Data(repeating: 0xEE, count: 8192))
        try file.close()
        let refused = Self.run(["restore", "--yes"], in: sandbox)
        #expect(refused == 1)
        child.kill()
        #expect(Self.run(["restore", "--yes"], in: sandbox) == 0)
        Self.check(sandbox, "restored over a damaged file")
        #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.store.parentFolder).contains { $0.contains(".damaged-") })
    }
}
