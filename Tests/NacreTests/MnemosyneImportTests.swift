import Foundation
import Testing

@testable import nacre

/// Mnemosyne's files, imported as a learner would do it.
@Suite struct MnemosyneImportTests {
    private func sandbox(_ names: [String]) throws -> Sandbox {
        let sandbox = Sandbox()
        for name in names {
            try FileManager.default.copyItem(
                atPath: packageFolder + "/Tests/FormatsTests/Samples/mnemosyne/" + name, toPath: sandbox.folder + "/" + name)
        }
        return sandbox
    }

    @Test func theWholeLogComesAlongOnce() throws {
        let sandbox = try sandbox(["default.db"])
        let told = sandbox.run(["import", "default.db", "--yes"])
        #expect(told.status == 0 && told.transcript.contains("Its log of 104 answers comes along."), "\(told.transcript)")
        let log = sandbox.output("log", "export")
        #expect(log.count { $0.contains("\"kind\":\"answer\"") } == 104 && log.count == 104 + 18)
        #expect(sandbox.run(["import", "default.db", "--yes"]).transcript.last == "Nothing to do.")
        #expect(sandbox.output("log", "export") == log)
        #expect(!sandbox.output("doctor").joined().contains("history     wrong"))
    }

    /// Undone and imported again, cards find their log.
    @Test func undoTakesTheDecksBackAndLeavesTheLog() throws {
        let sandbox = try sandbox(["default.db"])
        sandbox.run(["import", "default.db", "--yes"])
        let (log, due) = (sandbox.output("log", "export"), sandbox.output("list", "--json"))
        #expect(sandbox.output("undo").joined().hasPrefix("Taken back: an import of 15 cards"))
        sandbox.run(["import", "default.db", "--yes"])
        #expect(sandbox.output("log", "export") == log && sandbox.output("list", "--json") == due)
    }

    /// A shared file brings cards; the database of who learnt them brings the history to the same cards.
    @Test func theDatabaseBringsTheHistoryOfCardsThatWereShared() throws {
        let sandbox = try sandbox(["quern.cards", "default.db"])
        #expect(sandbox.run(["import", "quern.cards", "--to", "Quern", "--yes"]).transcript.contains("2 pictures to be copied."))
        for name in ["pics/lamp one.png", "bell ü.ogg"] {
            #expect(FileManager.default.fileExists(atPath: sandbox.decks + "/" + name), "\(name)")
        }
        #expect(sandbox.output("log", "export").isEmpty)
        sandbox.run(["import", "default.db", "--to", "Quern", "--yes"])
        #expect(sandbox.output("log", "export").count == 104 + 18)
        #expect(sandbox.output("list", "--json").joined().components(separatedBy: "\"heading\"").count - 1 == 19)
    }
}
