#if os(Linux)
    import Files
    import Foundation
    import Testing

    @testable import nacre

    /// Ctrl-C ends whatever takes long, or lets it finish what it is writing: nothing is left half, and the store goes on.
    @Suite struct InterruptedTests {
        /// A home with so many cards that no command is done before Ctrl-C comes, and an answer in the log.
        private func home() throws -> Sandbox {
            let sandbox = Sandbox()
            for deck in 0..<4 {
                let cards = (0..<500).map { "## Question \($0) of deck \(deck)?\n\nanswer \($0) *and* more, \($0)\n\n" }
                sandbox.write("deck\(deck).md", cards.joined())
            }
            sandbox.write("long.md", "## Long?\n\n" + String(repeating: "a", count: 200_000) + "\n")
            #expect(sandbox.run(["grade", "Question 1 of deck 1?", "--as", "4"]).status == 0)
            try FileManager.default.copyItem(atPath: sandbox.decks, toPath: sandbox.folder + "/copies")
            #expect(sandbox.run(["log", "export", sandbox.folder + "/log.jsonl"]).status == 0)
            return sandbox
        }

        /// What a file holds that a command makes: nothing, or the whole.
        private func isWhole(_ name: String, in sandbox: Sandbox) -> Bool {
            guard let data = FileManager.default.contents(atPath: sandbox.folder + "/" + name) else { return true }
            let text = String(decoding: data, as: UTF8.self)
            return switch name {
            case "report.html": text.contains("</html>")
            case "out.json": (try? JSONSerialization.jsonObject(with: data)) != nil
            default: text.isEmpty || text.hasSuffix("}\n")
            }
        }

        @Test(arguments: [
            ["list", "re:\"(a|aa)+b$\""], ["list", "w:*a*a*a*a*b"], ["list"], ["stats", "--all"], ["report", "--html", "report.html"],
            ["doctor"],
            ["check"], ["import", "copies", "--to", "new", "--yes"], ["export", "--format", "json", "-o", "out.json"],
            ["log", "export", "again.jsonl"], ["log", "import", "log.jsonl"], ["sync", "meeting"], ["format", "--yes"], ["backup"],
        ])
        func itEndsOrIsDoneAndLeavesNothingHalf(words: [String]) throws {
            let sandbox = try home()
            let files = ["report.html", "copies", "out.json", "again.jsonl", "log.jsonl", "meeting"]
            let words = words.map { files.contains($0) ? sandbox.folder + "/" + $0 : $0 }
            try FileManager.default.createDirectory(atPath: sandbox.folder + "/meeting", withIntermediateDirectories: false)
            for milliseconds: Int32 in [1, 60, 300] {
                // A pager would take Ctrl-C for itself.
                let child = Child(words, in: sandbox, columns: 80, variables: ["PAGER": "cat"])
                child.read(milliseconds: milliseconds)
                child.signal(SIGINT)
                let ending = try #require(child.ending(seconds: 60), "\(words) after \(milliseconds)")
                let isInOrder = ending.signal == 0 ? [0, 1, 128 + SIGINT].contains(ending.status) : ending.signal == SIGINT
                #expect(isInOrder, "\(words) after \(milliseconds): \(ending) \(child.written.suffix(300))")
                for name in ["report.html", "out.json", "again.jsonl"] {
                    #expect(isWhole(name, in: sandbox), "\(name) after \(milliseconds)")
                }
            }
            let answers = sandbox.output("log", "export", "-").count { $0.contains("\"answer\"") }
            #expect(answers == 1 && sandbox.run(["list", "Question"]).transcript.count > 2_000)
            #expect(sandbox.run(["grade", "Question 2 of deck 2?", "--as", "4"]).status == 0)
        }
    }
#endif
