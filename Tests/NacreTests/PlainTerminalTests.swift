import Foundation
import Testing

@testable import nacre

/// Terminals that can do little: those that show ASCII alone, and those that can do nothing but send lines.
@Suite(.serialized) struct PlainTerminalTests {
    private static let deck =
        "## Which ion?\n\n- [x] Magnesium\n  > It sits in the pore.\n- [ ] Calcium\n\n#fixed\n\n## Which – or what?\n\nTwo\n"

    private static func sandbox() -> Sandbox {
        let sandbox = Sandbox()
        sandbox.write("ions.md", deck)
        return sandbox
    }

    @Test(.needsTerminal) func studyingIsASCIIWhereNothingElseCanBeShown() {
        let child = Child(["study"], in: Self.sandbox(), columns: 80, variables: ["LANG": "C", "NO_COLOR": "1"])
        #expect(child.waits(for: "1-2 pick"))
        child.type("2")
        #expect(child.waits(for: "x Wrong."))
        #expect(child.waits(for: "| It sits"))
        #expect(child.waits(for: "? help"))
        #expect(child.written.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func dataIsNeverRedrawn() {
        let sandbox = Self.sandbox()
        let child = Child(["list", "what", "--json"], in: sandbox, variables: ["LANG": "C"])
        child.endInput()
        #expect(child.status() == 0)
        #expect(child.written.contains("Which – or what?"))
        let list = Child(["list", "what"], in: sandbox, variables: ["LANG": "C"])
        list.endInput()
        #expect(list.status() == 0)
        #expect(list.written.contains("Which - or what?"))
    }

    @Test(.needsTerminal) func controlCDropsTheLineOfADumbTerminal() {
        let child = Child([], in: Self.sandbox(), columns: 80, variables: ["TERM": "dumb"])
        #expect(child.waits(for: "2 new> "))
        child.type("rubbish\u{3}")
        #expect(child.waits(for: "2 new> "))
        child.type("due\r")
        #expect(child.waits(for: "2 of 2"))
        #expect(child.waits(for: "2 new> "))
        child.type("\u{4}")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func controlCLeavesStudyOnADumbTerminalWithItsSummary() {
        let sandbox = Self.sandbox()
        let child = Child(["study"], in: sandbox, columns: 80, variables: ["TERM": "dumb"])
        #expect(child.waits(for: "1-2, Enter for the answer> "))
        child.type("1\r")
        #expect(child.waits(for: "Enter for 5> "))
        child.type("\r")
        #expect(child.waits(for: "what?"))
        child.type("\u{3}")
        #expect(child.waits(for: "1 answer in"))
        #expect(child.waits(for: "1 card left here"))
        #expect(child.status() == 0)
    }

    /// A reader aloud stops what it says for what is written later.
    @Test(.needsTerminal, arguments: ["lines", "speech"]) func aTurnGoesToTheTerminalAtOnce(output: String) {
        let child = Child(["study", "--output", output], in: Self.sandbox(), columns: 80, variables: ["TERM": "dumb"])
        let isSpeech = output == "speech"
        #expect(child.waits(for: isSpeech ? "Pick " : "answer> "))
        child.passesThrough()
        let turns =
            isSpeech
            ? [("x1", "Not a key", "Pick "), ("h", "1 to 2", "Pick "), ("1", "Right: 1", "accepts "), ("", "5: in", "Answer ")]
            : [("x1", "Pick 1 to 2", "answer> "), ("?", "undo", "answer> "), ("1", "Right", "5> "), ("", "5: in", "answer> ")]
        for (typed, said, prompt) in turns {
            child.type(typed + "\r")
            let piece = child.piece()
            #expect(piece.contains(said) && piece.hasSuffix(prompt), "\(typed): \(piece)")
        }
        child.type("q\r")
        let last = child.piece()
        #expect(last.contains("1 answer") && last.contains("1 card left here"), "\(last)")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func aKeyThatStandsForNothingIsRefusedAtOnce() {
        let child = Child(["add", "--deck", "ions"], in: Self.sandbox(), columns: 80)
        #expect(child.waits(for: "kind"))
        #expect(child.waits(for: "> "))
        child.type("y")
        #expect(child.waits(for: "press one of"))
        child.type("Z")
        #expect(child.waits(for: "cloze"))
    }

    @Test(.needsTerminal) func keysOfTheFileOfSettingsAreTaken() throws {
        let sandbox = Self.sandbox()
        let folder = sandbox.folder + "/config/nacre"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "# mine\nkeys:\n  undo: [z, Backspace]\n  skip: v\n  good: k\n".write(
            toFile: folder + "/config.yaml", atomically: true, encoding: .utf8)
        let child = Child(["study"], in: sandbox, columns: 80, variables: ["NO_COLOR": "1"])
        #expect(child.waits(for: "z undo  v skip"))
        child.type("v")
        #expect(child.waits(for: "what?"))
        child.type(" k")
        #expect(child.waits(for: "1 of 2 done"))
        child.type("z")
        #expect(child.waits(for: "Taken back: grade 4"))
        child.type("s")
        #expect(child.waits(for: "No such key"))
        child.type("q")
        #expect(child.status() == 0)
        #expect(DurabilityTests.answers(in: sandbox) == 1)
    }
}
