#if os(Linux)
    import Files
    import Foundation
    import Testing

    @testable import nacre

    /// The program is killed before each call on the disk while decks and settings are kept together: each file is whole, as it was or as it is to
    /// be, and the next `sync` comes to what it would have come to.
    @Suite(.serialized) struct SyncCutTests {
        private let here = Sandbox()
        private let there = Sandbox()
        private var place: String { here.folder + "/meeting" }

        private static let cards = (1...5).map { "## \($0)?\n\nnumber \($0)\n\n" }.joined()

        private func sync(_ home: Sandbox, _ words: String...) -> Int32 {
            home.run(["sync"] + words + ["--seed", home === here ? "1" : "2"]).status
        }

        private func text(_ home: Sandbox, _ name: String) -> String? {
            (try? FileSystem.bytes(of: "\(home.decks)/\(name)")).map { String(decoding: $0, as: UTF8.self) }
        }

        private func value(_ setting: String) -> String? { here.output("config", setting).last { $0.hasPrefix(setting) } }

        /// Names of what was begun and not ended.
        private func unfinished() -> [String] {
            var names: [String] = []
            for folder in [place, here.decks] {
                var walk = FolderWalk(folder, deepest: 4, order: .byName)
                while let file = walk.next() { if file.name.hasPrefix(".") { names.append(file.path) } }
            }
            return names
        }

        init() throws {
            here.write("d.md", Self.cards)
            here.write("gone.md", "## gone\n\ng\n")
            #expect(sync(here, place, "--name", "laptop", "--decks", "--settings") == 0)
            #expect(sync(there, place, "--name", "desktop", "--decks", "--settings") == 0)
            // Both change one deck, the other one takes one away, makes one with a picture and sets something.
            here.write("d.md", Self.cards.replacing("number 1\n", with: "the first\n"))
            here.write("own.md", "## own\n\no\n")
            there.write("d.md", Self.cards.replacing("number 5\n", with: "the last\n"))
            there.write("new/n.md", "## new\n\n![](n.png)\n")
            there.write("new/n.png", "picture")
            FileSystem.remove("\(there.decks)/gone.md")
            there.run(["config", "new-cards-per-day", "7"])
            there.run(["config", "relearn", "off"])
            #expect(sync(there) == 0)
        }

        @Test func eachFileIsWholeAndNothingIsLost() throws {
            let whole = Self.cards.replacing("number 1\n", with: "the first\n").replacing("number 5\n", with: "the last\n")
            let before = value("new-cards-per-day")
            let other = try #require(there.states(leftBy: ["sync", "--status"], in: "").last)
            let states = here.states(leftBy: ["sync", "--seed", "1"], in: "")
            let after = value("new-cards-per-day")
            #expect(states.count > 30 && before != after)
            for (index, state) in states.enumerated() {
                here.put(state, in: "")
                there.put(other, in: "")
                #expect(
                    [Self.cards.replacing("number 1\n", with: "the first\n"), whole].contains(text(here, "d.md") ?? ""), "cut \(index)")
                #expect([nil, "## gone\n\ng\n"].contains(text(here, "gone.md")), "cut \(index)")
                #expect([nil, "## new\n\n![](n.png)\n"].contains(text(here, "new/n.md")), "cut \(index)")
                #expect([nil, "picture"].contains(text(here, "new/n.png")), "cut \(index)")
                #expect([before, after].contains(value("new-cards-per-day")), "cut \(index)")
                for home in [here, there, here] { #expect(sync(home) == 0, "cut \(index)") }
                for home in [here, there] {
                    #expect(text(home, "d.md") == whole && text(home, "own.md") == "## own\n\no\n", "cut \(index)")
                    #expect(text(home, "new/n.png") == "picture" && text(home, "gone.md") == nil, "cut \(index)")
                }
                #expect(value("new-cards-per-day") == after, "cut \(index)")
                #expect(unfinished() == [], "cut \(index)")
                #expect(here.run(["sync", "--status"]).transcript.last == "Of decks and settings, none would come or go.", "cut \(index)")
                try FileManager.default.removeItem(atPath: state)
            }
        }
    }
#endif
