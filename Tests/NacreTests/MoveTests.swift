import Foundation
import Testing

@testable import nacre

/// Cards that are moved to where they cannot go as they are, and decks that belong to others.
@Suite struct MoveTests {
    /// Copies of one card, each with progress, become one again.
    @Test func copiesInSeveralDecksBecomeOneCard() {
        let sandbox = Sandbox()
        for deck in ["a", "b", "c"] { sandbox.write("\(deck).md", "# \(deck)\n\n## One\n\nfirst\n") }
        for deck in ["a", "b", "c"] { sandbox.run(["study", "deck:\(deck)"], typing: ["", "5"]) }
        let run = sandbox.run(["move", "One", "--to", "c", "--yes"])
        #expect(run.status == 0 && run.transcript.last == "Moved 2 cards to c.", "\(run.transcript)")
        #expect(sandbox.output("list", "--columns", "deck,heading,reviews").last == "1 side.")
        #expect(sandbox.output("list", "is:new").last?.hasPrefix("1 ") != true)
        #expect(sandbox.output("dump", "state", "--rebuild") == sandbox.output("dump", "state"))
        #expect(sandbox.run(["doctor"]).status == 0)
    }

    /// What git fetches is left as it is fetched, unless the file itself is named.
    @Test func decksOfOthersTakeNoCards() throws {
        let sandbox = Sandbox()
        sandbox.write("mine.md", "# Mine\n\n## One\n\nfirst\n\n## Two\n\nsecond\n")
        sandbox.write("../clones/ann/cells.md", "# Cells\n\n## Three\n\nthird\n")
        sandbox.run(["decks", "add", "data/nacre/clones/ann"])
        let refused = sandbox.run(["move", "One", "--to", "Cells"])
        #expect(refused.status == 1 && refused.transcript.last?.contains("is fetched by git") == true, "\(refused.transcript)")
        #expect(sandbox.run(["move", "One", "--after", "Three"]).status == 1)
        #expect(sandbox.run(["move", "One", "--to", "data/nacre/clones/ann/cells.md"]).status == 0)
        #expect(sandbox.output("list", "deck:cells").last == "2 sides.")
    }

    /// What is brought up to date from elsewhere is laid out and mended only where it is named: git could not go on from it.
    @Test func decksOfOthersAreTidiedByNameAlone() throws {
        let sandbox = Sandbox()
        sandbox.write("mine.md", "Mine\n---\nfirst\n")
        sandbox.write("../clones/ann/cells.md", "Cells\n---\nsecond\n")
        sandbox.run(["decks", "add", "data/nacre/clones/ann"])
        let clone = sandbox.folder + "/data/nacre/clones/ann/cells.md"
        #expect(sandbox.run(["check"]).transcript.last == "'check --fix' can mend 1 of them.")
        sandbox.run(["check", "--fix", "--yes"])
        sandbox.run(["format", "--yes"])
        #expect(try ArchitectureTests.text(sandbox.decks + "/mine.md") == "## Mine\n\nfirst\n")
        #expect(try ArchitectureTests.text(clone) == "Cells\n---\nsecond\n")
        sandbox.run(["check", "--fix", "--yes", "data/nacre/clones/ann"])
        sandbox.run(["format", "--yes", "data/nacre/clones/ann"])
        #expect(try ArchitectureTests.text(clone) == "## Cells\n\nsecond\n")
    }

    /// Nor are their cards tagged or taken away by the way, as by a word that they happen to hold.
    @Test func decksOfOthersKeepTheirCardsAndTags() throws {
        let sandbox = Sandbox()
        sandbox.write("mine.md", "## Mine\n\nfirst\n\n#old\n")
        let text = "## Cells\n\nsecond\n\n#old\n"
        sandbox.write("../clones/ann/cells.md", text)
        sandbox.run(["decks", "add", "data/nacre/clones/ann"])
        let clone = sandbox.folder + "/data/nacre/clones/ann/cells.md"
        for words in [["tag", "add", "new", "second"], ["tag", "remove", "old", "second"], ["move", "second", "--to", "mine"]] {
            #expect(sandbox.run(words + ["--yes"]).status == 1, "\(words)")
        }
        #expect(sandbox.run(["tag", "rename", "old", "older", "--yes"]).status == 0)
        #expect(try ArchitectureTests.text(sandbox.decks + "/mine.md") == "## Mine\n\nfirst\n\n#older\n")
        #expect(try ArchitectureTests.text(clone) == text)
        #expect(sandbox.run(["tag", "add", "new", "data/nacre/clones/ann/cells.md", "--yes"]).status == 0)
        #expect(try ArchitectureTests.text(clone) != text)
    }
}
