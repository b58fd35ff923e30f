import Foundation
import Testing

@testable import nacre

/// Pictures and sounds on the study screen, on terminals that answer what they are asked.
@Suite(.serialized) struct PictureStudyTests {
    private static func sandbox() -> Sandbox {
        let sandbox = Sandbox()
        sandbox.write(
            "cells.md",
            "# Cells\n\n## Which cell is this?\n\n![[neuron 1.png|300]]\n\n***\n\nA neuron: ![far](gone.png)\n\n## Next?\n\nYes\n")
        let head: [UInt8] = [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        let picture = head + [0, 0, 0, 40, 0, 0, 0, 60, 8, 2, 0, 0, 0]
        try? Data(picture).write(to: URL(fileURLWithPath: sandbox.decks + "/neuron 1.png"))
        return sandbox
    }

    @Test(.needsTerminal) func kittyShowsThePicture() {
        let child = Child(["study"], in: Self.sandbox(), columns: 80, variables: ["TMUX": "", "TERM": "xterm-kitty"])
        #expect(child.waits(for: "\u{1B}[16t\u{1B}[c"))
        child.type("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[6;20;10t\u{1B}[?62;c")
        // 40 × 60 pixels in cells of 10 × 20.
        #expect(child.waits(for: "\u{1B}_Ga=t,f=100,t=d,i=7233891,q=2,m=0;iVBORw0KGgoAAAANSUhEUgAAACgAAAA8CAIAAAA="))
        #expect(child.waits(for: "c=4,r=3,C=1,q=2;"))
        child.type(" ")
        #expect(child.waits(for: "not shown: it is not there"))
        // The next card has no picture: this one goes.
        child.type("5")
        #expect(child.waits(for: "\u{1B}_Ga=d,d=I,i=7233891,q=2;"))
        #expect(child.waits(for: "Next?"))
        child.type("q")
        #expect(child.status() == 0)
    }

    /// A program in the PATH, which is all that there is of its kind.
    private static func installing(_ name: String, _ script: String, in sandbox: Sandbox) -> [String: String] {
        let bin = sandbox.folder + "/bin"
        try? FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(
            atPath: bin + "/" + name, contents: Data(("#!/bin/sh\n" + script + "\n").utf8), attributes: [.posixPermissions: 0o700])
        return ["TMUX": "", "TERM": "xterm-256color", "PATH": bin]
    }

    @Test(.needsTerminal) func sixelsAreMadeByAProgramForTheSizeThereIs() {
        let sandbox = Self.sandbox()
        // It has a picture to read, no terminal, and is told how large.
        let script = "read head; printf '\\033Pq\"1;1;40;54#0!40~-\\033\\\\'; echo \"$@\" > \(sandbox.folder)/asked"
        let child = Child(["study"], in: sandbox, columns: 80, variables: Self.installing("img2sixel", script, in: sandbox))
        #expect(child.waits(for: "\u{1B}[c"))
        child.type("\u{1B}[6;18;9t\u{1B}[?63;1;2;4c")
        #expect(child.waits(for: "\u{1B}Pq\"1;1;40;54#0!40~-\u{1B}\\"))
        #expect((try? String(contentsOfFile: sandbox.folder + "/asked", encoding: .utf8)) == "-w 40 -h 60 -\n")
        // Help hides it, and the card has it again.
        child.type("?")
        #expect(child.waits(for: "\u{1B}[2J"))
        child.type("?")
        #expect(child.waits(for: "\u{1B}Pq\"1;1;40;54"))
        child.type("q")
        #expect(child.status() == 0)
    }

    @Test(
        .needsTerminal,
        arguments: [
            ("img2sixel", "exit 1", "[image: neuron 1.png]"), ("img2sixel", "printf '\\033]0;title\\007'", "[image: neuron 1.png]"),
            ("other", "", "not shown: install img2sixel or chafa"),
        ])
    func whatCannotBeMadeIsSaid(name: String, script: String, words: String) {
        let sandbox = Self.sandbox()
        let child = Child(["study"], in: sandbox, columns: 80, variables: Self.installing(name, script, in: sandbox))
        #expect(child.waits(for: "\u{1B}[c"))
        child.type("\u{1B}[6;20;10t\u{1B}[?63;1;2;4c")
        #expect(child.waits(for: name == "other" ? words : "[im…"))
        // What stands there already is not written again.
        child.type("h")
        if name != "other" { #expect(child.waits(for: words)) }
        #expect(!child.written.contains("title"))
        child.type("q")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func kittyGetsAPNGOfAJPEG() {
        let sandbox = Self.sandbox()
        sandbox.write("cells.md", "# Cells\n\n## Which?\n\n![](a.jpg)\n\n***\n\nIt\n")
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 60, 0, 40, 3]
        try? Data(jpeg).write(to: URL(fileURLWithPath: sandbox.decks + "/a.jpg"))
        let script = "exec /bin/cat '\(sandbox.decks)/neuron 1.png'"
        let child = Child(["study"], in: sandbox, columns: 80, variables: Self.installing("convert", script, in: sandbox))
        #expect(child.waits(for: "\u{1B}[c"))
        child.type("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[6;20;10t\u{1B}[?62;c")
        #expect(child.waits(for: "m=0;iVBORw0KGgoAAAANSUhEUgAAACgAAAA8CAIAAAA="))
        child.type("q")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func aSignalTakesThePictureAwayToo() {
        let child = Child(["study"], in: Self.sandbox(), columns: 80, variables: ["TMUX": "", "TERM": "xterm-kitty"])
        #expect(child.waits(for: "\u{1B}[c"))
        child.type("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[6;20;10t\u{1B}[?62;c")
        #expect(child.waits(for: "c=4,r=3,C=1,q=2;"))
        child.signal(SIGTERM)
        #expect(child.waits(for: "\u{1B}_Ga=d,d=I,i=7233891,q=2;\u{1B}\\\u{1B}[0m"))
    }

    @Test(.needsTerminal, arguments: ["\u{1B}[?62;22c", ""])
    func aTerminalThatCannotHasTheWords(answer: String) {
        let child = Child(["study"], in: Self.sandbox(), columns: 80, variables: ["TMUX": "", "TERM": "xterm-256color"])
        #expect(child.waits(for: "\u{1B}[c"))
        child.type(answer)
        #expect(child.waits(for: "[image: neuron 1.png]"))
        child.read(milliseconds: 200)
        #expect(!child.written.contains("\u{1B}_G"))
        child.type(" 5")
        #expect(child.waits(for: "Next?"))
        child.type("q")
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func whereTheyAreOffNothingIsAsked() {
        let child = Child(
            ["study", "--set", "pictures=off"], in: Self.sandbox(), columns: 80, variables: ["TMUX": "", "TERM": "xterm-kitty"])
        #expect(child.waits(for: "show answer"))
        child.type("q")
        #expect(child.waits(for: "saved"))
        #expect(!child.written.contains("\u{1B}_G"))
        #expect(child.status() == 0)
    }

    @Test(.needsTerminal) func oOpensThePictureOnceItWasShownWhich() {
        let sandbox = Self.sandbox()
        let child = Child(["study", "--set", "pictures=off", "--set", "opener=touch \(sandbox.folder)/opened"], in: sandbox, columns: 80)
        #expect(child.waits(for: "show answer"))
        child.type("o")
        #expect(child.waits(for: "Open 'neuron 1.png' with touch"))
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder + "/opened"))
        // Another key is no yes.
        child.type("?")
        #expect(child.waits(for: "open a picture or a sound"))
        child.type("?o")
        #expect(child.waits(for: "Open 'neuron 1.png' with touch"))
        child.type("o")
        #expect(child.waits(for: "Opened 'neuron 1.png'"))
        for _ in 0..<200 where !FileManager.default.fileExists(atPath: sandbox.folder + "/opened") { child.read(milliseconds: 10) }
        #expect(FileManager.default.fileExists(atPath: sandbox.folder + "/opened"))
        child.type("q")
        #expect(child.status() == 0)
    }
}
