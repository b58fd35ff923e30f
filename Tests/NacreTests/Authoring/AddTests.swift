import Foundation
import Testing

@testable import nacre

/// Cards are written on a terminal, and what is typed is never lost.
@Suite(.serialized) struct AddTests {
    private static func sandbox() -> Sandbox {
        let sandbox = Sandbox()
        sandbox.write("cells.md", "# Cells\n\n## What is GSH?\n\nGlutathione\n\n#redox\n")
        return sandbox
    }

    private static func deck(_ sandbox: Sandbox) -> String {
        (try? String(contentsOfFile: sandbox.decks + "/cells.md", encoding: .utf8)) ?? ""
    }

    private static func drafts(_ sandbox: Sandbox) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: sandbox.folder + "/state/nacre/drafts")) ?? []
    }

    /// Types what answers each prompt.
    private static func type(_ child: Child, _ steps: [(prompt: String, keys: String)]) {
        for (prompt, keys) in steps {
            #expect(child.waits(for: prompt), "\(prompt): \(child.written.debugDescription)")
            child.type(keys)
        }
    }

    @Test(.needsTerminal) func aCardIsWrittenByKeys() {
        let sandbox = Self.sandbox()
        let child = Child(["add"], in: sandbox, columns: 80)
        Self.type(
            child,
            [
                ("deck", "\r"), ("kind", "t"), ("question", "What is γ-Glu-Cys-Gly at 1:1?\r"), ("answer", "|ψ⟩\r"), ("or", "\r"),
                ("hint", "\r"), ("why", "\r"), ("source", "Alberts\r"), ("tags", "re\t\r"), ("what now?", "s"),
            ])
        #expect(child.waits(for: "Saved: "))
        #expect(child.waits(for: "kind"))
        child.type("q")
        #expect(child.status() == 0)
        #expect(
            Self.deck(sandbox)
                == "# Cells\n\n## What is GSH?\n\nGlutathione\n\n#redox\n\n## What is γ-Glu-Cys-Gly at 1:1?\n\n\\|ψ⟩\n\n> **Source:** Alberts\n\n#typed #redox\n"
        )
        #expect(Self.drafts(sandbox).isEmpty)
        #expect(sandbox.output("list", "kind:typed").joined().contains("γ-Glu"))
    }

    @Test(.needsTerminal) func aPasteOfManyLinesKeepsItsLines() {
        let sandbox = Self.sandbox()
        let child = Child(["add", "--deck", "cells"], in: sandbox, columns: 80)
        let code = "```\n*** x_c⁻ 谷胱甘肽\n\n\n## no card\n```"
        Self.type(
            child, [("kind", "b"), ("question", "Draw it\r"), ("answer:", "\u{1B}[200~\(code.replacing("\n", with: "\r"))\u{1B}[201~")])
        #expect(child.waits(for: "no card"))
        Self.type(child, [("│", "\r"), ("│", ".\r"), ("hint", "\r"), ("why", "\r"), ("source", "\r"), ("tags", "\r"), ("what now?", "s")])
        #expect(child.waits(for: "Saved: "))
        #expect(child.waits(for: "kind"))
        child.type("\u{04}")
        #expect(child.status() == 0)
        #expect(Self.deck(sandbox).hasSuffix("## Draw it\n\n\(code)\n"))
    }

    @Test(.needsTerminal, arguments: [SIGKILL, SIGHUP, SIGTERM]) func aCardOutlivesItsTerminal(signal: Int32) {
        let sandbox = Self.sandbox()
        let before = Self.deck(sandbox)
        let child = Child(["add", "--deck", "cells"], in: sandbox, columns: 80)
        Self.type(child, [("kind", "b"), ("question", "What is xCT?\r"), ("│", "An antiporter\r"), ("│", "of cyst")])
        #expect(child.waits(for: "of cyst"))
        child.signal(signal)
        _ = child.status()
        #expect(Self.deck(sandbox) == before)
        #expect(Self.drafts(sandbox).count == 1)

        let again = Child(["add"], in: sandbox, columns: 80)
        Self.type(again, [("xCT", ""), ("what now?", "g"), ("An antiporter", "")])
        if signal != SIGKILL { #expect(again.waits(for: "of cyst")) }
        Self.type(again, [("│", ".\r"), ("hint", "\r"), ("why", "\r"), ("source", "\r"), ("tags", "\r"), ("what now?", "s")])
        #expect(again.waits(for: "Saved: "))
        #expect(again.waits(for: "kind"))
        again.type("\u{04}")
        #expect(again.status() == 0)
        let answer = signal == SIGKILL ? "An antiporter" : "An antiporter\nof cyst"
        #expect(Self.deck(sandbox) == before + "\n## What is xCT?\n\n\(answer)\n")
        #expect(Self.drafts(sandbox).isEmpty)
    }

    @Test(.needsTerminal) func controlCDropsACardAndControlDKeepsIt() {
        let sandbox = Self.sandbox()
        let before = Self.deck(sandbox)
        let child = Child(["add", "--deck", "cells"], in: sandbox, columns: 40, rows: 12)
        Self.type(child, [("kind", "b"), ("question", "short\u{03}"), ("kind", "b"), ("question", "Kept?\r"), ("│", "yes\r")])
        #expect(child.waits(for: "│"))
        child.type("\u{04}")
        #expect(child.waits(for: "kept"))
        #expect(child.status() == 0)
        #expect(Self.deck(sandbox) == before)
        #expect(Self.drafts(sandbox).count == 1)
    }

    @Test(.needsTerminal) func aDeckThatChangedMeanwhileIsReadAgain() {
        let sandbox = Self.sandbox()
        let child = Child(["add", "--deck", "cells"], in: sandbox, columns: 80)
        Self.type(
            child,
            [
                ("kind", "b"), ("question", "New?\r"), ("│", "yes\r"), ("│", ".\r"), ("hint", "\r"), ("why", "\r"), ("source", "\r"),
                ("tags", "\r"),
            ])
        #expect(child.waits(for: "what now?"))
        sandbox.write("cells.md", "# Cells\n\n## Another editor was here\n\nyes\n")
        child.type("s")
        #expect(child.waits(for: "changed meanwhile"))
        #expect(child.waits(for: "what now?"))
        child.type("s")
        #expect(child.waits(for: "Saved: "))
        #expect(child.waits(for: "kind"))
        child.type("u")
        #expect(child.waits(for: "Taken back"))
        #expect(child.waits(for: "what now?"))
        #expect(Self.deck(sandbox) == "# Cells\n\n## Another editor was here\n\nyes\n")
        child.type("s")
        #expect(child.waits(for: "Saved: "))
        #expect(child.waits(for: "kind"))
        child.type("\u{04}")
        #expect(child.status() == 0)
        #expect(Self.deck(sandbox) == "# Cells\n\n## Another editor was here\n\nyes\n\n## New?\n\nyes\n")
    }

    @Test func whatNoDeckNeedsIsNotAddedUnseen() throws {
        let sandbox = Sandbox()
        sandbox.write("cells.md", "# Cells\n")
        let refused = sandbox.run(["add", "--deck", "cells", "--question", "Which \u{1B}[31mcolour?", "--answer", "red"])
        #expect(refused.status == 1)
        #expect(refused.transcript.contains { $0.contains("[control-character]") })
        #expect(sandbox.run(["add", "--deck", "cells"], typing: ["## What is \u{FFFD}?", "", "x", "."]).status == 1)
        #expect(try String(contentsOfFile: sandbox.decks + "/cells.md", encoding: .utf8) == "# Cells\n")
    }
}
