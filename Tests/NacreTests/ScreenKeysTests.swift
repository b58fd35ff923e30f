import Foundation
import Testing

@testable import nacre

/// What keys do on a terminal: the usual grade, undo and redo, Ctrl-C, and keys that were chosen.
@Suite(.serialized) struct ScreenKeysTests {
    private static let typed = "## Which transporter?\n\nEAAT2\n\n#typed\n\n## Which ion?\n\nMg\n"

    @Test(.needsTerminal) func spaceAloneStudiesPlainCards() {
        let sandbox = ScreenTests.sandbox()
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "show answer"))
        child.type(" ")
        #expect(child.waits(for: "accepts 4"))
        child.type("  \r")
        #expect(child.status() == 0)
        #expect(sandbox.output("dump", "log").count { $0.contains(#""grade":4"#) } == 2)
    }

    @Test(.needsTerminal) func spaceShowsAllOfALongAnswerFirst() {
        let sandbox = Sandbox()
        sandbox.write("long.md", "## Count\n\n" + (1...40).map { "line \($0)\n\n" }.joined() + "the end\n")
        let child = Child(["study"], in: sandbox, columns: 60, rows: 20)
        #expect(child.waits(for: "show answer"))
        child.type(" ")
        #expect(child.waits(for: "more lines (PgDn)"))
        child.type("    ")
        #expect(child.waits(for: "more lines (PgUp)"))
        #expect(DurabilityTests.answers(in: sandbox) == 0)
        child.type(String(repeating: " ", count: 12))
        #expect(child.waits(for: "the end"))
        #expect(child.status() == 0)
        #expect(DurabilityTests.answers(in: sandbox) == 1)
    }

    @Test(.needsTerminal) func afterAnUndoKeysAreKeys() throws {
        let sandbox = try ScreenKindTests.sandbox(Self.typed)
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "answer>"))
        child.type("EAAT1\r")
        #expect(child.waits(for: "retry"))
        child.type("\r")
        #expect(child.waits(for: "Which ion?"))
        child.type("u")
        #expect(child.waits(for: "Taken back: grade 1 of 'Which transporter?', today. r brings it back."))
        // Nothing is typed into the answer; what was typed is there again to be changed.
        child.type("r")
        #expect(child.waits(for: "Brought back: grade 1 of 'Which transporter?', today. u takes it back."))
        child.type("u")
        #expect(child.waits(for: "change it"))
        child.type("\r")
        // The line is there to be edited once its editor has shown the cursor and drawn it.
        #expect(child.waits(for: "\u{1B}[?25h"))
        #expect(child.waits(for: "EAAT1"))
        child.read(milliseconds: 500)
        child.type("\u{7F}2\r")
        #expect(child.waits(for: "Right."))
        child.type("\rq")
        #expect(child.status() == 0)
        #expect(ScreenKindTests.lastAnswer(sandbox).contains(#""grade":5"#))
    }

    @Test(.needsTerminal) func whatIsNotOfTheSessionIsAskedFor() {
        let sandbox = ScreenTests.sandbox()
        #expect(sandbox.run(["grade", "What does xCT carry out?", "--as", "4"]).status == 0)
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "show answer"))
        child.type("u")
        #expect(child.waits(for: "Not of this session: grade 4 of 'What does xCT carry out?'"))
        #expect(!sandbox.output("dump", "log").contains { $0.contains("\"undo\"") })
        child.type("u")
        #expect(child.waits(for: "Taken back"))
        child.type("q")
        #expect(child.status() == 0)
        #expect(sandbox.output("dump", "log").contains { $0.contains("\"undo\"") })
    }

    @Test(.needsTerminal, arguments: ["## Which?\n\nEAAT2\n\n#typed\n", "## Which?\n\nEAAT2\n"])
    func controlCTwiceLeaves(deck: String) throws {
        let child = Child(["study"], in: try ScreenKindTests.sandbox(deck), columns: 80)
        #expect(child.waits(for: deck.contains("#typed") ? "answer>" : "show answer"))
        child.read(milliseconds: 500)
        child.type("\u{03}")
        #expect(child.waits(for: "Ctrl-C again leaves"))
        child.type("h\u{03}")
        #expect(child.waits(for: "no hint"))
        #expect(child.waits(for: "Ctrl-C again leaves"))
        child.type("\u{03}")
        #expect(child.waits(for: "left here"))
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func quittingTheHelpIsSaidNotToQuitTheSession() {
        let child = Child(["study"], in: ScreenTests.sandbox(), columns: 80)
        #expect(child.waits(for: "show answer"))
        child.type("?")
        #expect(child.waits(for: "back to the card"))
        child.type("q")
        #expect(child.waits(for: "The help is closed; q again quits."))
        child.type("q")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func keysAndGradesAreThoseChosen() throws {
        let sandbox = try ScreenKindTests.sandbox(
            "## One\n\n1\n\n## Two\n\n2\n", settings: ["keys": "good=j undo=z quit=Ctrl-X", "grading": "four"])
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "show answer"))
        child.type(" ")
        #expect(child.waits(for: "hard 1 d"))
        child.type("j")
        #expect(child.waits(for: "Two"))
        child.type("z")
        #expect(child.waits(for: "Taken back: grade 4 of 'One'"))
        child.type(" 4")
        #expect(child.waits(for: "1 of "))
        child.type("\u{18}")
        #expect(child.status() == 0)
        #expect(ScreenKindTests.lastAnswer(sandbox).contains(#""grade":5"#))
    }
}
