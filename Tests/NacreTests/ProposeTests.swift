import Files
import Foundation
import Testing

@testable import nacre

/// What a learner corrected in decks of others is offered to them.
@Suite struct ProposeTests {
    private let sandbox = Sandbox()
    private var origin: String { sandbox.folder + "/elsewhere/cells" }
    private var clone: String { sandbox.folder + "/data/nacre/clones/" + origin.dropFirst() }

    init() throws {
        sandbox.ownVariables = [
            "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.org", "GIT_COMMITTER_NAME": "Ann",
            "GIT_COMMITTER_EMAIL": "ann@example.org", "GIT_CONFIG_NOSYSTEM": "1",
        ]
        try FileSystem.replace(origin + "/a.md", with: "## One\n\n1\n")
        try FileSystem.replace(origin + "/b.md", with: "## Two\n\n3\n")
        try git(origin, "init", "--quiet", "--initial-branch", "main")
        try git(origin, "add", "--all")
        try git(origin, "commit", "--quiet", "--message", "Cards")
        #expect(sandbox.run(["decks", "add", "file://" + origin]).status == 0)
    }

    @discardableResult
    private func git(_ folder: String, _ words: String...) throws -> String {
        let result = try CapturedProgram.run(["git", "-C", folder] + words, variables: sandbox.variables)
        #expect(result.status == 0, "\(words) \(result.complaint)")
        return String(decoding: result.output, as: UTF8.self)
    }

    @Test func correctionsAreABranchThatTheirKeepersCanTake() throws {
        let before = sandbox.output("decks", "propose").joined()
        #expect(before.hasPrefix("You changed nothing in ") && before.hasSuffix("/cells."))
        try FileSystem.replace(clone + "/b.md", with: "## Two\n\n2\n")
        let told = sandbox.output("decks", "propose", "cells")
        #expect(told.first == "Made the branch corrections-2026-11-24 of what you changed in b.md; your files stay as they are.")
        #expect(try git(clone, "show", "corrections-2026-11-24:b.md") == "## Two\n\n2\n")
        #expect(try git(clone, "log", "-1", "--format=%an %s", "corrections-2026-11-24") == "Ann Corrections to b.md\n")
        // The clone is what it was.
        #expect(try git(clone, "status", "--porcelain") == " M b.md\n")
        #expect(try git(clone, "branch", "--show-current") == "main\n")
        // Said again, it is the same branch; changed again, it is another.
        #expect(sandbox.output("decks", "propose") == told)
        try FileSystem.replace(clone + "/c.md", with: "## Three\n\n3\n")
        #expect(
            sandbox.output("decks", "propose").first?.hasPrefix(
                "Made the branch corrections-2026-11-24-2 of what you changed in b.md and c.md") == true)
        // What is said to be done does it.
        let command = try #require(told.first { $0.contains(" push ADDRESS") })
        #expect(command.hasPrefix("  git -C '\(clone)' push "))
        try git(clone, "push", "--quiet", origin, "corrections-2026-11-24")
        try git(origin, "merge", "--quiet", "corrections-2026-11-24")
        #expect(try FileSystem.bytes(of: origin + "/b.md") == Array("## Two\n\n2\n".utf8))
        #expect(try git(clone, "format-patch", "--stdout", "main..corrections-2026-11-24").contains("+2\n"))
    }

    @Test func whereNothingCameFromElsewhereNothingIsOffered() {
        #expect(
            Sandbox().run(["decks", "propose"]).transcript == ["! no decks come from elsewhere; add some with: decks add ADDRESS"])
    }
}
