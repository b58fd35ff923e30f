import Collection
import Files
import Foundation
import Testing

@testable import nacre

/// Decks that git fetches.
@Suite struct ClonesTests {
    /// A repository of decks, as somebody else keeps it.
    private struct Repository {
        let folder: String

        init(in sandbox: Sandbox) throws {
            folder = sandbox.folder + "/elsewhere/cells"
            try FileSystem.createFolder(folder)
            try git("init", "--quiet", "--initial-branch", "main")
        }

        func git(_ words: String...) throws {
            let author = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"]
            #expect(try OutsideProgram.run(["git", "-C", folder] + author + words, isTyping: false) == 0)
        }

        func commit(_ text: String) throws {
            try FileSystem.replace(folder + "/a.md", with: text)
            try git("add", "--all")
            try git("commit", "--quiet", "--message", "Cards")
        }
    }

    @Test func decksComeFromElsewhereAndAreBroughtUpToDate() throws {
        let sandbox = Sandbox()
        let repository = try Repository(in: sandbox)
        try repository.commit("## One\n\nThe first of all numbers\n")
        let address = "file://" + repository.folder
        #expect(sandbox.output("decks", "add", address).last?.hasSuffix("cells: 1 side.") == true)
        #expect(sandbox.output("decks", "--json").joined().contains(#""deck":"cells/a""#))
        sandbox.run(["study"], typing: ["", "5"])

        #expect(sandbox.output("decks", "update") == ["Nothing is new."])
        try repository.commit("## Two\n\n2\n\n## The first\n\nThe first of all numbers\n")
        #expect(
            sandbox.output("decks", "update", "cells").joined(separator: " ")
                == "Brought up to date: 2 new cards, 1 card gone, 1 card known again under another name.")
        #expect(sandbox.output("show", "The first", "--json").joined().contains(#""reviews":1"#))

        #expect(sandbox.run(["decks", "remove", address]).status == 0)
        #expect(sandbox.output("decks", "--json") == ["[]"])
        #expect(sandbox.output("decks", "add", address).last?.hasSuffix("cells: 2 sides.") == true)
        #expect(sandbox.output("show", "The first", "--json").joined().contains(#""reviews":1"#))
    }

    @Test func whatCannotBeFetchedLeavesNothingBehind() throws {
        let sandbox = Sandbox()
        let run = sandbox.run(["decks", "add", "file://\(sandbox.folder)/nothing"])
        #expect(run.status == 1)
        #expect(run.transcript == ["! file://\(sandbox.folder)/nothing: git could not fetch it"])
        #expect(sandbox.run(["decks", "update"]).transcript == ["! no decks come from elsewhere; add some with: decks add ADDRESS"])
        #expect(!FileSystem.exists(sandbox.folder + "/config/nacre/config.yaml"))
    }

    @Test func whatOtherProgramsDidNotFinishFetchingIsNamedAndTakenAway() throws {
        let sandbox = Sandbox()
        let clones = sandbox.folder + "/data/nacre/clones"
        // No process has so high a number, and this one is running.
        let left = [clones + "/host/ann/cells~2147483647.part", clones + "/host/bert/old~2147483646.part"]
        let kept = ["/host/ann/cells~\(getpid()).part", "/host/ann/cells.2147483647.part", "/host/ann/more~x.part"].map { clones + $0 }
        let foreign = clones + "/host/carl/whole/of~2147483647.part"
        for path in left + kept { try FileSystem.createFolder(path + "/.git") }
        for path in [clones + "/host/carl/whole/.git", foreign] { try FileSystem.createFolder(path) }
        let told = sandbox.run(["doctor"], columns: 300)
        #expect(told.status == 1)
        let words = "2 clones that a program did not finish"
        #expect(told.transcript.contains { $0.contains("leftovers") && $0.contains("\(words), the first \(left[0]);") })
        #expect(sandbox.run(["doctor", "--repair"], columns: 300).transcript.contains { $0.contains(words) && $0.contains("taken away") })
        #expect(left.filter(FileSystem.exists).isEmpty && (kept + [foreign]).allSatisfy(FileSystem.exists))

        try FileSystem.createFolder(left[0] + "/.git")
        let repository = try Repository(in: sandbox)
        try repository.commit("## One\n\n1\n")
        #expect(sandbox.run(["decks", "add", "file://" + repository.folder]).status == 0)
        #expect(!FileSystem.exists(left[0]) && (kept + [foreign]).allSatisfy(FileSystem.exists))
    }

    @Test func anOwnChangeIsNotOverwritten() throws {
        let sandbox = Sandbox()
        let repository = try Repository(in: sandbox)
        try repository.commit("## One\n\n1\n")
        sandbox.run(["decks", "add", "file://" + repository.folder])
        let path = sandbox.folder + "/data/nacre/clones" + repository.folder + "/a.md"
        try FileSystem.replace(path, with: "## One\n\nmine\n")
        try repository.commit("## One\n\ntheirs\n")
        #expect(sandbox.run(["decks", "update"]).status == 1)
        #expect(try ArchitectureTests.text(path) == "## One\n\nmine\n")
    }

    @Test(
        "An address is told from a path",
        arguments: [
            ("https://github.com/ann/cells", "github.com/ann/cells"), ("https://github.com/ann/cells.git", "github.com/ann/cells"),
            ("git@github.com:ann/cells.git", "github.com/ann/cells"), ("ssh://git@host:22/~ann/cells/", "host/22/-ann/cells"),
            ("https://ann:secret@host/../cells", "host/cells"), ("file:///srv/cells", "srv/cells"),
            ("ext::sh -c true", nil), ("notes:2", nil), ("/a/b:c", nil), ("-u@x:y", nil), ("javascript://x", nil),
        ] as [(String, String?)])
    func addresses(text: String, path: String?) {
        #expect(GitDecks.isAddress(text) == (path != nil))
        if let path { #expect(GitDecks(folder: "/c", variables: [:]).path(of: text) == "/c/" + path) }
    }
}
