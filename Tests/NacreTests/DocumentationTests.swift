import ArgumentParser
import Foundation
import Testing

@testable import nacre

/// The README, the manual page and the help tell of the same commands, and what they show works.
@Suite struct DocumentationTests {
    static let readme = try! ArchitectureTests.text(packageFolder + "/README.md")
    static let manual = try! ArchitectureTests.text(packageFolder + "/Sources/nacre/Manual/nacre.1")
    static let commands = Dispatcher.shown.map(\.name)

    @Test(arguments: commands) func everyCommandIsExplained(name: String) {
        #expect(Self.readme.contains("`\(name)"), "the README does not tell of \(name)")
        #expect(Self.manual.contains(".It Cm \(name)"), "the manual does not tell of \(name)")
        let help = Sandbox().run(["help", name])
        #expect(help.status == 0)
        #expect(help.transcript.joined().contains("USAGE: nacre \(name)"))
    }

    @Test func everySettingIsInTheReadme() {
        for key in Settings.keys { #expect(Self.readme.contains("`\(key.name)`"), "the README does not tell of \(key.name)") }
    }

    /// Each line `$ nacre …` in a block of the README is run.
    @Test func whatTheReadmeTypesWorks() throws {
        let sandbox = Sandbox()
        for file in try FileManager.default.contentsOfDirectory(atPath: packageFolder + "/Decks") where file != "README.md" {
            sandbox.write(file, try ArchitectureTests.text(packageFolder + "/Decks/" + file))
        }
        let lines = Self.readme.split(separator: "\n").filter { $0.hasPrefix("$ nacre") }
        #expect(lines.count >= 5)
        for line in lines {
            let command = line.dropFirst(7).split(separator: "#", maxSplits: 1)[0]
            let run = sandbox.run(try Words.split(String(command)), typing: ["", "5", "q"])
            #expect(run.status == 0, "\(line): \(run.transcript.joined(separator: "\n"))")
        }
    }

    /// The deck that the README explains the notation with is read without a complaint.
    @Test func theReadmesDeckHasNoMistake() throws {
        let block = try #require(Self.readme.firstMatch(of: /````markdown\n([\s\S]*?)\n````/))
        let sandbox = Sandbox()
        sandbox.write("example.md", String(block.1))
        let run = sandbox.run(["check", "--strict", sandbox.decks])
        #expect(run.status == 0, "\(run.transcript.joined(separator: "\n"))")
    }
}
