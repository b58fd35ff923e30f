import Files
import Foundation
import Testing

@testable import nacre

/// Folders with decks, a log and settings of their own.
@Suite struct ProjectTests {
    private func project(_ sandbox: Sandbox) throws -> String {
        let folder = sandbox.folder + "/cells"
        try FileSystem.replace(folder + "/notes/deep/a.md", with: "## One\n\n1\n")
        #expect(sandbox.run(["init", "cells"]).status == 0)
        return FileSystem.realPath(folder)!
    }

    @Test func aProjectHasItsOwnDecksAndLog() throws {
        let sandbox = Sandbox()
        sandbox.write("mine.md", "## Mine\n\nm\n")
        let folder = try project(sandbox)
        sandbox.workingFolder = folder + "/notes/deep"
        #expect(sandbox.run(["study"], typing: ["", "5"]).status == 0)
        #expect(sandbox.output("list", "--json").joined().contains("One"))
        #expect(!sandbox.output("list", "--json").joined().contains("Mine"))
        #expect(FileSystem.exists(folder + "/.nacre/nacre.sqlite"))
        sandbox.workingFolder = sandbox.folder
        #expect(sandbox.output("dump", "log") == [])
        #expect(sandbox.output("list", "--json").joined().contains("Mine"))
    }

    @Test func settingsOfAProjectGoBeforeTheLearnersOwn() throws {
        let sandbox = Sandbox()
        let folder = try project(sandbox)
        let shared = sandbox.folder + "/config/nacre/config.yaml"
        try FileSystem.replace(shared, with: "drill: off\nnew-cards-per-day: 5\nbundled-decks: on\n")
        sandbox.workingFolder = folder
        #expect(sandbox.run(["config", "new-cards-per-day", "7"]).status == 0)
        let config = sandbox.output("config", "--json").joined()
        #expect(config.contains(#""name":"drill","value":"off","default":"on","from":"\#(shared)""#), "\(config)")
        #expect(config.contains(#""name":"new-cards-per-day","value":"7","default":"20","from":"\#(folder)/.nacre/config.yaml""#))
        #expect(config.contains(#""name":"bundled-decks","value":"off","default":"off","from":"default""#))
        sandbox.workingFolder = sandbox.folder
        #expect(sandbox.output("config", "new-cards-per-day", "--json").joined().contains(#""value":"5""#))
    }

    @Test func aProjectCanListItsDecks() throws {
        let sandbox = Sandbox()
        let folder = try project(sandbox)
        sandbox.workingFolder = folder + "/notes"
        try FileSystem.replace(folder + "/other/b.md", with: "## Two\n\n2\n")
        try FileSystem.replace(folder + "/.nacre/config.yaml", with: "decks:\n  - other\n")
        #expect(!sandbox.output("list", "--json").joined().contains("One"))
        #expect(sandbox.output("list", "--json").joined().contains("Two"))
        #expect(sandbox.run(["decks", "remove", folder + "/other"]).status == 0)
        try FileSystem.replace(sandbox.folder + "/outside/c.md", with: "## Three\n\n3\n")
        #expect(sandbox.run(["decks", "add", sandbox.folder + "/outside"]).status == 0)
        let list = sandbox.output("list", "--json").joined()
        #expect(list.contains("One") && list.contains("Two") && list.contains("Three"))
    }

    @Test func theHomeFolderIsNoProject() throws {
        let sandbox = Sandbox()
        #expect(sandbox.run(["init", "."]).status == 1)
        try FileSystem.createFolder(sandbox.folder + "/.nacre")
        sandbox.write("mine.md", "## Mine\n\nm\n")
        #expect(sandbox.output("list", "--json").joined().contains("Mine"))
    }

    @Test func aProjectIsMadeOnce() throws {
        let sandbox = Sandbox()
        let folder = try project(sandbox)
        #expect(sandbox.run(["init", folder]).transcript == ["! \(folder) is a project already"])
        #expect(sandbox.run(["init", "nowhere"]).transcript == ["! nowhere: there is no such folder"])
    }
}
