import Collection
import Files
import Foundation
import Testing

@testable import nacre

/// Git as learners have set it up: what it is asked for comes to the same.
@Suite struct GitSurroundingsTests {
    private let sandbox = Sandbox()
    private var origin: String { sandbox.folder + "/elsewhere/cells" }
    private var clone: String { sandbox.folder + "/data/nacre/clones/" + origin.dropFirst() }
    private var ran: String { sandbox.folder + "/ran" }

    private func git(_ words: String...) throws {
        let plain = ["PATH": "/usr/bin:/bin", "HOME": sandbox.folder + "/nobody", "GIT_CONFIG_NOSYSTEM": "1"]
        let author = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
        let result = try CapturedProgram.run(["git", "-C", origin] + author + words, variables: plain)
        #expect(result.status == 0, "\(words) \(result.complaint)")
    }

    private func commit(_ text: String) throws {
        try FileSystem.replace(origin + "/a.md", with: text)
        try git("add", "--all")
        try git("commit", "--quiet", "--message", "Cards")
    }

    init() throws {
        try FileSystem.createFolder(origin)
        try git("init", "--quiet", "--initial-branch", "main")
        try commit("## One\n\n1\n\n## Two\n\n2\n\n## Three\n\n3\n")
        let hooks = sandbox.folder + "/hooks"
        for hook in ["post-checkout", "post-merge", "pre-push", "post-index-change", "reference-transaction", "fsmonitor"] {
            let script = "#!/bin/sh\ncase \"$PWD\" in */meeting.git) exit 0;; esac\necho \(hook) >> '\(ran)'\nexit 1\n"
            try FileSystem.replace("\(hooks)/\(hook)", with: script)
            chmod("\(hooks)/\(hook)", 0o755)
        }
        let settings = """
            [core]
            hooksPath = \(hooks)
            fsmonitor = \(hooks)/fsmonitor
            [color]
            ui = always
            [commit]
            gpgSign = true
            [push]
            gpgSign = true
            default = nothing
            [pull]
            rebase = true
            [merge]
            autoStash = true
            [rebase]
            autoStash = true
            [init]
            defaultBranch = trunk
            [clone]
            defaultRemoteName = upstream
            [safe]
            bareRepository = explicit
            [log]
            showSignature = true
            [diff]
            external = false
            [user]
            useConfigOnly = true
            [transfer]
            fsckObjects = true

            """
        try FileSystem.replace(sandbox.folder + "/.gitconfig", with: settings)
        // A shell within a hook of git has these.
        let other = sandbox.folder + "/other"
        try FileSystem.replace(other + "/x.md", with: "## X\n\nx\n")
        #expect(try OutsideProgram.run(["git", "init", "--quiet", other], isTyping: false) == 0)
        sandbox.ownVariables = [
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_DIR": other + "/.git", "GIT_WORK_TREE": other, "GIT_INDEX_FILE": other + "/.git/index",
            "GIT_NAMESPACE": "x", "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.bare", "GIT_CONFIG_VALUE_0": "true",
        ]
    }

    @Test func decksComeAndGoAsEver() throws {
        #expect(sandbox.output("decks", "add", "file://" + origin).last?.hasSuffix("cells: 3 sides.") == true)
        try commit("## One\n\n1\n\n## Two\n\n2\n\n## Three\n\n3\n\n## Four\n\n4\n")
        #expect(sandbox.output("decks", "update") == ["Brought up to date: 1 new card."])
        let own = "## One\n\nI\n\n## Two\n\n2\n\n## Three\n\n3\n\n## Four\n\n4\n"
        try FileSystem.replace(clone + "/a.md", with: own)
        #expect(
            sandbox.output("decks", "propose").first?.hasPrefix("Made the branch corrections-2026-11-24 of what you changed in a.md;")
                == true)
        // What the learner changed is not put aside and put back between marks.
        try commit("## One\n\nthe first\n\n## Two\n\n2\n\n## Three\n\n3\n\n## Four\n\n4\n")
        #expect(sandbox.run(["decks", "update"]).status == 1)
        #expect(try String(decoding: FileSystem.bytes(of: clone + "/a.md"), as: UTF8.self) == own)
        #expect(!FileSystem.exists(ran))
    }

    @Test func devicesAreKeptTogetherAsEver() throws {
        let place = sandbox.folder + "/meeting.git"
        #expect(try OutsideProgram.run(["git", "init", "--quiet", "--bare", place], isTyping: false) == 0)
        sandbox.write("d.md", "## q\n\na\n")
        sandbox.run(["grade", "q", "--as", "4"])
        #expect(sandbox.output("sync", place, "--decks").first?.hasPrefix("1 event went to ") == true)
        #expect(sandbox.output("sync", "--status").contains("Nothing would come or go."))
        sandbox.run(["grade", "q", "--as", "5"])
        #expect(sandbox.run(["sync", "--beside"]).status == 0)
        #expect(sandbox.output("sync", "--status").contains("Nothing would come or go."))
        #expect(!FileSystem.exists(ran))
    }

    @Test func aCloneThatIsNoneAnyMoreIsNotTakenForTheRepositoryAround() throws {
        #expect(sandbox.run(["decks", "add", "file://" + origin]).status == 0)
        #expect(try OutsideProgram.run(["git", "init", "--quiet", sandbox.folder], isTyping: false) == 0)
        FileSystem.removeFolder(clone + "/.git")
        try FileSystem.replace(clone + "/b.md", with: "## B\n\nb\n")
        let told = sandbox.run(["decks", "propose"])
        #expect(told.status == 1 && told.transcript.joined(separator: " ").contains("not a git repository"))
        #expect(sandbox.run(["decks", "update"]).status == 1)
    }
}
