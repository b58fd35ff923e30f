#if os(Linux)
    import Files
    import Foundation
    import Testing

    @testable import nacre

    /// Wherever the adding of decks, the leaving of their news or the proposing of corrections is cut short, doing it again comes to the same
    /// as doing it once.
    @Suite struct DecksCutTests {
        private let sandbox = Sandbox()
        private var elsewhere: String { FileSystem.realPath(sandbox.folder)! + "/elsewhere" }

        init() throws {
            sandbox.write("own.md", "## Own?\n\nyes\n")
            #expect(sandbox.run(["grade", "Own", "--as", "4"]).status == 0)
            try FileSystem.replace(elsewhere + "/a.md", with: "## One?\n\n1\n")
            try FileSystem.replace(elsewhere + "/b.md", with: "## Two?\n\n2\n")
        }

        /// The decks and cards there are, and the settings.
        private func state() -> [String] {
            sandbox.output("decks") + sandbox.output("list", "--columns", "heading,deck,reviews").sorted() + sandbox.output("config")
        }

        private func comesToTheSame(_ words: [String], in part: String, _ judge: () throws -> [String]) throws {
            let states = sandbox.states(leftBy: words, in: part)
            let after = try judge()
            #expect(states.count > 1)
            for (index, state) in states.dropLast().enumerated() {
                sandbox.put(state, in: part)
                let due = sandbox.run(["due"])
                #expect(due.status == 0, "cut \(index): \(due.transcript)")
                let run = sandbox.run(words)
                #expect(run.status == 0, "cut \(index): \(run.transcript)")
                #expect(try judge() == after, "cut \(index): \(run.transcript)")
                let doctor = sandbox.run(["doctor"])
                #expect(doctor.status == 0, "cut \(index): \(doctor.transcript)")
                try? FileManager.default.removeItem(atPath: state)
            }
        }

        @Test func aFolderIsAddedOnce() throws {
            try FileSystem.replace(sandbox.folder + "/config/nacre/config.yaml", with: "new-cards-per-day: 7\n")
            try comesToTheSame(["decks", "add", elsewhere], in: "", state)
            #expect(state().contains { $0.contains("One?") })
        }

        private func git(_ folder: String, _ words: String...) throws -> String {
            let result = try CapturedProgram.run(["git", "-C", folder] + words, variables: sandbox.variables)
            #expect(result.status == 0, "\(words) \(result.complaint)")
            return String(decoding: result.output, as: UTF8.self)
        }

        /// Decks that git has, where they come from.
        private func makeOrigin() throws {
            sandbox.ownVariables = [
                "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.org", "GIT_COMMITTER_NAME": "Ann",
                "GIT_COMMITTER_EMAIL": "ann@example.org", "GIT_CONFIG_NOSYSTEM": "1",
            ]
            _ = try git(elsewhere, "init", "--quiet", "--initial-branch", "main")
            _ = try git(elsewhere, "add", "--all")
            _ = try git(elsewhere, "commit", "--quiet", "--message", "Cards")
        }

        @Test func whatGitHasIsAddedOnce() throws {
            try makeOrigin()
            try comesToTheSame(["decks", "add", "file://" + elsewhere], in: "", state)
            #expect(state().contains { $0.contains("One?") })
        }

        @Test func aProposalIsMadeOnce() throws {
            try makeOrigin()
            #expect(sandbox.run(["decks", "add", "file://" + elsewhere]).status == 0)
            let clone = sandbox.folder + "/data/nacre/clones/" + elsewhere.dropFirst()
            try FileSystem.replace(clone + "/b.md", with: "## Two?\n\nII\n")
            let branch = "corrections-2026-11-24"
            try comesToTheSame(["decks", "propose"], in: "/data") {
                [try git(clone, "branch", "--list"), try git(clone, "show", branch + ":b.md"), try git(clone, "status", "--porcelain")]
            }
            #expect(try git(clone, "show", branch + ":b.md") == "## Two?\n\nII\n")
        }

        @Test(arguments: ["--take", "--leave"]) func newsAreTakenOrLeftOnce(way: String) throws {
            sandbox.ownVariables["NACRE_BUNDLED_DECKS"] = sandbox.bundledDecks
            sandbox.write("../../../bundled/1-stones.md", "# Stones\n\n## Fluorite?\n\nCaF2\n\n## Opal?\n\nSiO2\n")
            #expect(sandbox.run(["tag", "add", "mine", "opal", "--copy"]).status == 0)
            sandbox.write("../../../bundled/1-stones.md", "# Stones\n\n## Fluorite?\n\nCalcium fluoride\n\n## Opal?\n\nSiO2\n")
            #expect(sandbox.output("decks", "news").joined().contains("Calcium"))
            let deck = sandbox.decks + "/1-stones.md"
            try comesToTheSame(["decks", "news", way, "all"], in: "/data") {
                state() + sandbox.output("decks", "news") + [String(decoding: try FileSystem.bytes(of: deck), as: UTF8.self)]
            }
            #expect(sandbox.output("decks", "news").last == "Nothing is new.")
        }
    }
#endif
