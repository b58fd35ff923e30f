import Cards
import Collection
import Files
import Foundation
import Testing

@testable import nacre

/// When the world fails while deck files are changed, no card and no progress is lost, and no half file is left.
@Suite(.serialized) struct TidyTrialTests {
    private static let cards = 40

    private static func sandbox() -> Sandbox {
        let sandbox = Sandbox()
        let texts = (0..<cards).map { "## Card \($0)\n\nbody \($0) \(String(repeating: "word ", count: 40))\n\n" }
        sandbox.write("a.md", "---\ntags: [x]\n---\n# A\n\n" + texts.joined())
        sandbox.write("b.md", "# B\n\n" + (0..<cards).map { "## Other \($0)\n\nother\n\n" }.joined())
        sandbox.run(["study", "--new", "20"], typing: (0..<20).flatMap { _ in ["", "5"] })
        return sandbox
    }

    /// How many times each heading stands in the decks.
    private static func headings(_ sandbox: Sandbox) throws -> [String: Int] {
        let cards = try ["a.md", "b.md"].flatMap { Deck(parsing: try FileSystem.bytes(of: sandbox.decks + "/" + $0)).cards }
        return Dictionary(grouping: cards, by: \.heading).mapValues(\.count)
    }

    private static func learned(_ sandbox: Sandbox) -> Int {
        sandbox.output("list", "-is:new", "--json").joined().ranges(of: #""heading""#).count
    }

    /// That no card is in no file, and nothing is left lying about.
    private static func check(_ sandbox: Sandbox, _ trial: String) throws {
        let headings = try headings(sandbox)
        #expect(headings.count == 2 * cards && headings.values.allSatisfy { $0 <= 2 }, "\(trial)")
        let doctor = sandbox.run(["doctor"])
        #expect(doctor.transcript.filter { $0.hasPrefix("wrong") && !$0.contains("clock") } == [], "\(trial)")
    }

    private static func run(_ words: [String], in sandbox: Sandbox, blocks: Int? = nil, killedAfter milliseconds: Int? = nil) -> Int32? {
        let limit = blocks.map { "trap '' XFSZ; ulimit -f \($0); " } ?? ""
        let child = Child(["-c", limit + "exec \"$0\" \"$@\"", Child.program] + words, in: sandbox, program: "/bin/sh")
        child.endInput()
        guard let milliseconds else { return child.status(seconds: 60) }
        usleep(UInt32(milliseconds * 1000))
        child.kill()
        return nil
    }

    private static let deeds = [
        ["move", "deck:a", "--to", "b", "--yes"], ["tag", "add", "new", "deck:a", "--yes"], ["format", "--yes"],
        ["check", "--fix", "--yes"],
    ]

    @Test(arguments: deeds) func whenTheDiskIsFullNoCardIsLost(words: [String]) throws {
        let sandbox = Self.sandbox()
        let before = try ["a.md", "b.md"].map { try FileSystem.bytes(of: sandbox.decks + "/" + $0) }
        for blocks in [0, 2, 8, 12, 24, 40] {
            let status = Self.run(words, in: sandbox, blocks: blocks)
            try Self.check(sandbox, "\(words) with \(blocks) blocks")
            let now = try ["a.md", "b.md"].map { try FileSystem.bytes(of: sandbox.decks + "/" + $0) }
            #expect(status != 0 || now != before || words[0] == "check", "\(blocks)")
            if blocks == 0 { #expect(status != 0 && now == before) }
            let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.decks)
            #expect(names.sorted() == ["a.md", "b.md"], "\(blocks) blocks")
        }
        _ = Self.run(words, in: sandbox)
        #expect(try Self.headings(sandbox).values.allSatisfy { $0 == 1 } && Self.learned(sandbox) == 20)
    }

    @Test(arguments: deeds) func whenItIsKilledNoCardIsLost(words: [String]) throws {
        for milliseconds in [15, 70, 125, 180, 260] {
            let sandbox = Self.sandbox()
            _ = Self.run(words, in: sandbox, killedAfter: milliseconds)
            try Self.check(sandbox, "\(words) killed after \(milliseconds) ms")
            // Once more, to the end: what was begun is finished.
            let status = Self.run(words, in: sandbox)
            #expect(status == 0 || status == 1)
            #expect(try Self.headings(sandbox).values.allSatisfy { $0 == 1 }, "\(milliseconds) ms")
            #expect(Self.learned(sandbox) == 20, "\(milliseconds) ms")
        }
    }

    @Test func whatAnotherWroteMeanwhileStays() throws {
        let sandbox = Self.sandbox()
        let console = ScriptConsole(lines: [], columns: 80)
        let environment = Environment(
            variables: sandbox.variables, workingFolder: sandbox.folder, now: PointInTime(argument: sandbox.now)!.moment, seed: 1)
        let program = Program(environment: environment, places: Paths(in: environment), console: console)
        var picker = try CardPicker(["Card 3"], in: program.collection)
        let draft = try picker.draft(of: sandbox.decks + "/b.md")
        let target = CardMove.Target(draft: draft, index: 0)
        let move = try CardMove(picker.picks, from: picker.drafts, to: target, keepsTags: true)
        // Somebody saves the deck that the card comes from, at the last moment.
        let theirs = try ArchitectureTests.text(sandbox.decks + "/a.md") + "## Theirs\n\nnew\n"
        sandbox.write("a.md", theirs)
        #expect(throws: DeckError.self) { try move.rewrite.write(with: picker.library, as: "a move") }
        #expect(try ArchitectureTests.text(sandbox.decks + "/a.md") == theirs)
        #expect(try Self.headings(sandbox)["Card 3"] == 2)
        #expect(sandbox.run(["move", "deck:a heading:\"Card 3\"", "--to", "b"]).status == 0)
        #expect(try Self.headings(sandbox)["Card 3"] == 1 && Self.learned(sandbox) == 20)
    }
}
