import Foundation
import Scheduling
import Testing

@testable import nacre

/// Packages of Anki, imported as a learner would do it.
@Suite struct PackageImportTests {
    private func sandbox(_ package: String = "sm2-latest.apkg") throws -> Sandbox {
        let sandbox = Sandbox()
        try FileManager.default.copyItem(
            atPath: packageFolder + "/Tests/PackagesTests/Anki/" + package, toPath: sandbox.folder + "/deck.apkg")
        return sandbox
    }

    private func facts(_ name: String = "sm2") throws -> [[String: Any]] {
        let data = try Data(contentsOf: URL(fileURLWithPath: packageFolder + "/Tests/PackagesTests/Anki/\(name).facts.json"))
        let all = try JSONSerialization.jsonObject(with: data) as! [String: Any]
        return (all["facts"] as! [String: Any])["cards"] as! [[String: Any]]
    }

    @Test func decksAndLogComeAlongOnce() throws {
        let sandbox = try sandbox()
        #expect(sandbox.run(["import", "deck.apkg"]).status == 1)
        #expect(sandbox.output("log", "export").isEmpty)
        let told = sandbox.run(["import", "deck.apkg", "--yes"])
        #expect(told.status == 0 && told.transcript.contains("Its log of 1293 answers comes along."))
        #expect(
            told.transcript.suffix(2).joined(separator: " ")
                == "Imported 95 cards; 'undo' takes that back. The log is longer by 1402 events, which stay.")
        let log = sandbox.output("log", "export")
        #expect(log.count == 1402)
        #expect(log.count { $0.contains("\"kind\":\"answer\"") } == 1290)
        #expect(sandbox.run(["import", "deck.apkg", "--yes"]).transcript.last == "Nothing to do.")
        #expect(sandbox.output("log", "export") == log)
        #expect(!sandbox.output("doctor").joined().contains("history     wrong"))
    }

    @Test(arguments: [("sm2-latest.apkg", "sm2"), ("fsrs-legacy.colpkg", "fsrs")])
    func eachSideIsDueWhenAnkiSays(package: String, name: String) throws {
        let sandbox = try sandbox(package)
        sandbox.run(["import", "deck.apkg", "--yes"])
        let shown = sandbox.output("list", "--json").joined().split(separator: "\"due\":\"").dropFirst().map { String($0.prefix(10)) }
        // A card without an answer is left out.
        let cards = try facts(name).filter { !($0["guid"] as! String).hasSuffix("-047") }
        let days = cards.compactMap { card in
            // What is learnt within a day is due on that day.
            card["due_date"] as? String
                ?? (card["due_at"] as? Int).map {
                    StudyDay(of: Moment(milliseconds: Int64($0) * 1000, utcOffsetSeconds: 0), startMinutes: 240).description
                }
        }
        #expect(days.count > 100)
        #expect(shown.sorted() == days.sorted())
    }

    @Test func mediaAreCopiedBesideTheirDecks() throws {
        let sandbox = try sandbox()
        sandbox.run(["import", "deck.apkg", "--yes"])
        for path in [
            "Science/red square.png", "Science/写真_富士山.png", "Science/circle.svg", "Languages/tone-a.wav", "Languages/日本語/_logo.png",
        ] {
            #expect(FileManager.default.fileExists(atPath: sandbox.decks + "/" + path), "\(path)")
        }
        #expect(!sandbox.output("check").joined().contains("red square"))
    }

    @Test func undoTakesTheDecksBackAndALaterImportFindsTheLog() throws {
        let sandbox = try sandbox()
        sandbox.run(["import", "deck.apkg", "--yes"])
        let log = sandbox.output("log", "export")
        let due = sandbox.output("due", "--json")
        #expect(sandbox.output("undo").joined().hasPrefix("Taken back: an import of 95 cards"))
        #expect(!FileManager.default.fileExists(atPath: sandbox.decks + "/Default.md"))
        #expect(!FileManager.default.fileExists(atPath: sandbox.decks + "/Science/red square.png"))
        #expect(sandbox.run(["import", "deck.apkg", "--yes"]).transcript.last == "Imported 95 cards; 'undo' takes that back.")
        #expect(sandbox.output("due", "--json") == due)
        #expect(sandbox.output("log", "export") == log)
    }

    @Test func outToAnkiAndBackChangesNothing() throws {
        let sandbox = try sandbox()
        sandbox.run(["import", "deck.apkg", "--yes"])
        let list = sandbox.output("list", "--json")
        #expect(sandbox.run(["export", "--to", "-", "--format", "apkg"]).status == 1)
        #expect(sandbox.run(["export", "--to", "out.apkg"]).status == 0)
        // It comes back to the cards that it was made of: by their keys, with a log that is known.
        let told = sandbox.run(["import", "out.apkg", "--dry-run"]).transcript
        #expect(told.contains("Its log of 1291 answers comes along; all of it is known already."))
        #expect(!told.contains("Changed there, and here:"))
        let log = sandbox.output("log", "export")
        #expect(sandbox.run(["import", "out.apkg", "--yes"]).status == 0)
        #expect(sandbox.output("log", "export").count { $0.contains("\"kind\":\"answer\"") } == 1290)
        #expect(sandbox.output("log", "export").count == log.count)
        let other = try self.sandbox()
        try FileManager.default.copyItem(atPath: sandbox.folder + "/out.apkg", toPath: other.folder + "/out.apkg")
        #expect(other.run(["import", "out.apkg", "--yes"]).status == 0)
        func days(_ list: [String]) -> [String] {
            list.joined().split(separator: "\"due\":\"").dropFirst().map { String($0.prefix(10)) }.sorted()
        }
        #expect(days(other.output("list", "--json")) == days(list))
        #expect(FileManager.default.fileExists(atPath: other.decks + "/Science/red square.png"))
    }

    @Test func whatIsNoPackageIsRefusedWithARemedy() throws {
        let sandbox = ImportTests.sandbox(["a.apkg": "PK\u{3}\u{4}collection.anki2", "b.txt": "a\tb"])
        for file in [["a.apkg"], ["b.txt", "--from", "apkg"]] {
            let told = sandbox.run(["import"] + file + ["--yes"])
            #expect(told.status == 1)
            #expect(told.transcript.first?.contains("this is no zip archive, or only a part of one: export it once more") == true)
        }
    }
}
