import Cards
import Foundation
import Testing

@testable import nacre

/// Decks that are exported, and imported in another home.
@Suite struct OutAndBackTests {
    private static let deck = """
        # Cells

        ## What makes [ATP]?

        Mitochondria, at -70 mV

        > **Why:** *so*

        #bio/cells

        <!-- id: k7f3 -->

        ## What does it print?

        ```swift
        print("# no heading")
        ```

        ***

        - one
        - two

        ## Complete the **cycle**

        {{c1::GR}} spends {{c2::NADPH::a cofactor}}.

        #cloze
        """

    private static func cards(_ sandbox: Sandbox) -> [Card] {
        let files = sandbox.output("decks", "--json").isEmpty ? [] : try! FileManager.default.subpathsOfDirectory(atPath: sandbox.decks)
        return files.filter { $0.hasSuffix(".md") }.sorted().flatMap { name in
            Deck(parsing: Array(try! Data(contentsOf: URL(fileURLWithPath: sandbox.decks + "/" + name)))).cards
        }
    }

    @Test(arguments: ["md", "csv", "tsv", "json", "txt"]) func cardsComeBackAsTheyWere(ending: String) throws {
        let (from, to) = (Sandbox(), Sandbox())
        from.write("cells.md", Self.deck)
        let file = to.folder + "/out.\(ending)"
        #expect(from.run(["export", "--to", file]).status == 0)
        #expect(to.run(["import", file, "--to", "cells", "--yes"]).status == 0)
        let (before, after) = (Self.cards(from), Self.cards(to))
        #expect(after.map(\.heading) == before.map(\.heading) && after.map(\.sides) == before.map(\.sides))
        for (old, new) in zip(before, after) {
            for side in old.sides { #expect(new.content(of: side) == old.content(of: side), "\(ending): \(new.body)") }
        }
        // Anki has no place for the name that pins a card.
        #expect(after.map(\.pinnedID) == (ending == "txt" ? [nil, nil, nil] : before.map(\.pinnedID)))
        #expect(to.run(["import", file, "--to", "cells", "--yes"]).transcript.last == "Nothing to do.")
    }

    @Test(arguments: [("hashcards", "md"), ("obsidian", "md"), ("org-drill", "org")])
    func cardsComeBackFromOtherPrograms(format: String, ending: String) throws {
        let (from, to) = (Sandbox(), Sandbox())
        from.write("cells.md", Self.deck)
        let file = to.folder + "/out.\(ending)"
        #expect(from.run(["export", "--format", format, "--to", file]).status == 0)
        #expect(to.run(["import", file, "--to", "cells", "--yes"]).status == 0)
        let (before, after) = (Self.cards(from), Self.cards(to))
        #expect(after.map(\.sides) == before.map(\.sides))
        for (old, new) in zip(before, after) where format != "org-drill" || old.ordinal == 0 && !old.heading.contains("[") {
            for side in old.sides where old.kind == .basic {
                #expect(new.content(of: side) == old.content(of: side), "\(format): \(new.body)")
            }
        }
        #expect(to.run(["import", file, "--to", "cells", "--yes"]).transcript.last == "Nothing to do.")
    }

    @Test func schedulesGoOutToObsidianAndOrgDrillAndComeBack() throws {
        let from = Sandbox()
        ImportTests.write(
            "notes.md", "Q1::A1\n<!--SR:!2026-11-28,4,270-->\n\nQ2:::A2\n<!--SR:!2026-11-29,5,250!2026-11-30,6,230-->\n", in: from)
        from.run(["import", "notes.md", "--yes"])
        func days(_ sandbox: Sandbox) -> [String] {
            sandbox.output("list", "--json").joined().split(separator: "\"due\":\"").dropFirst().map { String($0.prefix(10)) }
        }
        #expect(days(from) == ["2026-11-28", "2026-11-29", "2026-11-30"])
        for (format, ending, wanted) in [("obsidian", "md", days(from)), ("org-drill", "org", ["2026-11-28", "2026-11-29", "2026-11-29"])] {
            let to = Sandbox()
            #expect(from.run(["export", "--format", format, "--to", to.folder + "/out." + ending]).status == 0)
            to.run(["import", to.folder + "/out." + ending, "--yes"])
            #expect(days(to) == wanted, "\(format)")
        }
    }

    @Test func aReadOnlyFileIsNoPlaceForAnExport() {
        let sandbox = Sandbox()
        sandbox.write("cells.md", Self.deck)
        let file = sandbox.folder + "/out"
        _ = FileManager.default.createFile(atPath: file, contents: Data("mine".utf8))
        chmod(file, 0o444)
        for command in [["export", "--to", file], ["log", "export", file]] {
            let run = sandbox.run(command)
            #expect(run.status == 1 && run.transcript.last?.contains("is read-only, and is left as it is") == true, "\(run.transcript)")
        }
        #expect(FileManager.default.contents(atPath: file) == Data("mine".utf8))
    }

    @Test func importedSchedulesLeaveTheDaysNewCards() {
        let sandbox = Sandbox()
        sandbox.write("own.md", (1...3).map { "## Own \($0)\n\na\($0)\n" }.joined(separator: "\n"))
        let notes = (1...25).map { "Q\($0)::A\($0)\n<!--SR:!2026-11-28,4,270-->\n" }.joined(separator: "\n")
        ImportTests.write("notes.md", notes, in: sandbox)
        #expect(sandbox.run(["import", "notes.md", "--yes"]).status == 0)
        #expect(sandbox.output("due", "--json").joined().contains("\"newToday\":3"))
    }

    @Test func aPackageAmongTheFilesOfAFolderIsTold() {
        let sandbox = ImportTests.sandbox(["notes/cells.md": "Q: a\nA: b\n", "notes/old.apkg": "PK\u{3}\u{4}collection.anki2"])
        let run = sandbox.run(["import", "notes", "--yes"])
        #expect(run.status == 0 && run.transcript.contains { $0.contains("notes/old.apkg: this is no zip archive") })
        #expect(sandbox.run(["import", "notes/old.apkg", "--from", "anki", "--yes"]).status == 1)
    }
}
