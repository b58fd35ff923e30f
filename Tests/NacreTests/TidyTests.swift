import Files
import Foundation
import Testing

@testable import nacre

/// Decks that are changed from the command line: the bytes of the files, and the progress of the cards.
@Suite struct TidyTests {
    private static func sandbox() -> Sandbox {
        let sandbox = Sandbox()
        sandbox.write(
            "a.md", "---\ntags:\n  - old\n---\n\n# A\n\n## One\n\nfirst\n\n## Same\n\nx\n\n## Same\n\ny\n\n## Two\n\n![i](img/p.png)\n")
        sandbox.write("b.md", "# B\n\n## Same\n\nz\n\n## Three\n\nthird\n")
        sandbox.write("sub/c.md", "## Four\n\nfourth\n")
        return sandbox
    }

    private static func text(_ deck: String, _ sandbox: Sandbox) -> String {
        (try? String(contentsOfFile: sandbox.decks + "/" + deck, encoding: .utf8)) ?? ""
    }

    /// What each card that was answered is called now, with the number of its repetitions.
    private static func progress(_ sandbox: Sandbox) -> [String] {
        sandbox.output("list", "-is:new", "--columns", "deck,heading,reviews").dropFirst().filter {
            $0.hasPrefix("a ") || $0.hasPrefix("b ") || $0.hasPrefix("sub")
        }
        .map { $0.split(separator: " ").joined(separator: " ") }.sorted()
    }

    private static func grade(_ sandbox: Sandbox, _ card: String) {
        sandbox.run(["study", card], typing: ["", "5"])
    }

    @Test func aCardMovesWithItsTextItsTagsAndItsProgress() {
        let sandbox = Self.sandbox()
        Self.grade(sandbox, "heading:One")
        let run = sandbox.run(["move", "One", "--to", "B"])
        #expect(run.status == 0 && run.transcript.last == "Moved 'One' to b.", "\(run.transcript)")
        #expect(Self.text("b.md", sandbox) == "# B\n\n## Same\n\nz\n\n## Three\n\nthird\n\n## One\n\nfirst\n\n#old\n")
        #expect(!Self.text("a.md", sandbox).contains("One"))
        #expect(Self.progress(sandbox) == ["b One 1"])
        #expect(sandbox.run(["move", "One", "--to", "b"]).transcript.last == "Nothing to do: the card is in that deck.")
        sandbox.run(["move", "One", "--to", "a", "--no-tags"])
        #expect(Self.text("b.md", sandbox) == "# B\n\n## Same\n\nz\n\n## Three\n\nthird\n")
        #expect(Self.progress(sandbox) == ["a One 1"])
    }

    /// Of cards that share a heading, each takes its own progress along, whatever their order.
    @Test func namesakesAreNotMistakenForEachOther() {
        let sandbox = Self.sandbox()
        // The second of the first deck is known twice as often, so that it can be told from the others.
        sandbox.run(["study", "deck:a heading:Same"], typing: ["", "5", "", "5"])
        sandbox.now = "2026-11-25T09:00:00Z"
        let before = sandbox.output("dump", "log").count
        #expect(before == 2)
        sandbox.run(["move", "deck:a", "heading:Same", "--to", "b", "--yes"])
        #expect(Self.text("b.md", sandbox) == "# B\n\n## Same\n\nz\n\n## Three\n\nthird\n\n## Same\n\nx\n\n#old\n\n## Same\n\ny\n\n#old\n")
        let names = sandbox.output("dump", "log").filter { $0.contains("\"rename\"") }
        #expect(
            names.count == 2 && names[0].contains(#""ordinal":0,"side":"forward"},"to":{"deck":"b","heading":"Same","ordinal":1"#),
            "\(names)")
        #expect(names.last?.contains(#""ordinal":1,"side":"forward"},"to":{"deck":"b","heading":"Same","ordinal":2"#) == true)
        sandbox.run(["move", "deck:b heading:Same z", "--after", "Four"])
        #expect(Self.text("sub/c.md", sandbox) == "## Four\n\nfourth\n\n## Same\n\nz\n")
        #expect(Self.progress(sandbox).count == 2 && Self.progress(sandbox).allSatisfy { $0.hasPrefix("b Same") })
        #expect(sandbox.output("dump", "state", "--rebuild") == sandbox.output("dump", "state"))
    }

    /// A card that was deleted long ago leaves its progress to nobody who only comes by its name.
    @Test func aNewcomerInheritsNothing() {
        let sandbox = Self.sandbox()
        Self.grade(sandbox, "heading:Three")
        sandbox.write("b.md", "# B\n")
        sandbox.run(["due"])
        // Of two that could be it, neither is.
        sandbox.write("d.md", "## Three\n\nanother third\n")
        sandbox.write("e.md", "## Three\n\nquite another\n")
        sandbox.run(["list"])
        sandbox.run(["move", "deck:e", "--to", "b"])
        #expect(Self.text("b.md", sandbox) == "# B\n\n## Three\n\nquite another\n")
        #expect(sandbox.output("list", "deck:b", "is:new").last == "1 side.")
        #expect(sandbox.output("dump", "state", "--rebuild") == sandbox.output("dump", "state"))
    }

    @Test func cardsMoveWithinADeckAndPathsFollowToAnotherFolder() {
        let sandbox = Self.sandbox()
        sandbox.run(["move", "Two", "--before", "One"])
        #expect(
            Self.text("a.md", sandbox)
                == "---\ntags:\n  - old\n---\n\n# A\n\n## Two\n\n![i](img/p.png)\n\n## One\n\nfirst\n\n## Same\n\nx\n\n## Same\n\ny\n")
        sandbox.run(["move", "Two", "--to", "sub/c", "--no-tags"])
        #expect(Self.text("sub/c.md", sandbox) == "## Four\n\nfourth\n\n## Two\n\n![i](../img/p.png)\n")
    }

    @Test func severalCardsAreAskedForAndADryRunChangesNothing() {
        let sandbox = Self.sandbox()
        let before = Self.text("a.md", sandbox)
        #expect(sandbox.run(["move", "deck:a", "--to", "b", "--dry-run"]).transcript.contains("+++ data/nacre/decks/b.md"))
        #expect(sandbox.run(["move", "deck:a", "--to", "b"]).status == 1)
        #expect(sandbox.run(["move", "One", "--to", "nowhere"]).status == 1)
        #expect(sandbox.run(["move", "One"]).status == 64)
        #expect(Self.text("a.md", sandbox) == before)
    }

    /// A move that was cut short left the card in both decks; once more, and it stands in the other one alone.
    @Test func aMoveThatWasCutShortCanBeFinished() {
        let sandbox = Self.sandbox()
        Self.grade(sandbox, "heading:One")
        sandbox.write("b.md", "# B\n\n## One\n\nfirst\n\n#old\n")
        sandbox.run(["list"])
        let told = sandbox.run(["check"]).transcript.joined(separator: " ")
        #expect(told.contains("'nacre move' to the deck that is to have it takes it out of the other"), "\(told)")
        #expect(sandbox.run(["move", "deck:a heading:One", "--to", "b"]).status == 0)
        #expect(Self.text("b.md", sandbox) == "# B\n\n## One\n\nfirst\n\n#old\n")
        #expect(!Self.text("a.md", sandbox).contains("One") && Self.progress(sandbox) == ["b One 1"])
    }

    @Test func tagsAreAddedRemovedAndRenamedWithoutALossOfProgress() {
        let sandbox = Self.sandbox()
        for card in ["One", "Three"] { Self.grade(sandbox, "heading:\(card)") }
        #expect(sandbox.run(["tag", "add", "#exam,x/y", "One"]).transcript.last == "Add #exam #x/y: changed 1 card.")
        #expect(Self.text("a.md", sandbox).contains("first\n\n#exam #x/y\n\n## Same"))
        #expect(sandbox.run(["tag", "add", "exam", "deck:b", "--yes"]).status == 0)
        #expect(sandbox.run(["tag", "rename", "exam", "test/oral", "--yes"]).status == 0)
        #expect(Self.text("b.md", sandbox) == "# B\n\n## Same\n\nz\n\n#test/oral\n\n## Three\n\nthird\n\n#test/oral\n")
        let tree = sandbox.output("tag").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(tree == ["tag cards", "old 4", "test 3", "oral 3", "x 1", "y 1"], "\(tree)")
        let kept = sandbox.run(["tag", "remove", "old", "One"])
        #expect(
            kept.transcript.contains { $0.contains("from the front matter") }
                && kept.transcript.last == "Nothing to do: no card would change.")
        #expect(sandbox.run(["tag", "remove", "old", "One", "--deck"]).status == 0)
        #expect(Self.text("a.md", sandbox).hasPrefix("---\n---\n\n# A\n"))
        #expect(sandbox.run(["tag", "remove", "test/oral", "-deck:a", "--yes"]).status == 0)
        #expect(Self.text("b.md", sandbox) == "# B\n\n## Same\n\nz\n\n## Three\n\nthird\n")
        #expect(Self.progress(sandbox) == ["a One 1", "b Three 1"])
        #expect(sandbox.run(["tag", "add", "u, #v w", "One"]).transcript.last == "Add #u #v #w: changed 1 card.")
        for wrong in ["a.b", "42", ",", ""] { #expect(sandbox.run(["tag", "add", wrong, "One"]).status == 64, "\(wrong)") }
        #expect(sandbox.run(["tag", "rename", "nothing", "x"]).status == 1)
    }

    @Test func decksAreLaidOutAndCheckTellsOfIt() {
        let sandbox = Sandbox()
        sandbox.write("a.md", "## One\nfirst  \n## Two\n#x\nsecond\n")
        Self.grade(sandbox, "heading:One")
        #expect(sandbox.run(["format", "--check"]).status == 1)
        #expect(sandbox.run(["format"]).status == 1)
        #expect(Self.text("a.md", sandbox) == "## One\nfirst  \n## Two\n#x\nsecond\n")
        #expect(sandbox.run(["format", "data/nacre/decks/a.md"]).transcript == ["Tidied data/nacre/decks/a.md"])
        #expect(Self.text("a.md", sandbox) == "## One\n\nfirst\n\n## Two\n\nsecond\n\n#x\n")
        #expect(sandbox.run(["format", "--check"]).status == 0)
        #expect(Self.progress(sandbox) == ["a One 1"])
    }

    @Test func aPipeIsLaidOutByteForByte() {
        let sandbox = Sandbox()
        let child = Child(["format", "-"], in: sandbox)
        child.type("## A\r\nb  \r\n## C")
        child.endInput()
        #expect(child.waits(for: "## A\r\n\r\nb\r\n\r\n## C\r\n") && child.status() == 0)
        #expect(!FileSystem.exists(sandbox.store))
    }

    @Test func lookingAtALayoutNeedsNoStore() {
        let sandbox = Sandbox()
        sandbox.write("a.md", "A\n---\nb\n")
        sandbox.run(["format", "--check"])
        sandbox.run(["format", "--diff"])
        sandbox.run(["check", "--fix"])
        #expect(!FileSystem.exists(sandbox.store))
    }

    @Test func fixesAreShownFirstAndProgressFollows() {
        let sandbox = Sandbox()
        let deck = "## Why? #x\n\nfirst\n\n## Gap\n\n{{c1::a}} b\n\n## Left #y alone\n\nc\n"
        sandbox.write("a.md", deck)
        sandbox.run(["study"], typing: ["", "5", "", "5", "", "5"])
        let shown = sandbox.run(["check", "--fix"])
        #expect(shown.status == 1 && shown.transcript.contains("+## Why?") && Self.text("a.md", sandbox) == deck)
        let made = sandbox.run(["check", "--fix", "--yes"])
        #expect(made.transcript.contains("Made 2 fixes in 1 file.") && made.transcript.contains { $0.contains("[tag-in-heading]") })
        #expect(Self.text("a.md", sandbox) == "## Why?\n\nfirst\n\n#x\n\n## Gap\n\n{{c1::a}} b\n\n#cloze\n\n## Left #y alone\n\nc\n")
        #expect(Self.progress(sandbox) == ["a Gap (gap 1) 1", "a Left #y alone 1", "a Why? 1"])
        #expect(sandbox.run(["check", "--fix", "--json"]).status == 64)
    }
}
