import Foundation
import Testing

@testable import nacre

/// Studying and the prompt on a terminal.
@Suite(.serialized) struct ScreenTests {
    static func sandbox() -> Sandbox {
        let sandbox = Sandbox()
        sandbox.write(
            "glutamate.md",
            "# Glutamate\n\n## What is γ-Glu-Cys-Gly?\n\nGlutathione\n\n> **Hint:** three amino acids\n\n## What does xCT carry out?\n\nGlutamate\n"
        )
        return sandbox
    }

    @Test(.needsTerminal) func aSessionIsStudiedByKeys() {
        let sandbox = Self.sandbox()
        let child = Child(["study"], in: sandbox, columns: 80)
        #expect(child.waits(for: "γ-Glu-Cys-Gly"))
        #expect(child.waits(for: "show answer"))
        child.type("h")
        #expect(child.waits(for: "three amino acids"))
        child.type(" ")
        #expect(child.waits(for: "blackout"))
        child.type("4")
        #expect(child.waits(for: "xCT"))
        child.type("u")
        #expect(child.waits(for: "Taken back: grade 4"))
        child.type("\r5 5")
        #expect(child.waits(for: "2 answers"))
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func quittingKeepsWhatWasAnswered() {
        let sandbox = Self.sandbox()
        let child = Child(["study"], in: sandbox, columns: 40, rows: 15)
        #expect(child.waits(for: "show answer"))
        child.type(" 5")
        #expect(child.waits(for: "xCT"))
        child.type("q")
        #expect(child.waits(for: "left here"))
        #expect(child.status() == 0)
        #expect(DurabilityTests.answers(in: sandbox) == 1)
    }

    @Test(.needsTerminal, arguments: [(20, 8), (1, 1), (40, 10), (200, 60)]) func everySizeOfTerminalIsDrawnOn(columns: Int, rows: Int) {
        let child = Child(["study"], in: Self.sandbox(), columns: columns, rows: rows)
        child.read(milliseconds: 500)
        child.type(" 5 5")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func thePromptTakesCommandsAndKeepsThem() {
        let sandbox = Self.sandbox()
        let child = Child([], in: sandbox, columns: 80)
        #expect(child.waits(for: "2 new"))
        child.type("deu\r")
        #expect(child.waits(for: "did you mean 'due'?"))
        child.type("due\r")
        #expect(child.waits(for: "Glutamate"))
        #expect(child.waits(for: "> "))
        child.type("\u{04}")
        #expect(child.status() == 0)
        let history = try? String(contentsOfFile: sandbox.folder + "/state/nacre/history", encoding: .utf8)
        #expect(history?.contains("due") == true)
    }

    @Test(.needsTerminal) func controlCDropsTheLine() {
        let child = Child([], in: Self.sandbox(), columns: 80)
        #expect(child.waits(for: "> "))
        child.type("rubbish\u{03}")
        #expect(child.waits(for: "> "), "\(child.written.debugDescription)")
        child.type("quit\r")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal, arguments: [[], ["study"]]) func aSignalThatEndsTheProgramIsItsStatus(words: [String]) {
        let child = Child(words, in: Self.sandbox(), columns: 80)
        #expect(child.waits(for: words.isEmpty ? "2 new" : "show answer"))
        if words.isEmpty {
            child.type("study\r")
            #expect(child.waits(for: "show answer"))
        }
        child.signal(SIGTERM)
        #expect(child.status() == 128 + SIGTERM)
    }

    @Test(.needsTerminal) func tabCompletesADeck() {
        let child = Child([], in: Self.sandbox(), columns: 80)
        #expect(child.waits(for: "> "))
        child.type("show glu\t\r")
        #expect(child.waits(for: "2 sides"))
        child.type("quit\r")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func anEditedHeadingKeepsItsProgress() {
        let sandbox = Self.sandbox()
        let script = sandbox.folder + "/edit.sh"
        try!
            "#!/bin/sh\nsed -i 's/What does xCT carry out/Which anion leaves through xCT/; s/^Glutamate$/Glutamate, out of the cell/' \"$2\"\n"
            .write(
                toFile: script, atomically: true, encoding: .utf8)
        let child = Child(["study"], in: sandbox, columns: 80, variables: ["EDITOR": "sh '\(script)'"])
        #expect(child.waits(for: "show answer"))
        child.type(" 5 2")
        #expect(child.waits(for: "again"))
        child.type("e")
        #expect(child.waits(for: "Which anion leaves"))
        child.type(" 4")
        #expect(child.status() == 0)
        let state = sandbox.output("dump", "state").joined()
        #expect(state.contains("Which anion leaves through xCT"))
        #expect(!state.contains("What does xCT"))
    }
}
