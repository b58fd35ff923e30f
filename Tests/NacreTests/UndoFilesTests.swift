#if os(Linux)
    import Files
    import Foundation
    import Testing

    @testable import nacre

    /// What commands did to files is taken back as a whole, wherever the command, or the undo, was cut short.
    @Suite struct UndoFilesTests {
        private static let decks = [
            "a.md": "## First\n\none\n\n## Second\n\ntwo   \n\n## Third\n\nthree\n", "b.md": "## Other\n\nother  \n",
        ]

        /// A home in which a card was graded that is going to be moved, and a file to be imported.
        private func home() -> Sandbox {
            let sandbox = Sandbox()
            for (name, text) in Self.decks { sandbox.write(name, text) }
            try! Data("#flashcards\n\nWhat is GSH::glutathione <!--SR:!2026-12-01,7,250-->\n".utf8).write(
                to: URL(fileURLWithPath: sandbox.folder + "/notes.md"))
            #expect(sandbox.run(["grade", "Second", "--as", "4"]).status == 0)
            return sandbox
        }

        /// The decks there are, by their names.
        private func files(of sandbox: Sandbox) -> [String: String] {
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: sandbox.decks)) ?? []).filter { $0.hasSuffix(".md") }
            return Dictionary(
                uniqueKeysWithValues: names.map { ($0, (try? String(contentsOfFile: sandbox.decks + "/" + $0, encoding: .utf8)) ?? "") })
        }

        /// How often each card was answered.
        private func reviews(in sandbox: Sandbox) -> [String] { sandbox.output("list", "reviews>0", "--columns", "heading,deck") }

        private static let deeds = [
            ["move", "Second", "--to", "b"], ["format", "--yes"], ["import", "notes.md", "--yes"], ["tag", "add", "x", "reviews>0"],
        ]

        @Test func aNewDeckIsTakenBackWithItsFolder() {
            let sandbox = Sandbox()
            #expect(sandbox.run(["new", "deck", "biochem/redox"]).status == 0)
            #expect(sandbox.output("undo") == ["Taken back: a new deck in redox.md, today."])
            #expect(!FileManager.default.fileExists(atPath: sandbox.decks + "/biochem"))
            #expect(sandbox.output("redo") == ["Brought back: a new deck in redox.md, today."])
            #expect(FileManager.default.fileExists(atPath: sandbox.decks + "/biochem/redox.md"))
        }

        @Test func anImportLeavesNoEmptyFolders() throws {
            let sandbox = Sandbox()
            let notes = sandbox.folder + "/vault/deep"
            try FileManager.default.createDirectory(atPath: notes, withIntermediateDirectories: true)
            try Data("#flashcards\n\nWhat is GSH::glutathione\n".utf8).write(to: URL(fileURLWithPath: notes + "/notes.md"))
            #expect(sandbox.run(["import", "vault", "--yes"]).status == 0)
            let made = try FileManager.default.subpathsOfDirectory(atPath: sandbox.decks)
            #expect(made.contains { $0.hasSuffix("/notes.md") })
            // What the learner put there stays, and so does its folder.
            let own = made.first { $0.hasSuffix("deep") }!
            try Data("mine".utf8).write(to: URL(fileURLWithPath: sandbox.decks + "/" + own + "/mine.txt"))
            #expect(sandbox.run(["undo"]).status == 0)
            #expect(try FileManager.default.subpathsOfDirectory(atPath: sandbox.decks).contains(own + "/mine.txt"))
            #expect(sandbox.run(["redo"]).status == 0)
            try FileManager.default.removeItem(atPath: sandbox.decks + "/" + own + "/mine.txt")
            #expect(sandbox.run(["undo"]).status == 0)
            #expect(try FileManager.default.subpathsOfDirectory(atPath: sandbox.decks).isEmpty)
        }

        @Test(arguments: deeds) func whereverACommandIsCutShortNothingWasChangedOrItIsTakenBack(words: [String]) {
            let sandbox = home()
            let (before, learned) = (files(of: sandbox), reviews(in: sandbox))
            let states = sandbox.states(leftBy: words)
            #expect(files(of: sandbox) != before && states.count > 3)
            for (index, state) in states.enumerated() {
                sandbox.put(state)
                let hasChanged = files(of: sandbox) != before
                let run = sandbox.run(["undo", "--kind", "files"])
                #expect(run.status == (hasChanged ? 0 : 1), "cut \(index): \(run.transcript)")
                #expect(files(of: sandbox) == before, "cut \(index)")
                #expect(reviews(in: sandbox) == learned, "cut \(index)")
                try? FileManager.default.removeItem(atPath: state)
            }
        }

        @Test(arguments: deeds) func whereverAnUndoIsCutShortItIsFinishedByTheNext(words: [String]) {
            let sandbox = home()
            let (before, learned) = (files(of: sandbox), reviews(in: sandbox))
            #expect(sandbox.run(words).status == 0)
            let after = files(of: sandbox)
            let states = sandbox.states(leftBy: ["undo"])
            #expect(files(of: sandbox) == before && states.count > 3)
            for (index, state) in states.enumerated() {
                sandbox.put(state)
                _ = sandbox.run(["undo", "--kind", "files"])
                #expect(files(of: sandbox) == before, "cut \(index)")
                #expect(reviews(in: sandbox) == learned, "cut \(index)")
                #expect(sandbox.run(["undo", "--kind", "adopt"]).status == 1, "cut \(index): the schedules went with it")
                let redo = sandbox.run(["redo"])
                #expect(redo.status == 0 && files(of: sandbox) == after, "cut \(index): \(redo.transcript)")
                try? FileManager.default.removeItem(atPath: state)
            }
            #expect(sandbox.run(["doctor"]).status == 0)
        }

        @Test func whatIsRememberedOfAnImportGoesAndComesBackWithItWhereverItIsCutShort() throws {
            let sandbox = home()
            #expect(sandbox.run(["import", "notes.md", "--yes"]).status == 0)
            let path = sandbox.folder + "/data/nacre/imports.jsonl"
            func remembered() -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
            let after = remembered()
            #expect(after.contains("What is GSH"))
            for (index, state) in sandbox.states(leftBy: ["undo"]).enumerated() {
                sandbox.put(state)
                _ = sandbox.run(["undo", "--kind", "files"])
                #expect(remembered() == "", "cut \(index)")
                #expect(sandbox.run(["redo"]).status == 0 && remembered() == after, "cut \(index)")
                try? FileManager.default.removeItem(atPath: state)
            }
        }

        @Test func whatWasAnsweredMeanwhileGoesWithTheCard() {
            let sandbox = home()
            sandbox.run(["move", "Second", "--to", "b"])
            sandbox.now = "2026-11-25T09:00:00Z"
            #expect(sandbox.run(["grade", "Second", "--as", "5"]).status == 0)
            #expect(sandbox.run(["undo", "--kind", "files", "--yes"]).status == 0)
            #expect(files(of: sandbox) == Self.decks)
            #expect(sandbox.output("list", "deck:a", "Second", "--json").joined().contains("\"reviews\":2"))
        }

        @Test func aFileThatWasChangedSinceIsLeftAndTheOthersWithItUnlessAskedFor() {
            let sandbox = home()
            sandbox.run(["format", "--yes"])
            let mine = "## Other\n\nmine\n"
            sandbox.write("b.md", mine)
            let tidied = files(of: sandbox)
            let refused = sandbox.run(["undo"])
            #expect(refused.status == 1 && refused.transcript.joined().contains("b.md was changed since, so nothing was taken back"))
            #expect(files(of: sandbox) == tidied)
            let rest = sandbox.run(["undo", "--rest"])
            #expect(rest.status == 0 && rest.transcript.joined().contains("b.md was changed since, and is left as it is"))
            #expect(files(of: sandbox) == ["a.md": Self.decks["a.md"]!, "b.md": mine])
        }

        @Test func aCardThatWasMovedIsNeverLostByTakingBackHalfOfIt() {
            let sandbox = home()
            sandbox.run(["move", "Second", "--to", "b"])
            sandbox.write("a.md", "## First\n\nmine\n")
            let now = files(of: sandbox)
            #expect(sandbox.run(["undo", "--rest"]).status == 1)
            #expect(files(of: sandbox) == now)
        }

        @Test func afterAMonthNothingIsKept() throws {
            let sandbox = home()
            sandbox.run(["format", "--yes"])
            sandbox.now = "2026-12-25T09:00:00Z"
            #expect(sandbox.run(["undo", "--kind", "files", "--yes"]).status == 1)
        }

        @Test func whereNothingCanBeKeptNothingIsChanged() throws {
            let sandbox = home()
            let undo = sandbox.folder + "/data/nacre/undo"
            try? FileManager.default.removeItem(atPath: undo)
            try Data().write(to: URL(fileURLWithPath: undo))
            let run = sandbox.run(["move", "Second", "--to", "b"])
            #expect(run.status == 1 && files(of: sandbox) == Self.decks, "\(run.transcript)")
        }
    }
#endif
