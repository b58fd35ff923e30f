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

    /// What is committed where the decks come from.
    private func theirs(_ file: String, _ text: String) throws {
        try FileSystem.replace("\(origin)/\(file)", with: text)
        try git(origin, "add", "--all")
        try git(origin, "commit", "--quiet", "--message", "More")
    }

    private func text(_ file: String) throws -> String { String(decoding: try FileSystem.bytes(of: "\(clone)/\(file)"), as: UTF8.self) }

    @Test func whatWasTakenIsNoChangeAnyMore() throws {
        try FileSystem.replace(clone + "/b.md", with: "## Two\n\n2\n")
        try FileSystem.replace(clone + "/c.md", with: "## Three\n\n3\n")
        sandbox.run(["decks", "propose"])
        try git(clone, "push", "--quiet", origin, "corrections-2026-11-24")
        try git(origin, "merge", "--quiet", "corrections-2026-11-24")
        try theirs("a.md", "## One\n\nI\n")
        #expect(sandbox.run(["decks", "update"]).status == 0)
        #expect(try text("a.md") == "## One\n\nI\n" && text("b.md") == "## Two\n\n2\n")
        #expect(try git(clone, "status", "--porcelain") == "")
        #expect(sandbox.output("decks", "propose").joined().hasPrefix("You changed nothing in "))
    }

    @Test func whatCameAndWhatWasChangedStandInOneFile() throws {
        let cards = (1...5).map { "## \($0)?\n\nnumber \($0)\n\n" }
        try theirs("d.md", cards.joined())
        #expect(sandbox.run(["decks", "update"]).status == 0)
        try FileSystem.replace(clone + "/d.md", with: cards.joined().replacing("number 1\n", with: "the first\n"))
        try theirs("d.md", cards.joined().replacing("number 5\n", with: "the last\n"))
        #expect(sandbox.run(["decks", "update"]).status == 0)
        let both = cards.joined().replacing("number 1\n", with: "the first\n").replacing("number 5\n", with: "the last\n")
        #expect(try text("d.md") == both)
        // The learner's change is one of what came, and of nothing else.
        #expect(sandbox.output("decks", "propose").first?.contains(" of what you changed in d.md;") == true)
        let change = try git(clone, "diff", "HEAD").split(separator: "\n").filter { $0.hasPrefix("-n") || $0.hasPrefix("+t") }
        #expect(change == ["-number 1", "+the first"])
    }

    @Test func whereBothChangedOnePlaceItIsSaidWhatCanBeDone() throws {
        try FileSystem.replace(clone + "/a.md", with: "## One\n\nfirst\n")
        try theirs("a.md", "## One\n\nI\n")
        try theirs("b.md", "## Two\n\nII\n")
        let run = sandbox.run(["decks", "update"])
        let told = run.transcript.joined(separator: " ")
        #expect(run.status == 1 && told.contains("you changed a.md, and so did others in the same place; decks propose offers yours"))
        #expect(try text("a.md") == "## One\n\nfirst\n" && text("b.md") == "## Two\n\n3\n")
        try git(clone, "checkout", "@{upstream}", "--", "a.md")
        #expect(sandbox.run(["decks", "update"]).status == 0)
        #expect(try text("a.md") == "## One\n\nI\n" && text("b.md") == "## Two\n\nII\n")
    }

    /// Git knows nobody here, and finds no name of its own.
    private func forgetTheName() throws {
        sandbox.ownVariables = ["GIT_CONFIG_NOSYSTEM": "1"]
        try FileSystem.replace(sandbox.folder + "/.gitconfig", with: "[user]\nuseConfigOnly = true\n")
        for name in ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "EMAIL"] {
            #expect(sandbox.variables[name] == nil)
        }
    }

    @Test func whomGitDoesNotKnowOffersWithoutAName() throws {
        try forgetTheName()
        try FileSystem.replace(clone + "/b.md", with: "## Two\n\n2\n")
        let told = sandbox.output("decks", "propose")
        #expect(told.first == "Made the branch corrections-2026-11-24 of what you changed in b.md; your files stay as they are.")
        #expect(
            told.suffix(3) == [
                "Git does not know your name, so the change bears none. To put yours to it, say it once and propose again:",
                "  git config --global user.name 'YOUR NAME'", "  git config --global user.email YOUR-ADDRESS",
            ])
        let who = ["log", "-1", "--format=%an <%ae> %cn <%ce>"]
        #expect(try git(clone, who[0], who[1], who[2], "corrections-2026-11-24") == "nacre <nacre@localhost> nacre <nacre@localhost>\n")
        #expect(sandbox.output("decks", "propose") == told)
        // Once it is said, there is a branch with it.
        try FileSystem.replace(sandbox.folder + "/.gitconfig", with: "[user]\nname = Ann\nemail = ann@example.org\n")
        let named = sandbox.output("decks", "propose")
        #expect(named.first?.hasPrefix("Made the branch corrections-2026-11-24-2 ") == true && named.count == told.count - 3)
        #expect(try git(clone, "log", "-1", "--format=%an", "corrections-2026-11-24-2") == "Ann\n")
    }

    @Test func whatIsNoDeckIsNotOffered() throws {
        for name in [".b.md.swp", "b.md~", ".obsidian/app.json", "more/.DS_Store"] {
            try FileSystem.replace("\(clone)/\(name)", with: "{}\n")
        }
        #expect(sandbox.output("decks", "propose").joined().hasPrefix("You changed nothing in "))
        try FileSystem.replace(clone + "/more/c.md", with: "## Three\n\n3 ![](c.png)\n")
        try FileSystem.replace(clone + "/more/c.png", with: "picture")
        FileSystem.remove(clone + "/b.md")
        #expect(
            sandbox.output("decks", "propose").first
                == "Made the branch corrections-2026-11-24 of what you changed in b.md, more/c.md and more/c.png; your files stay as they are."
        )
    }

    @Test func whereNothingCameFromElsewhereNothingIsOffered() {
        #expect(
            Sandbox().run(["decks", "propose"]).transcript == ["! no decks come from elsewhere; add some with: decks add ADDRESS"])
    }
}
