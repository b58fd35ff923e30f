import Cards
import Files
import Foundation
import Testing

@testable import nacre

/// Copies of bundled decks, and what becomes of them: whatever happens to the files, each card is asked once and keeps its progress.
@Suite struct OwnCopyTests {
    private static let deck = """
        # Stones

        ## What colours cobalt glass in the kiln?

        Cobalt oxide ![glass](pictures/glass.png)

        ## Which stone is made of calcium and fluorine?

        Fluorite

        """

    /// A home with a bundled deck, one of whose cards was answered.
    private func sandbox() -> Sandbox {
        let sandbox = Sandbox()
        sandbox.ownVariables["NACRE_BUNDLED_DECKS"] = sandbox.bundledDecks
        bundle(Self.deck, in: sandbox)
        sandbox.write("../../../bundled/pictures/glass.png", "glass")
        #expect(sandbox.run(["study", "cobalt"], typing: ["", "5"]).status == 0)
        return sandbox
    }

    private func bundle(_ text: String, in sandbox: Sandbox, as name: String = "1-stones.md") {
        sandbox.write("../../../bundled/" + name, text)
    }

    private func copy(in sandbox: Sandbox) {
        let run = sandbox.run(["tag", "add", "mine", "fluorine", "--copy"])
        #expect(run.status == 0, "\(run.transcript)")
    }

    /// How many sides there are, how many are new, and whether the answer is remembered.
    private func state(_ sandbox: Sandbox) -> [String] {
        let due = sandbox.output("due", "--json").joined()
        let history = sandbox.output("history", "cobalt").joined(separator: " ")
        func number(_ key: String) -> String {
            guard let range = due.firstRange(of: "\"\(key)\":") else { return "?" }
            return String(due[range.upperBound...].prefix { $0.isNumber })
        }
        return [number("sides"), number("new"), history.contains("2026-11-24") ? "answered" : "lost"]
    }

    @Test func aCopyTakesThePlaceOfItsDeckWithItsPictures() {
        let sandbox = sandbox()
        #expect(state(sandbox) == ["2", "1", "answered"])
        copy(in: sandbox)
        #expect(state(sandbox) == ["2", "1", "answered"])
        #expect(FileSystem.exists(sandbox.decks + "/pictures/glass.png"))
        #expect(sandbox.run(["doctor"]).status == 0)
        #expect(sandbox.output("decks", "--json").joined().contains("own copy of stones"))
    }

    @Test func aCopyThatIsRenamedIsStillTheCopy() throws {
        let sandbox = sandbox()
        copy(in: sandbox)
        try FileManager.default.createDirectory(atPath: sandbox.decks + "/sub", withIntermediateDirectories: true)
        try FileSystem.rename(sandbox.decks + "/1-stones.md", to: sandbox.decks + "/sub/minerals.md")
        #expect(state(sandbox) == ["2", "1", "answered"])
        #expect(sandbox.output("decks", "--json").joined().contains("sub/minerals"))
    }

    @Test func theDeckIsBackWhenTheCopyIsDeleted() {
        let sandbox = sandbox()
        copy(in: sandbox)
        _ = sandbox.run(["due"])
        FileSystem.remove(sandbox.decks + "/1-stones.md")
        #expect(state(sandbox) == ["2", "1", "answered"])
        #expect(!sandbox.output("decks", "--json").joined().contains("own copy"))
    }

    @Test func undoTakesTheCopyBackAsLongAsNothingWasChangedInIt() {
        let sandbox = sandbox()
        copy(in: sandbox)
        #expect(sandbox.run(["undo", "2"]).status == 1)
        #expect(sandbox.run(["undo"]).status == 0)
        #expect(sandbox.run(["undo"]).status == 0)
        #expect(!FileSystem.exists(sandbox.decks + "/1-stones.md"))
        #expect(state(sandbox) == ["2", "1", "answered"])
    }

    @Test(.needsTerminal) func editingWhileStudyingAsksOnTheScreen() throws {
        let sandbox = sandbox()
        sandbox.setEditor("s/Fluorite/Fluorite, CaF2/")
        let child = Child(["study", "fluorine", "--now", sandbox.now], in: sandbox, columns: 80, variables: sandbox.ownVariables)
        #expect(child.waits(for: "show answer"))
        child.type("e")
        #expect(child.waits(for: "Make a copy of your own, with all progress? [Y/n]"))
        child.type("n\r")
        #expect(child.waits(for: "show answer"))
        #expect(!FileSystem.exists(sandbox.decks + "/1-stones.md"))
        child.type("e")
        #expect(child.waits(for: "[Y/n]"))
        child.type("\r")
        #expect(child.waits(for: "1-stones is your own now; 'decks' tells where it stands."))
        child.type(" ")
        #expect(child.waits(for: "Fluorite, CaF2"))
        child.type("5")
        #expect(child.status() == 0)
        #expect(state(sandbox) == ["2", "0", "answered"])
        #expect(sandbox.run(["doctor"]).status == 0)
    }

    @Test func aDeckThatIsRenamedIsKnownAgainByItsCards() throws {
        let sandbox = sandbox()
        copy(in: sandbox)
        FileSystem.remove(sandbox.bundledDecks + "/1-stones.md")
        bundle("## Other\n\no\n", in: sandbox, as: "1-other.md")
        bundle(Self.deck.replacing("Cobalt oxide", with: "Cobalt(II) oxide"), in: sandbox, as: "2-minerals.md")
        #expect(state(sandbox) == ["3", "2", "answered"])
        #expect(sandbox.output("decks", "--json").joined().contains("own copy of minerals"))
        #expect(sandbox.run(["decks", "news", "--take", "all"]).status == 0)
        let text = String(decoding: try FileSystem.bytes(of: sandbox.decks + "/1-stones.md"), as: UTF8.self)
        #expect(text.contains("replaces: nacre/minerals@"))
        #expect(sandbox.output("decks", "news").last == "Nothing is new.")
        #expect(state(sandbox) == ["3", "2", "answered"])
        // A deck with few of its cards is another one.
        FileSystem.remove(sandbox.bundledDecks + "/2-minerals.md")
        bundle("## Which stone is made of calcium and fluorine?\n\nf\n\n## One\n\n1\n\n## Two\n\n2\n", in: sandbox, as: "3-few.md")
        #expect(sandbox.output("decks", "--json").joined().contains("comes with nacre no more"))
    }

    @Test func ofTwoCopiesTheFirstHasThePlace() throws {
        let sandbox = sandbox()
        copy(in: sandbox)
        let bytes = try FileSystem.bytes(of: sandbox.decks + "/1-stones.md")
        try FileSystem.create(sandbox.decks + "/2-again.md", with: bytes)
        #expect(state(sandbox) == ["4", "3", "answered"])
        #expect(sandbox.output("decks", "--json").joined().contains("second copy of stones"))
        let doctor = sandbox.run(["doctor"])
        #expect(doctor.status == 1)
        #expect(doctor.transcript.joined(separator: " ").contains("2-again and 1-stones are both copies of stones"))
    }

    @Test func aDeckOfOnesOwnOfTheSameNameStays() {
        let sandbox = sandbox()
        sandbox.write("1-stones.md", "## Mine\n\nm\n")
        copy(in: sandbox)
        #expect(state(sandbox) == ["3", "2", "answered"])
        #expect(FileSystem.exists(sandbox.decks + "/1-stones (2).md"))
    }

    @Test func anUpgradeThatNumbersOrDropsTheDeckLeavesTheCopy() {
        let sandbox = sandbox()
        copy(in: sandbox)
        FileSystem.remove(sandbox.bundledDecks + "/1-stones.md")
        bundle("## Other\n\no\n", in: sandbox, as: "1-other.md")
        #expect(state(sandbox) == ["3", "2", "answered"])
        #expect(sandbox.output("decks", "--json").joined().contains("comes with nacre no more"))
        bundle(Self.deck, in: sandbox, as: "7-stones.md")
        #expect(state(sandbox) == ["3", "2", "answered"])
    }

    @Test func aFileThatACommandNamesTakesNoPlace() throws {
        let sandbox = sandbox()
        sandbox.write("../../../other/x.md", "---\nreplaces: nacre/stones\n---\n\n## Foreign\n\nf\n")
        #expect(sandbox.run(["check", sandbox.folder + "/other/x.md"]).status == 0)
        _ = sandbox.run(["study", sandbox.folder + "/other/x.md"], typing: ["q"])
        #expect(state(sandbox) == ["2", "1", "answered"])
    }

    @Test func anotherDeviceComparesTheTwoAlone() throws {
        let sandbox = sandbox()
        copy(in: sandbox)
        FileSystem.removeFolder(sandbox.folder + "/data/nacre/copies")
        bundle(Self.deck.replacing("Cobalt oxide", with: "Cobalt(II) oxide"), in: sandbox)
        let told = sandbox.output("decks", "news", "--json").joined()
        #expect(told.contains("\"isBaseKnown\":false"))
        #expect(told.contains("\"changedInCopy\":true"))
        // What may be one's own is not overwritten unless it is named.
        _ = sandbox.run(["decks", "news", "--take", "all"])
        #expect(sandbox.output("show", "cobalt").joined().contains("Cobalt oxide"))
        _ = sandbox.run(["decks", "news", "--take", "cobalt", "--leave", "all"])
        #expect(sandbox.output("show", "cobalt").joined().contains("Cobalt(II) oxide"))
        #expect(sandbox.output("decks", "news") == ["Nothing is new."])
        #expect(state(sandbox) == ["2", "1", "answered"])
    }

    @Test func anotherDeviceKeepsTheVersionForTheNextOne() {
        let sandbox = sandbox()
        copy(in: sandbox)
        FileSystem.removeFolder(sandbox.folder + "/data/nacre/copies")
        _ = sandbox.run(["due"])
        FileSystem.remove(sandbox.folder + "/state/nacre/told-news")
        _ = sandbox.run(["decks"])
        bundle(Self.deck.replacing("Cobalt oxide", with: "Cobalt(II) oxide"), in: sandbox)
        #expect(sandbox.output("decks", "news", "--json").joined().contains("\"isBaseKnown\":true"))
    }
}
