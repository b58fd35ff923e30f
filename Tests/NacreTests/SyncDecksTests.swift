import Files
import Foundation
import Testing

@testable import nacre

/// `sync --decks` and `--settings` as their learner sees them, over a folder and over git.
@Suite struct SyncDecksTests {
    private let homes = [Sandbox(), Sandbox()]
    private var folder: String { homes[0].folder + "/meeting" }

    private func run(_ home: Int, _ words: String...) -> [String] {
        let seed = "\(words.joined().utf8.reduce(home + 1) { ($0 * 31 + Int($1)) % 1_000_003 } * 10 + home)"
        return homes[home].run(words + ["--seed", seed], columns: 300).transcript.map {
            homes.reduce($0) { $0.replacing($1.folder, with: "HOME") }
        }
    }

    private func deck(_ home: Int) -> String? {
        (try? FileSystem.bytes(of: homes[home].decks + "/d.md")).map { String(decoding: $0, as: UTF8.self) }
    }

    private func value(_ setting: String, _ home: Int) -> String { run(home, "config", setting)[1] }

    /// A folder, or a git repository.
    private func place(isGit: Bool) throws -> String {
        if !isGit { return folder }
        #expect(try OutsideProgram.run(["git", "init", "--quiet", "--bare", folder + ".git"], isTyping: false) == 0)
        return folder + ".git"
    }

    @Test(arguments: [false, true]) func decksGoAlong(isGit: Bool) throws {
        let place = try place(isGit: isGit)
        homes[0].write("d.md", "## one\n\nanswer\n\n## two\n\nanswer\n")
        #expect(run(0, "sync", place, "--name", "laptop", "--decks").contains("d.md went."))
        #expect(run(1, "sync", place, "--name", "desktop", "--decks").contains("d.md came."))
        #expect(deck(1) == deck(0))
        #expect(run(1, "due").contains { $0.contains("2") })
        #expect(run(1, "sync") == ["Nothing new; together with laptop."])
        // Each changes another card.
        homes[0].write("d.md", "## one\n\nanswer 1\n\n## two\n\nanswer\n")
        homes[1].write("d.md", "## one\n\nanswer\n\n## two\n\nanswer 2\n")
        #expect(run(0, "sync", "--status").last == "Of decks and settings, 0 would come, 1 would go.")
        #expect(run(0, "sync").last == "d.md went.")
        #expect(run(1, "sync").suffix(2) == ["d.md came.", "d.md went."])
        #expect(run(0, "sync").last == "d.md came.")
        #expect(deck(0) == "## one\n\nanswer 1\n\n## two\n\nanswer 2\n" && deck(1) == deck(0))
    }

    @Test(arguments: [false, true]) func aConflictIsToldUntilItIsEnded(isGit: Bool) throws {
        let place = try place(isGit: isGit)
        homes[0].write("d.md", "## one\n\nanswer\n")
        _ = run(0, "sync", place, "--name", "laptop", "--decks")
        _ = run(1, "sync", place, "--name", "desktop", "--decks")
        homes[0].write("d.md", "## one\n\nhere\n")
        homes[1].write("d.md", "## one\n\nthere\n")
        _ = run(0, "sync")
        let told =
            "d.md was changed here and on laptop, and the two do not go together: yours is studied; both stand in "
            + "HOME/data/nacre/sync/conflicts/d.md; to end it: sync --take mine, theirs, or edited d.md"
        for _ in 0..<2 { #expect(run(1, "sync").first == told) }
        #expect(deck(1) == "## one\n\nthere\n")
        #expect(run(1, "sync", "--status").last?.hasSuffix("; not put together yet: d.md.") == true)
        let file = homes[1].folder + "/data/nacre/sync/conflicts/d.md"
        let marked = String(decoding: try FileSystem.bytes(of: file), as: UTF8.self)
        #expect(marked == "## one\n\n<<<<<<< desktop (here)\nthere\n=======\nhere\n>>>>>>> laptop\n")
        #expect(run(1, "sync", "--take", "mine", "e") == ["! 'e' is not in conflict; these are: d.md"])
        #expect(run(1, "sync", "--take", "edited", "d")[0].hasSuffix("has marks yet, as <<<<<<<; edit it until none is left, then again"))
        try FileSystem.replace(file, with: "## one\n\nhere and there\n")
        #expect(run(1, "sync", "--take", "edited", "d").first == "'d' is one again.")
        _ = run(0, "sync")
        #expect(deck(0) == "## one\n\nhere and there\n" && deck(1) == deck(0))
        #expect(!FileSystem.exists(file))
    }

    @Test func settingsGoAlongButWhatIsADevicesOwn() throws {
        _ = run(0, "config", "new-cards-per-day", "7")
        _ = run(0, "config", "theme", "dark")
        _ = run(0, "sync", folder, "--name", "laptop", "--settings")
        #expect(run(1, "sync", folder, "--name", "desktop", "--settings").contains("Set as elsewhere: new-cards-per-day."))
        #expect(value("new-cards-per-day", 1) == value("new-cards-per-day", 0))
        #expect(value("theme", 1) != value("theme", 0))
        #expect(FileSystem.isFolder(folder + "/decks"))
        homes[0].write("d.md", "## one\n\nanswer\n")
        _ = run(0, "sync")
        _ = run(1, "sync")
        #expect(deck(1) == nil)
        // Whoever ends it is left alone.
        _ = run(1, "sync", "--no-settings")
        _ = run(0, "config", "new-cards-per-day", "8")
        _ = run(0, "sync")
        _ = run(1, "sync")
        #expect(value("new-cards-per-day", 1) != value("new-cards-per-day", 0))
    }

    @Test func whatCameBesideIsToldAtTheNextSession() throws {
        homes[0].write("d.md", "## one\n\nanswer\n")
        _ = run(0, "sync", folder, "--name", "laptop", "--decks")
        _ = run(1, "config", "sync", "on")
        _ = run(1, "sync", folder, "--name", "desktop", "--decks")
        homes[0].write("e.md", "## two\n\nanswer\n")
        _ = run(0, "sync")
        #expect(run(1, "sync", "--beside") == [])
        #expect(homes[1].run(["study", "--new", "1"], typing: ["q"]).transcript.contains("e.md came."))
        #expect(!homes[1].run(["study", "--new", "1"], typing: ["q"]).transcript.contains("e.md came."))
    }
}
