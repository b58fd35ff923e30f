import Collection
import Foundation
import Testing

@testable import nacre

/// Every kind of card answered on a terminal.
@Suite(.serialized) struct ScreenKindTests {
    static func sandbox(_ deck: String, settings: [String: String] = [:]) throws -> Sandbox {
        let sandbox = Sandbox()
        sandbox.write("kinds.md", deck)
        for (name, value) in settings { #expect(sandbox.run(["config", name, value]).status == 0) }
        return sandbox
    }

    /// The last answer in a sandbox's log.
    static func lastAnswer(_ sandbox: Sandbox) -> String { sandbox.output("dump", "log").last { $0.contains("\"answer\"") } ?? "" }

    static let choice = "## Which ion?\n\n- [x] Mg²⁺\n- [ ] Ca²⁺\n- [ ] Cl⁻\n\n#fixed\n"

    @Test(.needsTerminal) func pickingTheOnlyRightOptionAnswersTheCard() throws {
        let sandbox = try Self.sandbox(Self.choice)
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "pick"))
        child.type("1")
        #expect(child.waits(for: "Right."))
        #expect(child.waits(for: "accepts 5"))
        child.type("\r")
        #expect(child.waits(for: "1 answer"))
        #expect(child.status() == 0)
        #expect(Self.lastAnswer(sandbox).contains(#""grade":5,"mode":"scheduled""#))
        #expect(Self.lastAnswer(sandbox).contains(#""verdict":"right","confidence":null,"proposed":5"#))
    }

    @Test(.needsTerminal) func aProposedGradeCanBeOverridden() throws {
        let sandbox = try Self.sandbox(Self.choice)
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "pick"))
        child.type("b")
        #expect(child.waits(for: "Wrong."))
        child.type("4")
        #expect(child.status() == 0)
        #expect(Self.lastAnswer(sandbox).contains(#""grade":4"#))
        #expect(Self.lastAnswer(sandbox).contains(#""proposed":1"#))
    }

    @Test(.needsTerminal) func anAnswerIsTypedAndCompared() throws {
        let sandbox = try Self.sandbox("## Which transporter?\n\nEAAT2 | GLT-1\n\n> **Hint:** a number\n\n#typed\n")
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "answer>"))
        child.type("\u{03}")
        #expect(child.waits(for: "show answer"))
        child.type("h")
        #expect(child.waits(for: "a number"))
        child.type("\r")
        #expect(child.waits(for: "answer>"))
        child.type("glt 11\u{7F}\r")
        #expect(child.waits(for: "Right."))
        #expect(child.waits(for: "accepts 3"))
        child.type("\r")
        // A 3 is asked again in the drill; Ctrl-D leaves a line.
        #expect(child.waits(for: "answer>"))
        child.read(milliseconds: 100)
        child.type("\u{04}")
        #expect(child.status() == 0)
        #expect(Self.lastAnswer(sandbox).contains(#""proposed":3,"hints":1"#))
    }

    @Test(.needsTerminal) func spaceShowsAnAnswerThatIsNotTyped() throws {
        let sandbox = try Self.sandbox("## Which transporter?\n\nEAAT2\n\n#typed\n")
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "answer>"))
        child.type(" ")
        #expect(child.waits(for: "blackout"))
        child.type("5")
        #expect(child.status() == 0)
        #expect(Self.lastAnswer(sandbox).contains(#""verdict":null"#))
    }

    @Test(.needsTerminal) func aListGrowsItemByItem() throws {
        let sandbox = try Self.sandbox("## The cycle\n\n1. release\n2. uptake\n3. amidation\n\n#ordered\n")
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "show next"))
        child.type(" ")
        #expect(child.waits(for: "not known"))
        child.type(" n")
        #expect(child.waits(for: "uptake"))
        child.type("t")
        #expect(child.waits(for: "3>"))
        child.type("amidation\r")
        #expect(child.waits(for: "2 of 3 recalled"))
        child.type("2q")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func gapsAreTypedWhereThatIsWished() throws {
        let sandbox = try Self.sandbox("## The exchange\n\nCystine goes {{c1::into the cell}}.\n\n#cloze\n", settings: ["type-gaps": "on"])
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "answer>"))
        child.type("into the cell\r")
        #expect(child.waits(for: "Right."))
        child.type("\r")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func aConfidentErrorIsToldAtTheEnd() throws {
        let sandbox = try Self.sandbox(Self.choice, settings: ["confidence": "on"])
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "pick"))
        child.type("2")
        #expect(child.waits(for: "unsure"))
        child.type("y")
        #expect(child.waits(for: "Wrong."))
        child.type("\rq")
        #expect(child.waits(for: "You were sure"))
        #expect(child.waits(for: "Which ion?"))
        #expect(child.status() == 0)
        #expect(Self.lastAnswer(sandbox).contains(#""confidence":"sure""#))
    }

    /// Whatever is pressed, the program goes on, and what it shows as done is in the log.
    @Test(.needsTerminal, arguments: 0..<6) func noRowOfKeysDisturbsAnything(seed: UInt64) throws {
        let deck = """
            \(Self.choice)
            ## Which two?\n\n- [x] a\n- [x] b\n- [ ] c\n
            ## Type it\n\nEAAT2\n\n> **Hint:** h\n\n#typed\n
            ## The cycle\n\n1. release\n2. uptake\n\n#ordered\n
            ## The gap\n\n{{c1::one}} and {{c2::two}}.\n\n#cloze\n
            ## GSH\n\nGlutathione\n\n#reversed\n
            """
        let sandbox = try Self.sandbox(
            deck, settings: ["type-gaps": seed % 2 == 0 ? "on" : "off", "confidence": seed % 3 == 0 ? "on" : "off"])
        var dice = SplitMix64(seed)
        let child = Child(
            ["study", "--new", "99"], in: sandbox, columns: [80, 40, 20][Int(seed) % 3], rows: [24, 8][Int(seed) % 2],
            variables: ["EDITOR": "true"])
        let keys = [
            " ", "\r", "0", "1", "2", "3", "4", "5", "a", "b", "h", "u", "s", "x", "e", "t", "n", "y", "?", "\u{03}", "\u{7F}", "\u{1B}[A",
            "\u{1B}[6~",
            "ä", "B", "word\r",
        ]
        child.read(milliseconds: 2000)
        for _ in 0..<150 {
            child.type(keys.randomElement(using: &dice)!)
            child.read(milliseconds: 3)
        }
        let shown = DurabilityTests.shownAsDone(child.written)
        let answers = DurabilityTests.answers(in: sandbox)
        let undos = sandbox.output("dump", "log").count { $0.contains("\"undo\"") }
        #expect(answers >= shown, "\(answers) answers and \(undos) undos, but \(shown) done")
        child.kill()
        let stored = sandbox.output("dump", "state")
        #expect(sandbox.output("dump", "state", "--rebuild") == stored)
    }
}
