import Files
import Foundation
import Testing

@testable import nacre

/// Decks on disk, as they are found, read and kept apart.
@Suite struct LibraryTests {
    private func study(_ sandbox: Sandbox) { sandbox.run(["study"], typing: ["", "5"]) }

    @Test func aCardThatIsPinnedKeepsItsProgress() {
        let sandbox = Sandbox()
        sandbox.write("a.md", "## A question\n\nAn answer\n")
        study(sandbox)
        sandbox.write("a.md", "## A question\n\nAn answer\n\n<!-- id: k7f3 -->\n")
        #expect(sandbox.output("show", "A question", "--json").joined().contains(#""reviews":1"#))
        sandbox.write("b/c.md", "## Quite another question\n\nAnd answer\n\n<!-- id: k7f3 -->\n")
        try? FileManager.default.removeItem(atPath: sandbox.decks + "/a.md")
        #expect(sandbox.output("show", "Quite another", "--json").joined().contains(#""reviews":1"#))
    }

    /// A checkout, a sync or a copy touches files without a change to them.
    @Test func aFileThatWasOnlyTouchedIsNotReadAgain() throws {
        let sandbox = Sandbox()
        sandbox.write("a.md", "## One\n\n1\n")
        let program = sandbox.program()
        #expect(try program.library().change?.added == 1)
        let path = sandbox.decks + "/a.md"
        for seconds in [1000.0, 2000] {
            try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: path)
            #expect(try program.library().change == nil)
            #expect(try program.openStore().stamps()[path]?.stamp == FileSystem.stamp(of: path))
        }
        sandbox.write("a.md", "## Two\n\n1\n")
        #expect(try program.library().change?.added == 1)
    }

    @Test func anOwnCopyOfABundledDeckIsADeckOfItsOwn() throws {
        let sandbox = Sandbox()
        let bundled = sandbox.folder + "/bundled"
        try FileManager.default.createDirectory(atPath: bundled, withIntermediateDirectories: true)
        let config = sandbox.folder + "/config/nacre/config.yaml"
        try FileSystem.replace(config, with: "decks:\n  - \(bundled)\n")
        try FileSystem.replace(bundled + "/b.md", with: "## One\n\n1\n")
        _ = sandbox.output("decks")
        sandbox.write("bundled/b.md", "## One\n\n1\n")
        _ = sandbox.output("decks")
        sandbox.write("bundled/b.md", "## One\n\nmine\n\n## Two\n\n2\n")
        let decks = sandbox.output("decks", "--json").joined()
        #expect(decks.contains(#""sides":2"#) && decks.contains(#""sides":1"#), "\(decks)")
    }

    @Test func aLinkToAFolderAboveIsNoWayFurther() throws {
        let sandbox = Sandbox()
        sandbox.write("a.md", "## One\n\n1\n")
        for name in ["x", "y"] {
            try FileManager.default.createSymbolicLink(atPath: sandbox.decks + "/" + name, withDestinationPath: ".")
        }
        #expect(sandbox.output("decks", "--json").joined().components(separatedBy: #""deck""#).count == 2)
    }

    @Test func aCardIsTheSameByWhicheverPathItsFileIsNamed() throws {
        let sandbox = Sandbox()
        let real = sandbox.folder + "/real"
        try FileSystem.replace(real + "/a.md", with: "## One\n\n1\n")
        try FileManager.default.createSymbolicLink(atPath: sandbox.decks + "/link", withDestinationPath: real)
        try FileSystem.replace(sandbox.folder + "/config/nacre/config.yaml", with: "decks:\n  - \(sandbox.folder)/other\n")
        try FileManager.default.createSymbolicLink(atPath: sandbox.folder + "/other", withDestinationPath: real)
        sandbox.run(["study", real + "/a.md"], typing: ["", "5"])
        #expect(sandbox.output("dump", "state").count == 1)
    }

    @Test func aFolderOfDecksThatIsGoneIsTold() throws {
        let sandbox = Sandbox()
        sandbox.write("a.md", "## One\n\n1\n")
        try FileSystem.replace(sandbox.folder + "/config/nacre/config.yaml", with: "decks:\n  - /nowhere/at/all\n")
        #expect(sandbox.run(["due"]).transcript.contains { $0.hasPrefix("! /nowhere/at/all: there is no such folder of decks") })
    }

    @Test(.needsTerminal) func anotherProgramDoesNotTakeADeckFromUnderASession() {
        let sandbox = Sandbox()
        let path = sandbox.folder + "/notes/n.md"
        try! FileSystem.replace(path, with: "## One\n\n1\n\n## Two\n\n2\n")
        let child = Child(["study", path], in: sandbox, columns: 80)
        #expect(child.waits(for: "One"))
        _ = sandbox.output("due")
        child.type(" 5")
        #expect(child.waits(for: "Two"))
        child.type(" 5")
        #expect(child.waits(for: "2 answers"))
        #expect(child.status() == 0)
    }

    @Test func windowsLineEndsOfTheSettingsStay() throws {
        let sandbox = Sandbox()
        let path = sandbox.folder + "/config/nacre/config.yaml"
        try FileSystem.replace(path, with: "drill: off\r\n# mine\r\nnew-cards-per-day: 5\r\n")
        #expect(sandbox.run(["config", "new-cards-per-day", "7"]).status == 0)
        #expect(try ArchitectureTests.text(path) == "drill: off\r\n# mine\r\nnew-cards-per-day: 7\r\n")
    }

    @Test func settingsThatCannotBeChangedSafelyAreLeftAlone() throws {
        let sandbox = Sandbox()
        let path = sandbox.folder + "/config/nacre/config.yaml"
        let text = "{drill: off}\n"
        try FileSystem.replace(path, with: text)
        #expect(sandbox.run(["config", "drill", "on"]).status == 1)
        #expect(try ArchitectureTests.text(path) == text)
    }

    @Test func statsFollowACardThatWasMoved() {
        let sandbox = Sandbox()
        sandbox.write("a.md", "## One\n\n1\n")
        study(sandbox)
        sandbox.write("b.md", "## One\n\n1\n")
        try? FileManager.default.removeItem(atPath: sandbox.decks + "/a.md")
        #expect(sandbox.output("stats", "b", "--json").joined().contains(#""states":{"new":0,"learning":1"#))
    }
}
