import Collection
import Foundation
import TestSupport
import Testing

@testable import nacre

/// Two learners, or one with two devices, exchange logs and come to the same.
@Suite struct ExchangeTests {
    private static let deck = """
        # Cells
        ## What is glutathione?
        A tripeptide.
        ## GSSG
        Glutathione disulfide.
        #reversed
        ## Complete the cycle
        {{c1::Glutamine}} becomes {{c2::glutamate}}.
        #cloze
        ## Where is EAAT2?
        <!-- id: k7f3 -->
        On astrocytes.
        ## What does xCT do?
        It exchanges cystine for glutamate.
        """

    /// A device with a clock of its own.
    private final class Device {
        let sandbox = Sandbox()
        var minutes: Int
        var dice: SplitMix64
        var seed: UInt64
        var deck = ExchangeTests.deck

        init(_ seed: UInt64, minutes: Int) {
            dice = SplitMix64(seed)
            self.seed = seed * 1_000_000
            self.minutes = minutes
            sandbox.write("cells.md", deck)
        }

        func run(_ words: [String], typing lines: [String] = []) -> [String] {
            minutes += Int.random(in: 1...700, using: &dice)
            let (days, rest) = minutes.quotientAndRemainder(dividingBy: 1440)
            let clock = "\(rest / 60 < 10 ? "0" : "")\(rest / 60):\(rest % 60 < 10 ? "0" : "")\(rest % 60)"
            sandbox.now = "2026-\(days / 28 % 12 + 1)-\(days % 28 + 1)T\(clock):00Z"
            seed += 1
            return sandbox.run(words + ["--seed", "\(seed)"], typing: lines).transcript
        }

        func live() {
            switch Int.random(in: 0..<12, using: &dice) {
            case 0..<4:
                let answers = (0..<4).flatMap { _ in ["", "\(Int.random(in: 0...5, using: &dice))"] }
                _ = run(["study"], typing: answers + ["q"])
            case 4: _ = run(["undo"])
            case 5: _ = run(["suspend", ["EAAT2", "GSSG", "cycle"].randomElement(using: &dice)!, "--yes"])
            case 6: _ = run(["resume", ["EAAT2", "GSSG", "cycle"].randomElement(using: &dice)!, "--yes"])
            case 7: _ = run(["bury", "xCT"])
            case 8: _ = run(["reset", ["xCT", "GSSG"].randomElement(using: &dice)!, "--yes"])
            case 9:
                let titles = ["What is glutathione?", "What is the glutathione?", "What is glutathione (GSH)?"].shuffled(using: &dice)
                for title in titles { deck = deck.replacing("## \(title)\n", with: "## \(titles[0])\n") }
                sandbox.write("cells.md", deck)
                _ = run(["due"])
            case 10: _ = run(["undo"])
            default: _ = run(["reset", "--all", "--yes"])
            }
        }

        /// Its log as files: in pieces, out of order, some lines twice.
        func export() throws -> [String] {
            let path = sandbox.folder + "/log.jsonl"
            #expect(run(["log", "export", path]).first?.hasPrefix("Exported") == true)
            var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
            lines += lines.shuffled(using: &dice).prefix(5)
            lines.shuffle(using: &dice)
            let cut = Int.random(in: 0...lines.count, using: &dice)
            return try [lines.prefix(cut), lines.suffix(lines.count - cut)].enumerated().map { index, part in
                let file = sandbox.folder + "/part-\(index).jsonl"
                try part.map { $0 + "\n" }.joined().write(toFile: file, atomically: true, encoding: .utf8)
                return file
            }
        }

        func take(_ files: [String]) {
            if Bool.random(using: &dice) {
                #expect(run(["log", "import"] + files.shuffled(using: &dice)).first?.hasPrefix("Imported") == true)
            } else {
                for file in files.shuffled(using: &dice) {
                    #expect(run(["log", "import", file]).first?.hasPrefix("Imported") == true)
                }
            }
        }

        var state: [String] { sandbox.output("dump", "state") }
        var log: [String] { sandbox.output("dump", "log") }
    }

    @Test(arguments: 1...5) func devicesThatExchangeLogsAgree(seed: UInt64) throws {
        let (one, other) = (Device(seed, minutes: 500), Device(seed + 100, minutes: 900))
        for round in 0..<3 {
            for _ in 0..<12 {
                one.live()
                other.live()
            }
            let (first, second) = (try one.export(), try other.export())
            one.take(second)
            other.take(first)
            try #require(one.log == other.log, "seed \(seed), round \(round)")
            try #require(one.state == other.state, "seed \(seed), round \(round)")
            #expect(one.sandbox.output("dump", "state", "--rebuild") == one.state)
        }
        #expect(one.log.count > 60)
        #expect(one.log.contains { $0.contains("\"to\":") }, "a renaming is among it")
        one.sandbox.now = "2027-01-01T00:00:00Z"
        #expect(one.sandbox.run(["doctor"]).status == 0)
        let before = one.log
        one.take(try other.export())
        #expect(one.log == before, "importing again changes nothing")
    }

    @Test func aCardThatNoDeckHasYetFindsItsHistory() throws {
        let (one, other) = (Sandbox(), Sandbox())
        one.write("cells.md", Self.deck)
        one.run(["study", "--set", "bury-siblings=off"], typing: ["", "5", "", "5", "", "5", "", "5", "", "5", "", "5", "", "5"])
        one.run(["log", "export", one.folder + "/log"])
        let imported = other.output("log", "import", one.folder + "/log")
        #expect(imported.first == "Imported 7 events.")
        #expect(other.output("dump", "state") == one.output("dump", "state"))
        other.write("cells.md", Self.deck)
        #expect(other.output("due") == one.output("due"))
        #expect(other.output("dump", "state") == one.output("dump", "state"))
        #expect(other.run(["doctor"]).status == 0)
    }

    @Test func aLineThatIsNoneStopsAllOrIsLeftOut() throws {
        let sandbox = Sandbox()
        let file = sandbox.folder + "/log"
        let other = SampleLog.suspend.replacing("suspend", with: "reset")
        try [SampleLog.answer, "nonsense", "", SampleLog.suspend.replacing("01M86CH3M0", with: "01M86CH3M1"), other]
            .joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
        let refused = sandbox.run(["log", "import", file])
        #expect(refused.status == 1)
        #expect(
            refused.transcript == [
                "! \(file):2:1: an event is an object: '{' is missing",
                "! \(file):5:1: another event of this log has the same id '01M86CH3M0GXTC24832442513H'",
                "! 2 lines cannot be read; nothing was imported. Add --partial to leave them out",
            ])
        #expect(sandbox.output("dump", "log").isEmpty)
        #expect(sandbox.run(["log", "import", "--partial", file]).status == 0)
        #expect(sandbox.output("dump", "log").count == 2)
    }

    @Test func aNewerFormatIsRefusedAsAWhole() throws {
        let sandbox = Sandbox()
        let file = sandbox.folder + "/log"
        try [SampleLog.answer, SampleLog.suspend.replacing("\"v\":2", with: "\"v\":3")]
            .joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
        let refused = sandbox.run(["log", "import", "--partial", file])
        #expect(refused.status == 1)
        #expect(refused.transcript == ["! \(file):2:6: format 3 is of a newer Nacre; this one reads up to 2. Update Nacre"])
        #expect(sandbox.output("dump", "log").isEmpty)
    }

    @Test func anImportCanBeTakenBackByRestoring() throws {
        let (one, other) = (Sandbox(), Sandbox())
        for sandbox in [one, other] {
            sandbox.write("cells.md", Self.deck)
            sandbox.run(["study", "--seed", sandbox === one ? "1" : "2"], typing: ["", "5", "q"])
        }
        other.run(["log", "export", other.folder + "/log"])
        let before = one.output("dump", "log")
        one.run(["log", "import", other.folder + "/log"])
        #expect(one.output("dump", "log").count == 2)
        one.run(["restore", "--yes"])
        #expect(one.output("dump", "log") == before)
    }
}
