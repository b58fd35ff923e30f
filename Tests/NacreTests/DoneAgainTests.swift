#if os(Linux)
    import Files
    import Foundation
    import Testing

    @testable import nacre

    /// Wherever a command that writes decks is cut short, doing it again comes to the same as doing it once: nothing twice, nothing lost.
    @Suite struct DoneAgainTests {
        private static let decks = [
            "a.md": "## First\n\none\n\n## Second\n\ntwo   \n\n## Third\n\nthree\n", "b.md": "## Other\n\nother  \n",
            "sub/c.md": "---\ntags:\n  - old\n---\n\n## Fourth? #x\n\nfour  \n",
        ]

        /// A home in which a card was graded that is going to be moved, and files to be imported.
        private func home() -> Sandbox {
            let sandbox = Sandbox()
            for (name, text) in Self.decks { sandbox.write(name, text) }
            let notes = "#flashcards\n\nWhat is GSH::glutathione <!--SR:!2026-12-01,7,250-->\n"
            for (name, text) in [("notes.md", notes), ("words.csv", "front,back\nEi,egg\nKuh,cow\n")] {
                try! Data(text.utf8).write(to: URL(fileURLWithPath: sandbox.folder + "/" + name))
            }
            #expect(sandbox.run(["grade", "Second", "--as", "4"]).status == 0)
            return sandbox
        }

        /// The decks there are, by their names.
        private func files(of sandbox: Sandbox) -> [String: String] {
            let names = ((try? FileManager.default.subpathsOfDirectory(atPath: sandbox.decks)) ?? []).filter { $0.hasSuffix(".md") }
            return Dictionary(
                uniqueKeysWithValues: names.map { ($0, (try? String(contentsOfFile: sandbox.decks + "/" + $0, encoding: .utf8)) ?? "") })
        }

        /// How often each card was answered, and where it stands.
        private func cards(in sandbox: Sandbox) -> [String] {
            sandbox.output("list", "--columns", "heading,deck,reviews").filter { !$0.hasPrefix("!") }.sorted()
        }

        private static let added = ["add", "--deck", "b", "--question", "Another?", "--answer", "yes"]
        private static let deeds = [
            added, ["move", "Second", "--to", "b"], ["move", "First or Second", "--to", "sub/c", "--yes"],
            ["move", "First or Fourth", "--to", "b", "--yes"], ["move", "Third", "--before", "First"], ["format", "--yes"],
            ["check", "--fix", "--yes"], ["tag", "add", "x", "deck:a or deck:b", "--yes"],
            ["tag", "remove", "old", "Fourth", "--deck", "--yes"],
            ["import", "notes.md", "--yes"], ["import", "words.csv", "--yes"], ["new", "deck", "biochem/redox"],
        ]

        @Test(arguments: deeds) func itComesToTheSameAsOnce(words: [String]) throws {
            let sandbox = home()
            let before = files(of: sandbox)
            let states = sandbox.states(leftBy: words)
            let (after, learned) = (files(of: sandbox), cards(in: sandbox))
            #expect(after != before && states.count > 3)
            for (index, state) in states.dropLast().enumerated() {
                sandbox.put(state)
                let run = sandbox.run(words)
                #expect(run.status == 0, "cut \(index): \(run.transcript)")
                #expect(files(of: sandbox) == after, "cut \(index)")
                #expect(cards(in: sandbox) == learned, "cut \(index)")
                try? FileManager.default.removeItem(atPath: state)
            }
        }

        /// What the log holds, without times and ids, and how each card stands.
        private func learned(in sandbox: Sandbox) -> [String] {
            let lines = sandbox.output("log", "export", "-").compactMap { line in
                (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
            }
            let events = lines.compactMap { line -> String? in
                guard let kind = line["kind"] as? String else { return nil }
                return "\(kind) \((line["card"] as? [String: Any])?["heading"] ?? "") \(line["grade"] ?? "")"
            }
            return events + sandbox.output("list", "--columns", "heading,state,due,reviews").filter { !$0.hasPrefix("!") }.sorted()
        }

        /// A home in which things were done that can be taken back and brought back, and a log of another device.
        private func homeWithLog() -> Sandbox {
            let other = Sandbox()
            // The same moment and the same dice would give another event the same id.
            other.now = "2026-11-23T09:00:00Z"
            other.write("a.md", Self.decks["a.md"]!)
            #expect(other.run(["grade", "First", "--as", "5"]).status == 0)
            let sandbox = home()
            #expect(other.run(["log", "export", sandbox.folder + "/other.jsonl"]).status == 0)
            for words in [["grade", "Third", "--as", "4"], ["tag", "add", "x", "Third"], ["suspend", "Other"], ["undo"]] {
                #expect(sandbox.run(words).status == 0)
            }
            return sandbox
        }

        @Test(arguments: [
            ["grade", "First", "--as", "4"], ["grade", "Third", "--as", "4", "--yes"], ["grade", "deck:a", "--as", "3", "--yes"],
            ["undo"], ["undo", "--kind", "answer", "-n", "2"], ["undo", "-n", "3"], ["undo", "2"], ["redo"], ["reset", "Second"],
            ["suspend", "First"], ["bury", "deck:a", "--yes"], ["set-due", "Second", "--to", "5d"],
            ["log", "import", "other.jsonl"], ["config", "new-cards-per-day", "7"],
        ])
        func whatTheLogHoldsComesToTheSameAsOnce(words: [String]) throws { try comeToTheSame(words, in: homeWithLog()) }

        @Test func aBacklogIsSpreadOnce() throws {
            let sandbox = homeWithLog()
            #expect(sandbox.run(["set-due", "deck:a or deck:b", "--to", "today", "--yes"]).status == 0)
            try comeToTheSame(["reschedule", "--spread", "3d", "--yes"], in: sandbox)
        }

        private func comeToTheSame(_ words: [String], in sandbox: Sandbox) throws {
            let states = sandbox.states(leftBy: words)
            let (after, decks) = (learned(in: sandbox), files(of: sandbox))
            for (index, state) in states.dropLast().enumerated() {
                sandbox.put(state)
                let run = sandbox.run(words)
                #expect(run.status == 0, "cut \(index): \(run.transcript)")
                #expect(learned(in: sandbox) == after, "cut \(index): \(run.transcript)")
                #expect(files(of: sandbox) == decks, "cut \(index)")
                try? FileManager.default.removeItem(atPath: state)
            }
        }

        @Test func whatIsGradedTwiceByIntentIsThereTwice() {
            let sandbox = home()
            for count in 1...2 {
                #expect(sandbox.run(["grade", "First", "--as", "4", "--yes"]).status == 0)
                #expect(learned(in: sandbox).count { $0 == "answer First 4" } == count)
            }
            for _ in 1...2 { #expect(sandbox.run(["undo"]).transcript.contains { $0.hasPrefix("Taken back: grade 4 of 'First'") }) }
            #expect(learned(in: sandbox).count { $0.hasPrefix("undo ") } == 2)
        }

        /// Whoever does not remember what was cut short finds the cards in one place all the same.
        @Test(arguments: deeds.filter { $0[0] == "move" }) func aMoveIsFinishedByWhateverComesNext(words: [String]) throws {
            let sandbox = home()
            let before = files(of: sandbox)
            let states = sandbox.states(leftBy: words)
            let (after, learned) = (files(of: sandbox), cards(in: sandbox))
            var isTold = false
            for (index, state) in states.enumerated() {
                sandbox.put(state)
                let isHalf = files(of: sandbox) != before && files(of: sandbox) != after
                let told = sandbox.run(["due"]).transcript.contains { $0.contains("which was cut short, is finished") }
                #expect(told == isHalf, "cut \(index)")
                isTold = isTold || told
                let now = files(of: sandbox)
                #expect(now == before || now == after, "cut \(index)")
                if now == after { #expect(cards(in: sandbox) == learned, "cut \(index)") }
                if isHalf {
                    #expect(sandbox.run(["undo", "--kind", "files"]).status == 0, "cut \(index)")
                    #expect(files(of: sandbox) == before, "cut \(index)")
                }
                try? FileManager.default.removeItem(atPath: state)
            }
            #expect(isTold == words.contains("--to"))
        }

        /// What somebody wrote since is never written over.
        @Test func aMoveIsNotFinishedInAFileThatWasChangedSince() throws {
            let sandbox = home()
            let before = files(of: sandbox)
            let states = sandbox.states(leftBy: ["move", "Second", "--to", "b"])
            let after = files(of: sandbox)
            let half = try #require(
                states.first {
                    sandbox.put($0)
                    return files(of: sandbox) != before && files(of: sandbox) != after
                })
            sandbox.put(half)
            let mine = before["a.md"]! + "\n## Mine\n\nmine\n"
            sandbox.write("a.md", mine)
            let told = sandbox.run(["due"]).transcript
            #expect(told.contains { $0.contains("was cut short") && $0.contains("a.md was changed since") }, "\(told)")
            #expect(files(of: sandbox)["a.md"] == mine)
            #expect(!sandbox.run(["due"]).transcript.contains { $0.contains("cut short") })
            #expect(sandbox.run(["move", "deck:a heading:Second", "--to", "b"]).status == 0)
            #expect(files(of: sandbox).values.joined().components(separatedBy: "## Second").count == 2)
        }

        @Test func whatIsAddedTwiceByIntentIsThereTwice() {
            let sandbox = home()
            for count in 1...2 {
                #expect(sandbox.run(Self.added).status == 0)
                #expect(files(of: sandbox)["b.md"]!.components(separatedBy: "## Another?").count == count + 1)
            }
        }

        @Test func anAddThatCouldNotSayItIsNotDoneTwice() throws {
            let sandbox = home()
            let words = ([Child.program] + Self.added).map { "'\($0)'" }.joined(separator: " ")
            #expect(Child(["-c", words + " > /dev/full"], in: sandbox, program: "/bin/sh").status() == 1)
            let once = files(of: sandbox)
            #expect(once["b.md"]!.contains("## Another?"))
            let run = sandbox.run(Self.added)
            #expect(run.status == 0 && run.transcript.contains { $0.hasPrefix("Saved already: ") }, "\(run.transcript)")
            #expect(files(of: sandbox) == once)
            #expect(sandbox.run(Self.added).status == 0)
            #expect(files(of: sandbox) != once)
        }
    }
#endif
