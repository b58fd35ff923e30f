import Foundation
import Testing

@testable import nacre

/// A preview follows the file while it is written.
@Suite(.serialized) struct PreviewTests {
    private static func deck(_ last: String) -> String {
        (1...9).map { "## Question \($0)\n\nAnswer \($0)\n\n" }.joined() + "## The last one\n\n\(last)\n"
    }

    @Test(.needsTerminal, arguments: [false, true]) func aSavedFileIsDrawnAgainAtTheCardThatChanged(byRenaming: Bool) throws {
        let sandbox = Sandbox()
        let path = sandbox.folder + "/notes.md"
        func save(_ text: String) throws {
            try text.write(toFile: path, atomically: byRenaming, encoding: .utf8)
        }
        try save(Self.deck("- [x] right"))
        let child = Child(["preview", "--watch", path], in: sandbox, columns: 160, rows: 14)
        #expect(child.waits(for: "Question 1"))
        try save(Self.deck("- [ ] nothing right"))
        #expect(child.waits(for: "nothing right"))
        #expect(child.waits(for: "choice-without-answer"))
        unlink(path)
        #expect(child.waits(for: "no such file"))
        try save(Self.deck("- [x] mended"))
        #expect(child.waits(for: "mended"))
        child.type("q")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func controlCLeaves() {
        let sandbox = Sandbox()
        sandbox.write("cells.md", "## One\n\n1\n")
        let child = Child(["preview", "--watch", "cells"], in: sandbox, columns: 30, rows: 8)
        #expect(child.waits(for: "One"))
        child.type("\u{03}")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func aCardIsOpenedAtItsLineAndKeepsItsProgress() throws {
        let sandbox = Sandbox()
        sandbox.write("cells.md", "# Cells\n\n## One\n\n1\n\n## Two\n\n2\n")
        sandbox.run(["study"], typing: ["", "5", "", "5"])
        let script = sandbox.folder + "/edit.sh"
        try "#!/bin/sh\necho \"$1\" > \(sandbox.folder)/line\nsed -i 's/^## Two$/## Second/; s/^2$/two\\n\\n- [ ] x/' \"$2\"\n".write(
            toFile: script, atomically: true, encoding: .utf8)
        let child = Child(["edit", "Two"], in: sandbox, columns: 80, variables: ["EDITOR": "sh '\(script)'"])
        #expect(child.waits(for: "choice-without-answer"))
        #expect(child.waits(for: "Read again"))
        #expect(child.status() == 0)
        #expect(try String(contentsOfFile: sandbox.folder + "/line", encoding: .utf8) == "+7\n")
        #expect(sandbox.output("show", "Second").joined().contains("Easiness 2.60"))
    }

    @Test(.needsTerminal) func ofSeveralCardsOneIsChosen() throws {
        let sandbox = Sandbox()
        sandbox.write("cells.md", "## One ion\n\n1\n\n## Two ions\n\n2\n")
        let child = Child(["edit", "ion"], in: sandbox, columns: 40, rows: 12, variables: ["EDITOR": "/bin/true"])
        #expect(child.waits(for: "which one?"))
        child.type("7\r")
        #expect(child.waits(for: "no number"))
        child.type("2\r")
        #expect(child.waits(for: "Nothing was changed"))
        #expect(child.status() == 0)
    }
}
