import Files
import Foundation
import Testing

@testable import nacre

/// A project that somebody else may have made is used only after the learner has said so.
@Suite struct TrustTests {
    private let sandbox = Sandbox()
    private var folder: String { FileSystem.realPath(sandbox.folder)! + "/clone" }

    private func makeClone(_ settings: String = "") throws {
        try FileSystem.replace(folder + "/a.md", with: "## One\n\n1\n")
        try FileSystem.replace(folder + "/.nacre/config.yaml", with: settings)
        sandbox.workingFolder = folder
    }

    private func refusal(_ decks: String = "") -> [String] {
        [
            "! \(folder): the project was not made here, or was changed; nacre would use its settings and its log in '.nacre'\(decks). "
                + "Look at it, and then: nacre trust \(folder)"
        ]
    }

    @Test func aCloneIsNotUsedUnasked() throws {
        try makeClone()
        for words in [["due"], ["doctor"], ["study"], ["config"], ["log", "export"], ["grade", "One", "--as", "4"]] {
            let run = sandbox.run(words)
            #expect(run.status == 1 && run.transcript == refusal(), "\(words): \(run.transcript)")
        }
        #expect(!FileSystem.exists(folder + "/.nacre/nacre.sqlite"))
        #expect(sandbox.run(["help"]).status == 0)
        #expect(sandbox.run(["trust"]).transcript == ["\(folder) is trusted now."])
        #expect(sandbox.run(["due"]).status == 0)
        #expect(FileSystem.exists(folder + "/.nacre/nacre.sqlite"))
        sandbox.workingFolder = sandbox.folder
        #expect(sandbox.run(["trust"]).status == 1, "it is in no project")
    }

    @Test func whatInitMadeIsTrustedAndSoIsWhatAVariableNames() throws {
        try makeClone()
        sandbox.others["NACRE_TRUST"] = "/elsewhere:\(folder)"
        #expect(sandbox.run(["due"]).status == 0)
        sandbox.others = [:]
        #expect(sandbox.run(["due"]).status == 1)
        try FileManager.default.removeItem(atPath: folder + "/.nacre")
        #expect(sandbox.run(["init"]).status == 0)
        #expect(sandbox.run(["due"]).status == 0)
        // Another one in its place is not what was trusted.
        try FileManager.default.moveItem(atPath: folder + "/.nacre", toPath: folder + "/.before")
        try FileSystem.createFolder(folder + "/.nacre")
        #expect(sandbox.run(["due"]).status == 1)
    }

    @Test func decksOutsideOfAProjectAreTrustedOneByOne() throws {
        try FileSystem.replace(sandbox.folder + "/elsewhere/b.md", with: "## Two\n\n2\n")
        try makeClone("decks: [., ../elsewhere]\n")
        let elsewhere = folder.parentFolder + "/elsewhere"
        #expect(sandbox.run(["due"]).transcript == refusal(", and decks elsewhere: \(elsewhere)"))
        let trusted = sandbox.run(["trust"], columns: 400).transcript
        #expect(trusted == ["\(folder) is trusted now.", "Its decks outside of it: \(elsewhere)"])
        #expect(sandbox.output("list", "--json").joined().contains("Two"))
        try FileSystem.replace(folder + "/.nacre/config.yaml", with: "decks: [., ../elsewhere, /]\n")
        #expect(sandbox.run(["due"]).transcript == refusal(", and decks elsewhere: /, \(elsewhere)"))
        try FileSystem.replace(folder + "/.nacre/config.yaml", with: "decks: [.]\n")
        #expect(sandbox.run(["due"]).status == 0, "less than was trusted")
        #expect(sandbox.run(["decks", "add", "../elsewhere"]).status == 0)
        #expect(sandbox.run(["due"]).status == 0, "whoever adds decks trusts them")
    }

    @Test func aClonesOwnerIsAskedOnATerminal() throws {
        try makeClone()
        sandbox.isAtDumbTerminal = true
        #expect(sandbox.run(["due"], typing: ["n"]).status == 1)
        #expect(sandbox.run(["due"], typing: ["y"]).status == 0)
        #expect(sandbox.run(["due"]).status == 0, "it is asked once")
    }
}
