import Files
import Foundation
import Testing

@testable import Storage
@testable import nacre

/// What could not be done is told as it is: what was written, what was not, and why.
@Suite struct FailuresToldTests {
    private func sandbox() -> Sandbox {
        let sandbox = Sandbox()
        sandbox.write("deck.md", "## Question\n\nAnswer\n")
        #expect(sandbox.run(["grade", "question", "--as", "4"]).status == 0)
        #expect(sandbox.run(["backup"]).status == 0)
        return sandbox
    }

    @Test(arguments: [true, false]) func aLogThatIsGoneIsToldWhereABackupHasIt(isEmpty: Bool) throws {
        let sandbox = sandbox()
        for suffix in ["", "-wal", "-shm"] { unlink(sandbox.store + suffix) }
        if isEmpty { try Data().write(to: URL(fileURLWithPath: sandbox.store)) }
        let told = "! the log is empty, while the backup nacre-20261124T090000Z-by-hand.sqlite holds 1 event; bring them back: restore"
        #expect(sandbox.run(["due"]).transcript.contains(told))
        #expect(
            sandbox.run(["doctor"], columns: 300).transcript.contains { $0.hasPrefix("wrong  backups") && $0.contains("the log is empty") })
        sandbox.now = "2026-11-25T09:00:00Z"
        #expect(sandbox.run(["grade", "question", "--as", "4"]).status == 0)
        #expect(sandbox.run(["doctor"], columns: 300).transcript.contains { $0.hasPrefix("wrong  backups") && $0.contains("begins after") })
        #expect(sandbox.run(["restore", "--yes"]).status == 0)
    }

    @Test func whatAProgramLeftIsNamedAndTakenAway() throws {
        let sandbox = sandbox()
        let left = ["decks/deck.md.unfinished-aB3dE6", "nacre.sqlite.unfinished-aB3dE6", "nacre.sqlite.unfinished-aB3dE6-journal"]
        let kept = ["decks/my.unfinished-work.md", "decks/other.unfinished-x"]
        for name in left + kept { try FileSystem.replace(sandbox.folder + "/data/nacre/" + name, with: "") }
        sandbox.now = "2100-01-01T09:00:00Z"
        let told = sandbox.run(["doctor"], columns: 300)
        #expect(told.status == 1)
        #expect(told.transcript.contains { $0.contains("leftovers") && $0.contains("3 files that a program did not finish") })
        #expect(
            sandbox.run(["doctor", "--repair"], columns: 300).transcript.contains { $0.contains("leftovers") && $0.contains("taken away") })
        #expect(left.allSatisfy { !FileSystem.exists(sandbox.folder + "/data/nacre/" + $0) })
        #expect(kept.allSatisfy { FileSystem.exists(sandbox.folder + "/data/nacre/" + $0) })
    }

    @Test(arguments: [["stats", "--all"], ["stats"], ["report", "--html", "-"], ["list"], ["due"], ["plan"], ["compare"], ["doctor"]])
    func nothingToCountIsNoReasonToEnd(words: [String]) {
        let sandbox = Sandbox()
        #expect(sandbox.run(words).status < 128)
    }

    @Test func whatWasNamedAndIsNoDeckWasNotLaidOut() {
        let sandbox = sandbox()
        #expect(mkfifo(sandbox.folder + "/pipe.md", 0o600) == 0)
        for words in [["format", "pipe.md"], ["format", "--check", "pipe.md", "deck"], ["format", "--diff", "pipe.md"]] {
            let run = sandbox.run(words)
            #expect(run.status == 1 && run.transcript[0].hasSuffix("neither a file nor a folder of decks"), "\(words): \(run.transcript)")
            #expect(run.transcript.contains { $0.hasSuffix("nothing to tidy") } == (words.last == "deck"))
        }
    }

    @Test(arguments: [["list"], ["due"], ["stats"], ["study"], ["due", "--json"], ["list", "deck", "or"]])
    func aPipeThatWasNamedIsNoChoiceOfCards(words: [String]) {
        let sandbox = sandbox()
        #expect(mkfifo(sandbox.folder + "/pipe.md", 0o600) == 0)
        let run = sandbox.run(words + ["pipe.md"])
        let told = "! \(sandbox.folder)/pipe.md: a pipe or a device, and not a file"
        #expect(run.status == 1 && run.transcript == [told], "\(words): \(run.transcript)")
    }

    @Test func aPipeIntoWhichNobodyWritesIsNoLog() {
        let sandbox = sandbox()
        #expect(mkfifo(sandbox.folder + "/log.jsonl", 0o600) == 0)
        let run = sandbox.run(["log", "import", "log.jsonl"])
        #expect(
            run.status == 1 && run.transcript == ["! \(sandbox.folder)/log.jsonl: a pipe that nothing writes into"], "\(run.transcript)")
    }

    @Test func anAnswerThatCouldNotBeSavedIsNoSuccess() throws {
        let sandbox = sandbox()
        sandbox.write("new.md", "## Two\n\n2\n\n## Three\n\n3\n")
        #expect(sandbox.run(["due"]).status == 0)
        let store = try Store(path: sandbox.store)
        let run = try store.write { _ in sandbox.run(["study"], typing: ["", "5", "q"]) }
        #expect(run.status == 1)
        #expect(run.transcript.contains("1 answer could not be saved; see above."))
        #expect(run.transcript.contains("2 cards left here; everything else is saved."))
        let again = sandbox.run(["study"], typing: ["", "5", "q"])
        #expect(again.status == 0 && again.transcript.contains("1 card left here; everything so far is saved."), "\(again.transcript)")
    }

    @Test func aCardThatIsInItsDeckIsSavedThoughItCannotBeListedYet() throws {
        let sandbox = sandbox()
        let store = try Store(path: sandbox.store)
        let run = try store.write { _ in sandbox.run(["add"], typing: ["## New", "", "Answer", "."]) }
        #expect(run.status == 0, "\(run.transcript)")
        #expect(run.transcript.contains { $0.hasPrefix("Added 1 card") })
        #expect(run.transcript.contains { $0.contains("it is asked once this is mended") })
        #expect(try ArchitectureTests.text(sandbox.decks + "/deck.md").ranges(of: "## New").count == 1)
        #expect(sandbox.output("list", "--json").joined().contains("New"))
    }

    @Test func aCardThatWasMovedIsNotSaidToHaveStayed() throws {
        let sandbox = sandbox()
        sandbox.write("other.md", "## Other\n\nx\n")
        #expect(sandbox.run(["due"]).status == 0)
        let store = try Store(path: sandbox.store)
        let run = try store.write { _ in sandbox.run(["move", "Question", "--to", "other"]) }
        #expect(run.status == 0 && run.transcript.contains("Moved 'Question' to other."), "\(run.transcript)")
        #expect(run.transcript.contains { $0.contains("the decks are written, and are asked so once this is mended") })
        #expect(try ArchitectureTests.text(sandbox.decks + "/other.md").contains("## Question"))
        #expect(sandbox.output("list", "reviews>0", "--columns", "heading,deck").contains { $0.contains("other") })
    }

    @Test(.enabled(if: geteuid() != 0)) func aDeckThatCannotBeReadIsTheReason() {
        let sandbox = sandbox()
        sandbox.write("deck.md", "## Two\n\n2\n")
        #expect(sandbox.run(["due"]).status == 0)
        chmod(sandbox.decks + "/deck.md", 0)
        #expect(sandbox.run(["due"]).transcript.contains { $0.contains("deck.md: permission denied") })
        let study = sandbox.run(["study"])
        #expect(study.status == 1 && study.transcript.contains { $0.hasPrefix("! nothing can be asked: ") })
    }

    @Test func anExpressionThatTakesTooLongIsToldSo() {
        let sandbox = sandbox()
        sandbox.write("long.md", "## Long\n\n\(String(repeating: "ab ", count: 1700))c\n")
        let run = sandbox.run(["list", #"re:.*.*.*.*.*.*.*.*x$"#])
        #expect(run.status == 1)
        #expect(run.transcript.contains { $0.hasPrefix("! the expression goes back and forth in the text of a card too often") })
    }

    @Test func theEditorIsACommandOfTheShell() {
        let sandbox = sandbox()
        sandbox.ownVariables["EDITOR"] = #"sh -c 'sed -i "s/Answer/An answer/" "$2"' --"#
        sandbox.isAtDumbTerminal = true
        #expect(sandbox.run(["edit", "question"]).status == 0)
        #expect((try? ArchitectureTests.text(sandbox.decks + "/deck.md")) == "## Question\n\nAn answer\n")
    }
}
