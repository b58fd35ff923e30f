#if os(Linux)
    import Files
    import Foundation
    import Testing

    @testable import nacre

    /// Wherever the copying of a bundled deck, or the taking of its news, is cut short, no card is asked twice and no progress is lost.
    @Suite struct OwnCopyCutTests {
        private static let deck =
            "# Stones\n\n## What colours cobalt glass?\n\nCobalt oxide ![glass](pictures/glass.png)\n\n## Fluorite?\n\nCaF2\n"
        private static let newer =
            "# Stones\n\n## What colours cobalt glass?\n\nCobalt\n\n## Quartz?\n\nSiO2\n\n## Fluorite?\n\nCalcium fluoride\n"

        private func sandbox() -> Sandbox {
            let sandbox = Sandbox()
            sandbox.isAtDumbTerminal = true
            sandbox.ownVariables["NACRE_BUNDLED_DECKS"] = sandbox.bundledDecks
            sandbox.write("../../../bundled/1-stones.md", Self.deck)
            sandbox.write("../../../bundled/pictures/glass.png", "glass")
            #expect(sandbox.run(["grade", "cobalt", "--as", "5"]).status == 0)
            return sandbox
        }

        private func copy(of sandbox: Sandbox) -> [UInt8]? { try? FileSystem.bytes(of: sandbox.decks + "/1-stones.md") }

        /// The headings that are asked, each with how often it was answered.
        private func learned(in sandbox: Sandbox) -> [String] { sandbox.output("list", "--columns", "heading,reviews") }

        @Test func aCopyIsThereAsAWholeOrNotAtAll() throws {
            let sandbox = sandbox()
            let before = learned(in: sandbox)
            let states = sandbox.states(leftBy: ["tag", "add", "mine", "fluorite", "--copy"])
            let whole = try #require(copy(of: sandbox))
            #expect(states.count > 5)
            var seen: Set<String> = []
            for (index, state) in states.enumerated() {
                sandbox.put(state)
                let made = copy(of: sandbox)
                seen.insert(made == nil ? "none" : made == whole ? "tagged" : "copied")
                #expect(learned(in: sandbox) == before, "cut \(index)")
                #expect(sandbox.run(["doctor"]).status == 0, "cut \(index)")
                if made != whole { #expect(sandbox.run(["tag", "add", "mine", "fluorite", "--copy"]).status == 0, "cut \(index)") }
                #expect(copy(of: sandbox) == whole, "cut \(index)")
                #expect(learned(in: sandbox) == before, "cut \(index)")
                #expect(FileSystem.exists(sandbox.decks + "/pictures/glass.png"))
                try? FileManager.default.removeItem(atPath: state)
            }
            #expect(seen == ["none", "copied", "tagged"])
        }

        @Test(arguments: [(["decks", "news"], ["t", "t", "t"]), (["decks", "news", "--take", "all"], [])])
        func whereverTheTakingOfNewsIsCutShortItIsTakenBack(words: [String], answers: [String]) throws {
            let sandbox = sandbox()
            #expect(sandbox.run(["tag", "add", "mine", "fluorite", "--copy"]).status == 0)
            #expect(sandbox.run(["tag", "remove", "mine", "fluorite"]).status == 0)
            let plain = try #require(copy(of: sandbox))
            sandbox.write("../../../bundled/1-stones.md", Self.newer)
            let states = sandbox.states(leftBy: words, typing: answers)
            #expect(copy(of: sandbox) != plain && states.count > 3)
            for (index, state) in states.enumerated() {
                sandbox.put(state)
                #expect(learned(in: sandbox).joined().contains("glass"), "cut \(index)")
                for _ in 0..<4 where copy(of: sandbox) != plain { _ = sandbox.run(["undo", "--kind", "files"]) }
                #expect(copy(of: sandbox) == plain, "cut \(index)")
                #expect(sandbox.output("history", "cobalt").joined().contains("2026-11-24"), "cut \(index)")
                try? FileManager.default.removeItem(atPath: state)
            }
        }

        @Test func whatIsAnsweredOneByOneIsTakenBackAtOnce() throws {
            let sandbox = sandbox()
            #expect(sandbox.run(["tag", "add", "mine", "fluorite", "--copy"]).status == 0)
            let before = try #require(copy(of: sandbox))
            sandbox.write("../../../bundled/1-stones.md", Self.newer)
            let narrow = sandbox.run(["decks", "news"], typing: ["q"], columns: 40).transcript
            #expect(narrow.contains { $0.contains("cobalt") } && narrow.allSatisfy { $0.count <= 40 }, "\(narrow)")
            #expect(sandbox.run(["decks", "news"], typing: ["t", "t", "l"]).status == 0)
            let after = copy(of: sandbox)
            #expect(after != before)
            let (there, listed) = (learned(in: sandbox), sandbox.output("undo", "--list"))
            #expect(listed.count { $0.contains("news of 1-stones") } == 1)
            #expect(sandbox.run(["undo"]).status == 0)
            #expect(copy(of: sandbox) == before)
            #expect(sandbox.run(["redo"]).status == 0)
            #expect(copy(of: sandbox) == after)
            #expect(learned(in: sandbox) == there)
        }
    }
#endif
