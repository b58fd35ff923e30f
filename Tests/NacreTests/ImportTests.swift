import Collection
import Files
import Foundation
import Testing

@testable import nacre

/// Decks of other programs, imported and exported as a learner would do it.
@Suite struct ImportTests {
    /// A learner with files of other programs in the home folder.
    static func sandbox(_ files: [String: String]) -> Sandbox {
        let sandbox = Sandbox()
        for (name, text) in files { write(name, text, in: sandbox) }
        return sandbox
    }

    static func write(_ name: String, _ text: String, in sandbox: Sandbox) {
        let path = sandbox.folder + "/" + name
        try! FileManager.default.createDirectory(atPath: path.parentFolder, withIntermediateDirectories: true)
        try! Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    static func read(_ deck: String, in sandbox: Sandbox) throws -> String {
        try String(contentsOfFile: sandbox.decks + "/" + deck, encoding: .utf8)
    }

    static let note =
        "What opens it?::Glutamate\n<!--SR:!2026-11-20,4,270-->\n\nGSSG:::disulfide\n<!--SR:!2026-12-02,40,250!2000-01-01,1,250-->\n"

    @Test func nothingIsWrittenWithoutConsent() {
        let sandbox = Self.sandbox(["cells.md": "Q: a\nA: b\n"])
        #expect(sandbox.run(["import", "cells.md"]).status == 1)
        #expect(sandbox.run(["import", "cells.md", "--dry-run"]).status == 0)
        #expect(!FileManager.default.fileExists(atPath: sandbox.decks + "/cells.md"))
    }

    @Test func schedulesComeAlongOnceAndAreTakenBackTogether() throws {
        let sandbox = Self.sandbox(["neuro.md": Self.note])
        sandbox.run(["import", "neuro.md", "--yes"])
        #expect(sandbox.output("due", "--json").joined().contains("\"due\":1"))
        let log = sandbox.output("log", "export")
        #expect(log.count { $0.contains("\"kind\":\"adopt\"") } == 2)
        #expect(sandbox.run(["import", "neuro.md", "--yes"]).transcript.last == "Nothing to do.")
        #expect(sandbox.output("log", "export") == log)
        #expect(sandbox.output("undo") == ["Taken back: an import of 2 cards in neuro.md, today."])
        #expect(throws: (any Error).self) { try Self.read("neuro.md", in: sandbox) }
        #expect(sandbox.output("redo") == ["Brought back: an import of 2 cards in neuro.md, today."])
        #expect(sandbox.output("due", "--json").joined().contains("\"due\":1") && sandbox.run(["doctor"]).status == 0)
    }

    @Test func whatWasAnsweredHereKeepsItsSchedule() throws {
        let sandbox = Self.sandbox(["neuro.md": Self.note])
        sandbox.run(["import", "neuro.md", "--yes"])
        sandbox.run(["study", "--new", "0"], typing: ["", "5", "q"])
        Self.write("neuro.md", Self.note.replacing("2026-11-20,4,270", with: "2027-01-01,99,270"), in: sandbox)
        let again = sandbox.run(["import", "neuro.md", "--yes"]).transcript
        #expect(again.contains("1 side keeps the schedule it has here."))
        #expect(again.last == "Nothing to do.")
    }

    /// What the learner has corrected here is not corrected back by the next import.
    @Test(arguments: [["set-due", "--to", "2027-03-01", "opens"], ["reset", "opens"]]) func whatWasCorrectedHereStays(deed: [String]) {
        let sandbox = Self.sandbox(["neuro.md": Self.note])
        sandbox.run(["import", "neuro.md", "--yes"])
        #expect(sandbox.run(deed).status == 0)
        let log = sandbox.output("log", "export")
        let again = sandbox.run(["import", "neuro.md", "--yes"]).transcript
        #expect(again.contains("1 side keeps the schedule it has here.") && again.last == "Nothing to do.", "\(again)")
        #expect(sandbox.output("log", "export") == log)
        sandbox.run(["undo"])
        #expect(sandbox.run(["import", "neuro.md", "--yes"]).transcript.contains { $0.contains("keeps the schedule") } == false)
    }

    @Test func aCardThatChangesItsNameKeepsItsProgress() throws {
        let head = "#separator:tab\n#guid column:1\n"
        let sandbox = Self.sandbox(["a.txt": head + "g1\tWhat is GSH?\tA tripeptide\n"])
        sandbox.run(["import", "a.txt", "--yes"])
        sandbox.run(["study"], typing: ["", "5", "q"])
        Self.write("a.txt", head + "g1\tName it\tGlutathione, of course\n", in: sandbox)
        sandbox.run(["import", "a.txt", "--yes"])
        #expect(try Self.read("a.md", in: sandbox) == "# a\n\n## Name it\n\nGlutathione, of course\n")
        #expect(sandbox.output("show", "Name it", "--json").joined().contains("\"reviews\":1"))
    }

    @Test func picturesAreCopiedWhenTheyAreThere() throws {
        let sandbox = Self.sandbox(["v/n/a.md": "Which?::![[cell.png]] and ![](gone.png)\n", "v/media/cell.png": "PNG"])
        let report = sandbox.run(["import", "v", "--yes"]).transcript
        #expect(report.contains("  v/n/a.md:1:1: the picture 'gone.png' is not there"))
        #expect(try Self.read("n/cell.png", in: sandbox) == "PNG")
        #expect(try Self.read("n/a.md", in: sandbox).contains("![](cell.png)"))
    }

    @Test(arguments: ["out.csv", "out.tsv", "out.json", "out.md"]) func whatIsExportedComesBackTheSame(file: String) throws {
        let sandbox = Sandbox()
        let block = try #require(DocumentationTests.readme.text.firstMatch(of: /````markdown\n([\s\S]*?)\n````/))
        sandbox.write("example.md", String(block.1))
        #expect(sandbox.run(["export", "--to", file]).status == 0)
        let other = Sandbox()
        Self.write(file, try String(contentsOfFile: sandbox.folder + "/" + file, encoding: .utf8), in: other)
        let run = other.run(["import", file, "--yes", "--to", "example"] + (file == "out.md" ? ["--from", "markdown"] : []))
        #expect(run.status == 0, "\(run.transcript)")
        func listed(_ sandbox: Sandbox) throws -> [[String]] {
            let bytes = sandbox.output("export", "--format", "json").joined(separator: "\n")
            let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes.utf8)) as? [String: Any])
            return try #require(json["cards"] as? [[String: Any]]).map { card in
                ["heading", "front", "back", "kind"].map { "\(card[$0] ?? "")" } + ((card["tags"] as? [String]) ?? []).sorted()
            }
        }
        #expect(try listed(other) == listed(sandbox))
    }

    @Test func ordinaryNotesInAVaultAreNoDecks() throws {
        let sandbox = Self.sandbox([
            "v/a.md": "Q1::A1\n", "v/note.md": "# Day\n\n## Plan\n\nbuy milk\n\n---\n\nend\n", "v/plain.md": "words\n",
        ])
        let report = sandbox.run(["import", "v", "--yes"]).transcript
        #expect(report.contains("Imported 1 card; 'undo' takes that back."))
        #expect(report.contains { $0.hasPrefix("  v/note.md:1:1:") } && report.contains { $0.hasPrefix("  v/plain.md:1:1:") })
        #expect(!FileManager.default.fileExists(atPath: sandbox.decks + "/note.md"))
    }

    @Test func aDecksNameCannotBeginACard() throws {
        let sandbox = Self.sandbox(["a.csv": "front,back,deck\nq,a,\"x\n## y\"\n"])
        #expect(sandbox.run(["import", "a.csv", "--yes"]).status == 0)
        #expect(try Self.read("x_## y.md", in: sandbox) == "# x ## y\n\n## q\n\na\n")
    }

    @Test func markdownIsExportedWordForWord() throws {
        let sandbox = Sandbox()
        let text = "---\ntags:\n  - x\n---\n\nBefore.\n\n## A  ##\n\na\n\n\n## B\n\n- b\n"
        sandbox.write("d.md", text)
        sandbox.run(["export", "--to", "copy/"])
        #expect(try String(contentsOfFile: sandbox.folder + "/copy/d.md", encoding: .utf8) == text)
        #expect(sandbox.run(["export", "heading:B", "--to", "b.md"]).status == 0)
        #expect(
            try String(contentsOfFile: sandbox.folder + "/b.md", encoding: .utf8) == "---\ntags:\n  - x\n---\n\nBefore.\n\n## B\n\n- b\n")
        #expect(sandbox.run(["export", "--to", "data/nacre/decks/d.md"]).status == 1)
    }

    @Test func completionKnowsTheFormats() {
        let sandbox = Sandbox()
        let environment = Environment(variables: sandbox.variables, workingFolder: sandbox.folder, seed: 1)
        let program = Program(environment: environment, places: Paths(in: environment), console: ScriptConsole(lines: []))
        #expect(Completer(program).candidates(for: "import --from ob", cursor: 16).map(\.text) == ["obsidian"])
        #expect(Completer(program).candidates(for: "export --format a", cursor: 17).map(\.text) == ["anki", "apkg"])
    }

    @Test func linksInCirclesAndPipesAreNoFilesOfCards() throws {
        let sandbox = Self.sandbox(["notes/cells.md": "Q: a\nA: b\n"])
        for link in ["here", "there"] {
            try FileManager.default.createSymbolicLink(atPath: sandbox.folder + "/notes/" + link, withDestinationPath: ".")
        }
        mkfifo(sandbox.folder + "/notes/pipe.md", 0o600)
        let run = sandbox.run(["import", "notes", "--yes"])
        #expect(run.status == 0 && run.transcript.count { $0.contains("cells.md") } == 1, "\(run.transcript)")
        #expect(run.transcript.last == "Imported 1 card; 'undo' takes that back.")
        #expect(sandbox.run(["import", "notes/pipe.md"]).status != 0)
    }

    /// No deck is replaced by an export, whether cards of it are chosen or not.
    @Test func anExportOverwritesNoDeck() throws {
        let sandbox = Self.sandbox([:])
        sandbox.write("a.md", "# A\n\n## One\n\nfirst\n")
        sandbox.write("b.md", "# B\n\n## Two\n\nsecond\n")
        sandbox.write("sub/a.md", "# C\n\n## Three\n\nthird\n")
        for target in ["b.md", "a.md", "sub/"] {
            #expect(sandbox.run(["export", "heading:One", "--to", sandbox.decks + "/" + target]).status == 1, "\(target)")
        }
        #expect(try Self.read("a.md", in: sandbox).contains("first"))
        #expect(try Self.read("b.md", in: sandbox).contains("second"))
        #expect(try Self.read("sub/a.md", in: sandbox).contains("third"))
    }

    @Test func aDeckThatWasChangedMeanwhileIsLeftAsItIs() throws {
        let sandbox = Self.sandbox(["cells.md": "Q: a\nA: b\n", "new.md": "Q: c\nA: d\n"])
        sandbox.run(["import", "cells.md", "--yes"])
        Self.write("cells.md", "Q: a\nA: b\n\nQ: e\nA: f\n", in: sandbox)
        let program = sandbox.program()
        let sources = try ImportFiles(["cells.md", "new.md"], in: program.environment).files.map {
            try ImportSource($0, as: nil)
        }
        let plan = try ImportPlan(sources, folders: [], into: nil, places: program.places)
        sandbox.write("cells.md", "# cells\n\n## Written meanwhile\n\nby an editor\n")
        #expect(throws: ImportError.self) { try plan.write() }
        #expect(try Self.read("cells.md", in: sandbox) == "# cells\n\n## Written meanwhile\n\nby an editor\n")
        #expect(!FileManager.default.fileExists(atPath: sandbox.decks + "/new.md"))
        sandbox.write("new.md", "# made meanwhile\n")
        #expect(throws: ImportError.self) { try plan.write() }
        #expect(try Self.read("new.md", in: sandbox) == "# made meanwhile\n")
    }

    @Test func aNameThatTellsNoFormatIsRefused() {
        let sandbox = Sandbox()
        sandbox.write("cells.md", "## What is ATP?\n\nA nucleotide\n")
        #expect(sandbox.run(["export", "--to", "cells.docx"]).transcript.first?.hasPrefix("! cells.docx: '.docx' tells no format") == true)
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder + "/cells.docx"))
        #expect(sandbox.run(["export", "--to", "cells.docx", "--format", "anki"]).status == 0)
        #expect(sandbox.run(["export", "--to", "cells"]).status == 0)
    }
}
