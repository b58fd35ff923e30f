import Foundation
import TestSupport
import Testing

@testable import nacre

/// Whatever happens to the file of a store, every command ends soon, by an error or well, and tells the truth.
///
/// `make fuzz` goes on for `NACRE_FUZZ_MINUTES` from `NACRE_FUZZ_SEED` on, with the program `NACRE_FUZZ_PROGRAM`; otherwise the first few.
@Suite(.serialized) struct StoreFuzzTests {
    private static let variables = ProcessInfo.processInfo.environment
    private static let minutes = variables["NACRE_FUZZ_MINUTES"].flatMap(Double.init)
    private static let firstSeed = variables["NACRE_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    private static let program = variables["NACRE_FUZZ_PROGRAM"] ?? Child.program
    /// How long a command may take; more where others test beside it.
    private static let seconds: Double = minutes == nil ? 30 : 5

    private static let reading: [[String]] = [
        ["due"], ["list"], ["stats", "--all"], ["study"], ["quiz", "--length", "3"], ["history", "first"], ["show", "first"],
        ["report", "--html", "-"], ["list", "answered:9"], ["list", "recall<0.8"], ["config"], ["log", "export", "-"], ["doctor"],
    ]
    private static let writing: [[String]] = [
        ["grade", "first", "--as", "4", "--yes"], ["undo", "--yes"], ["reset", "second", "--yes"], ["suspend", "second"], ["backup"],
        ["due"], ["log", "export", "-"], ["doctor", "--repair"], ["doctor"], ["stats", "--all"], ["doctor", "--rescue"],
        ["restore", "--yes"], ["doctor"],
    ]

    /// What a command has come to.
    private struct Ending {
        var status: Int32?
        var seconds: Double
        var text: String
    }

    private static func run(_ words: [String], in sandbox: Sandbox) -> Ending {
        let begin = ContinuousClock.now
        let child = Child(words + ["--now", "2026-11-25T09:00:00Z"], in: sandbox, program: program)
        child.type("\n4\n\n3\nq\n")
        child.endInput()
        let status = child.status(seconds: seconds)
        return Ending(status: status, seconds: (ContinuousClock.now - begin) / .seconds(1), text: child.written)
    }

    /// A home with a collection in which all kinds of things have happened, and a backup.
    private static func home() -> Sandbox {
        let sandbox = Sandbox(now: "2026-11-24T09:00:00Z")
        let cards = (1...60).map { "## Card \($0) #tag\($0 % 5)\n\nAnswer \($0)\n" }.joined(separator: "\n")
        sandbox.write("deck.md", "## First\n\nAnswer\n\n## Second <!-- after: First -->\n\n{{c1::One}} and {{c2::two}}\n\n\(cards)")
        for (day, grade) in [("20", "4"), ("21", "2"), ("22", "5")] {
            sandbox.now = "2026-11-\(day)T09:00:00Z"
            for card in ["First", "Card 1", "Card 2", "Card 3", "Card 4"] { sandbox.run(["grade", card, "--as", grade, "--yes"]) }
        }
        for words in [["suspend", "Card 5"], ["bury", "Card 6"], ["reset", "Card 4", "--yes"], ["undo", "--yes"], ["backup"]] {
            sandbox.run(words)
        }
        sandbox.now = "2026-11-25T09:00:00Z"
        return sandbox
    }

    private static func copy(_ home: Sandbox) throws -> Sandbox {
        let copy = Sandbox(now: home.now)
        try FileManager.default.removeItem(atPath: copy.folder)
        try FileManager.default.copyItem(atPath: home.folder, toPath: copy.folder)
        return copy
    }

    /// What went wrong with a store that was damaged by these dice.
    private static func complaints(_ home: Sandbox, seed: UInt64, events: Int) throws -> [String] {
        let sandbox = try copy(home)
        let damage = try StoreDamage.happen(to: sandbox.store, seed: seed)
        var complaints: [String] = []
        func judge(_ words: [String]) -> Ending {
            let ending = run(words, in: sandbox)
            let name = "seed \(seed) (\(damage)): '\(words.joined(separator: " "))'"
            if ending.seconds >= seconds {
                complaints.append("\(name) took over \(seconds) s")
            } else if ending.status == nil || ending.status! >= 128 {
                complaints.append("\(name) was ended by a signal: \(ending.text.suffix(300))")
            } else if ending.text.contains("Fatal error") {
                complaints.append("\(name): \(ending.text.suffix(300))")
            }
            return ending
        }
        var exported: Ending?
        for words in reading {
            let ending = judge(words)
            if words[0] == "log" { exported = ending }
            // What turned in a value cannot be seen; that an event is missing can. Studying has added some.
            if words == ["doctor"], ending.status == 0, let exported {
                let lines = exported.text.split(separator: "\n").count
                if exported.status != 0 || lines < events {
                    complaints.append("seed \(seed) (\(damage)): all is well with \(lines) events")
                }
            }
        }
        for words in writing { _ = judge(words) }
        return complaints
    }

    @Test func everyCommandEndsWellOrByAnError() throws {
        let home = Self.home()
        let whole = Self.run(["log", "export", "-"], in: home)
        let events = whole.text.split(separator: "\n").count
        #expect(whole.status == 0 && events > 15)
        let deadline = Self.minutes.map { ContinuousClock.now + .seconds($0 * 60) }
        var seed = Self.firstSeed
        while deadline.map({ ContinuousClock.now < $0 }) ?? (seed < Self.firstSeed + 4) {
            let found = try Self.complaints(home, seed: seed, events: events)
            #expect(found == [])
            if deadline != nil { for complaint in found { FileHandle.standardError.write(Data("\(complaint)\n".utf8)) } }
            seed += 1
        }
        if deadline != nil {
            let commands = Self.reading.count + Self.writing.count
            FileHandle.standardError.write(
                Data("\(seed - Self.firstSeed) damaged stores, \(commands) commands each, seeds \(Self.firstSeed) to \(seed - 1)\n".utf8))
        }
    }
}
