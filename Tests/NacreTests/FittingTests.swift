import Collection
import Files
import Foundation
import Scheduling
import Testing

@testable import nacre

/// Fits of decks and tags, fits that are stopped, fits once a month, and what is kept of the learner's level.
@Suite struct FittingTests {
    private func words(_ sandbox: Sandbox, _ arguments: String...) -> String { sandbox.run(arguments).transcript.joined(separator: " ") }

    private func recalls(_ sandbox: Sandbox) throws -> [String: Double] {
        let text = sandbox.output("list", "--json").joined()
        var found: [String: Double] = [:]
        for match in text.matches(of: /"heading":"([^"]*)".*?"recall":([0-9.e-]+|null)/) { found[String(match.1)] = Double(match.2) }
        return found
    }

    @Test func aTagWithEnoughReviewsHasParametersOfItsOwn() throws {
        let sandbox = Sandbox.learner(days: 120)
        let before = try recalls(sandbox)
        #expect(before.count == 40)
        let dry = words(sandbox, "optimize", "even", "--dry-run")
        #expect(dry.contains("in the tag 'even': all 21 parameters, drawn towards those of all cards"), "\(dry)")
        #expect(words(sandbox, "config", "fsrs-parameters-of").contains("none"))
        #expect(words(sandbox, "optimize", "even").contains("Written into the settings"))
        #expect(words(sandbox, "config", "fsrs-parameters-of").contains("tag:even = 0."))
        #expect(words(sandbox, "config", "fsrs-parameters").contains("usual"))
        // They hold for its cards; the others' change by the level alone, which all have in common.
        let after = try recalls(sandbox)
        func stability(_ sandbox: Sandbox, _ heading: String) -> String {
            words(sandbox, "list", "heading:\"\(heading)\"", "--columns", "heading,stability")
        }
        let other = Sandbox.learner(days: 120)
        #expect(after["Question 2"] != before["Question 2"])
        #expect(stability(sandbox, "Question 2") != stability(other, "Question 2"))
        #expect(stability(sandbox, "Question 1") == stability(other, "Question 1"))
        // A filter, a list and one card say the same.
        let recall = try #require(after["Question 2"])
        let low = String(Double(Int(recall * 100)) / 100)
        let high = String(Double(Int(recall * 100) + 1) / 100)
        #expect(words(sandbox, "list", #"heading:"Question 2""#, "recall>=\(low)", "recall<\(high)").contains("1 side"))
        #expect(
            words(sandbox, "show", "Question 2", "--set", "scheduler=fsrs-6").contains("Recall \(Int((recall * 100).rounded())) % today"))
        #expect(words(sandbox, "optimize", "--undo").contains("as before"))
        #expect(words(sandbox, "config", "fsrs-parameters-of").contains("none"))
        #expect(try recalls(sandbox) == before)
    }

    @Test func aPartWithFewReviewsHasThoseOfAllCards() {
        let sandbox = Sandbox.learner(days: 40)
        let text = words(sandbox, "optimize", "even")
        #expect(
            text.contains("The tag 'even' has ") && text.contains("parameters of its own take 500") && text.contains("Nothing was written"))
        // What is no deck and no tag has none.
        #expect(words(sandbox, "optimize", "Question").contains("'optimize' alone, or with the name of one, writes them"))
        #expect(words(sandbox, "config", "fsrs-parameters").contains("usual"))
    }

    @Test(.needsTerminal) func ctrlCLeavesAllAsItWas() throws {
        let sandbox = Sandbox.learner(days: 120)
        _ = sandbox.run(["optimize"])
        let before = sandbox.output("config", "--json")
        #expect(words(sandbox, "config", "fsrs-parameters").contains("0."))
        func kept() throws -> [String: String] {
            let folder = sandbox.folder + "/data/nacre"
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("fsrs-") }
            return try Dictionary(uniqueKeysWithValues: names.map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) })
        }
        let files = try kept()
        let child = Child(["optimize", "even", "--now", sandbox.now], in: sandbox, columns: 60)
        #expect(child.waits(for: "Fitting FSRS-6"))
        #expect(child.waits(for: "░"))
        child.type("\u{3}")
        #expect(child.waits(for: "Stopped; nothing was changed."))
        #expect(child.status() == 130)
        #expect(sandbox.output("config", "--json") == before)
        #expect(try kept() == files)
        #expect(words(sandbox, "optimize", "--undo").contains("as before"))
        #expect(words(sandbox, "config", "fsrs-parameters").contains("usual"))
    }

    @Test(.needsTerminal) func aTerminalShowsHowFarItIs() {
        let sandbox = Sandbox.learner(days: 40)
        let child = Child(["optimize", "--dry-run", "--now", sandbox.now], in: sandbox, columns: 60)
        #expect(child.waits(for: "\r"))
        #expect(child.waits(for: "100 %"))
        #expect(child.waits(for: "\r\u{1B}[K"))
        #expect(child.waits(for: "Nothing was written."))
        #expect(child.status() == 0)
        // What is no terminal is not drawn on.
        let piped = Child(["optimize", "--dry-run", "--now", sandbox.now], in: sandbox)
        #expect(piped.status() == 0)
        #expect(!piped.written.contains("\r") && !piped.written.contains("Fitting"))
    }

    @Test func onceAMonthItFitsByItself() {
        let sandbox = Sandbox.learner(days: 120)
        sandbox.run(["config", "optimize", "monthly"])
        func study(_ day: String) -> String {
            sandbox.now = day + "T09:00:00Z"
            return sandbox.run(["study", "--ahead", "3650d"], typing: ["", "4", "q"]).transcript.joined(separator: " ")
        }
        let first = study("2026-11-24")
        #expect(first.contains("Once a month FSRS-6 is fitted to your answers: new parameters for all cards (log loss 0."), "\(first)")
        #expect(!study("2026-11-25").contains("Once a month") && !study("2026-12-23").contains("Once a month"))
        #expect(study("2026-12-24").contains("Once a month"))
        // By hand is as good.
        sandbox.run(["optimize"])
        #expect(!study("2027-01-20").contains("Once a month"))
        sandbox.run(["config", "optimize", "off"])
        #expect(!study("2027-03-20").contains("Once a month"))
    }

    @Test func whatIsForetoldIsKeptBetweenPrograms() throws {
        let sandbox = Sandbox.learner(days: 40)
        let kept = sandbox.folder + "/data/nacre/evaluation"
        func stats(_ words: String...) -> [String] {
            sandbox.run(["stats", "prediction", "--json"] + words).transcript.filter { !$0.hasPrefix("< ") }
        }
        let all = stats()
        let text = try String(contentsOfFile: kept, encoding: .utf8)
        #expect(stats() == all)
        // It is believed while the log is the same: figures that nobody made show.
        try text.replacing("\nshown 0", with: "\nshown 7").write(toFile: kept, atomically: true, encoding: .utf8)
        #expect(stats() != all)
        // What is damaged counts for nothing, and neither does what was made of other cards.
        try (text + "\n").write(toFile: kept, atomically: true, encoding: .utf8)
        #expect(stats() == all)
        #expect(stats("is:mature") != all)
        #expect(stats() == all)
        #expect(try String(contentsOfFile: kept, encoding: .utf8) == text)
        sandbox.run(["study", "--ahead", "3650d"], typing: ["", "1", "q"])
        let after = stats()
        #expect(after != all)
        try FileManager.default.removeItem(atPath: kept)
        #expect(stats() == after)
        sandbox.run(["undo"])
        let undone = stats()
        try FileManager.default.removeItem(atPath: kept)
        #expect(stats() == undone)
    }

    @Test func theLevelIsKeptBetweenPrograms() throws {
        let sandbox = Sandbox.learner(days: 40)
        let kept = sandbox.folder + "/data/nacre/fsrs-level"
        let recalls = try recalls(sandbox)
        let text = try String(contentsOfFile: kept, encoding: .utf8)
        // What is kept is believed while the log is the same: a level of another learner shows.
        let lines = text.split(separator: "\n", maxSplits: 2).map(String.init)
        let other = [lines[0], LevelOffsets().text, lines[2]].joined(separator: "\n")
        try other.write(toFile: kept, atomically: true, encoding: .utf8)
        #expect(try self.recalls(sandbox) != recalls)
        // Learnt from an answer after the other, or from all of them at once: it is the same.
        try text.write(toFile: kept, atomically: true, encoding: .utf8)
        sandbox.run(["study", "--ahead", "3650d", "--set", "scheduler=fsrs-6"], typing: ["", "4", "", "1", "", "5", "q"])
        let after = try String(contentsOfFile: kept, encoding: .utf8)
        #expect(after != text)
        try FileManager.default.removeItem(atPath: kept)
        _ = try self.recalls(sandbox)
        #expect(try String(contentsOfFile: kept, encoding: .utf8) == after)
        // An undo takes back what was learnt.
        sandbox.run(["undo"])
        let undone = try self.recalls(sandbox)
        try FileManager.default.removeItem(atPath: kept)
        #expect(try self.recalls(sandbox) == undone)
        #expect(try String(contentsOfFile: kept, encoding: .utf8) != after)
        // What is damaged counts for nothing.
        try "x".write(toFile: kept, atomically: true, encoding: .utf8)
        #expect(try self.recalls(sandbox) == undone)
    }
}
