import ArgumentParser
import Cards
import Collection
import Formats
import Foundation
import Presentation
import Terminal
import Testing

@testable import nacre

/// The manual, the manual page and the help tell of the same commands, and what documents show works.
@Suite struct DocumentationTests {
    static let readme = Document("README.md")
    static let manual = Document("docs/manual.md")
    static let deckFormat = Document("docs/deck-format.md")
    /// The manual page.
    static let page = try! ArchitectureTests.text(packageFolder + "/Sources/nacre/Manual/nacre.1")
    static let commands = Dispatcher.shown.map(\.name)

    @Test(arguments: commands) func everyCommandIsExplained(name: String) {
        let isInTheManual = Self.manual.text.contains("| `\(name)")
        #expect(isInTheManual, "the manual does not tell of \(name)")
        let isOnThePage = Self.page.contains(".It Cm \(name)")
        #expect(isOnThePage, "the manual page does not tell of \(name)")
        let help = Sandbox().run(["help", name])
        #expect(help.status == 0)
        #expect(help.transcript.joined().contains("USAGE: nacre \(name)"))
    }

    /// The words of all commands, those below others too.
    private static let allCommands: [[String]] = Nacre.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap {
        command in
        let name = command.configuration.commandName ?? ""
        return [[name]] + command.configuration.subcommands.map { [name, $0.configuration.commandName ?? ""] }
    }

    @Test(arguments: allCommands) func everyOptionIsInTheManual(command: [String]) throws {
        let help = Sandbox().run(["help"] + command).transcript.joined(separator: "\n")
        let options = Set(help.matches(of: /--[a-z][a-z-]*/).map { String($0.0) }).subtracting(["--help", "--version"])
        // Of two options of which one turns the other off, one is what happens anyway.
        for option in options where !options.contains("--no-" + option.dropFirst(2)) {
            let isTold = Self.manual.text.contains(try Regex("\(option)(?![a-z-])"))
            #expect(isTold, "the manual does not tell of \(command.joined(separator: " ")) \(option)")
        }
        guard help.contains("--json") else { return }
        let json = try #require(Self.manual.text.components(separatedBy: "\n### JSON\n").last)
        let name = command.last == "list" ? command[0] : command.joined(separator: " ")
        let isTold = json.contains("`\(name)")
        #expect(isTold, "the manual does not tell what \(name) --json prints")
    }

    /// What is for every day stands in the README, and nothing stands there that is no command.
    @Test func theReadmeTellsOfEverydayCommands() {
        let everyday = [
            "study", "quiz", "due", "stats", "list", "add", "edit", "check", "undo", "reset", "decks", "config", "backup", "help",
        ]
        let named = Self.readme.text.matches(of: /(?m)^\| (`.*?`) \|/).flatMap { row in
            row.1.matches(of: /`([a-z-]+)[^`]*`/).map { String($0.1) }
        }
        #expect(Set(everyday).isSubset(of: named))
        for name in named { #expect((Self.commands + ["help", "quit"]).contains(name), "there is no command \(name)") }
    }

    @Test func theReadmeIsShort() {
        #expect(Self.readme.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 261)
        for document in Document.all where document.name.hasPrefix("docs/") {
            #expect(Self.readme.targets.contains(document.name), "the README does not lead to \(document.name)")
        }
    }

    @Test(arguments: Settings.keys.map(\.name)) func everySettingIsInTheManualWithItsDefault(name: String) throws {
        let value = try #require(Settings.key(name)).read(Settings())
        let isTold = Self.manual.text.contains("| `\(name)` | \(value) | ")
        #expect(isTold, "the manual does not tell of \(name), which is \(value)")
    }

    /// The table of keys in the manual is that of the help in study, row for row.
    @Test func theKeysAreInTheManual() {
        let rows = HelpView().rows.map { row in "| " + row.keys.map { "`\($0)`" }.joined(separator: ", ") + " | \(row.meaning) |" }
        #expect(Self.manual.text.contains("\n|---|---|\n" + rows.joined(separator: "\n") + "\n\n"), "\(rows.joined(separator: "\n"))")
    }

    @Test(arguments: DeckSettings.Key.allCases) func whatADeckMaySetIsInItsFormat(key: DeckSettings.Key) {
        let isTold = Self.deckFormat.text.contains("`\(key.rawValue)`")
        #expect(isTold, "the deck format does not tell of \(key.rawValue)")
    }

    @Test(arguments: Card.Kind.allCases) func everyKindOfCardIsInTheFormat(kind: Card.Kind) {
        let isInTheFormat = Self.deckFormat.text.contains("| \(kind.rawValue) | ")
        #expect(isInTheFormat, "the deck format does not tell of \(kind.rawValue) cards")
        let row = Self.manual.text.firstMatch(of: /\| `kind:cloze` \|([^|]*)\|/)?.1 ?? ""
        #expect(row.contains("`\(kind.rawValue)`"), "the manual does not tell of kind:\(kind.rawValue)")
    }

    @Test func everyFormatIsInTheManual() throws {
        let section = try #require(Self.manual.text.components(separatedBy: "\n## Bring decks along\n").last)
        for name in ForeignFormat.allCases.map(\.rawValue) + ExportFormat.allCases.map(\.rawValue) {
            let isTold = section.contains("\(name)`")
            #expect(isTold, "the manual does not tell of \(name)")
        }
    }

    /// The table of rules is written from the rules, with UPDATE_GOLDEN=1.
    @Test func theManualHasTheTableOfRules() throws {
        let head = "| rule | severity | what it means |\n|---|---|---|\n"
        let rows = Diagnostic.Code.allCases.map { "| `\($0)` | \($0.severity) | \($0.explanation.meaning) |\n" }.joined()
        let parts = Self.manual.text.components(separatedBy: head)
        try #require(parts.count == 2)
        let rest = try #require(parts[1].firstRange(of: "\n\n"))
        let expected = parts[0] + head + rows + parts[1][rest.lowerBound...].dropFirst()
        if Self.manual.text != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try expected.write(toFile: packageFolder + "/docs/manual.md", atomically: true, encoding: .utf8)
        }
        #expect(Self.manual.text == expected, "the manual's table of rules is not that of the rules")
    }

    /// The deck that explains the notation is read without a complaint, and shows every kind.
    @Test(arguments: [readme, deckFormat]) func theExampleHasNoMistake(document: Document) throws {
        let example = try #require(document.code.first { $0.language == "markdown" && $0.lines.contains("# My deck") })
        let text = example.lines.joined(separator: "\n") + "\n"
        let sandbox = Sandbox()
        sandbox.write("example.md", text)
        let run = sandbox.run(["check", "--strict", sandbox.decks])
        #expect(run.status == 0, "\(run.transcript.joined(separator: "\n"))")
        #expect(Set(Deck(parsing: text).cards.map(\.kind)) == Set(Card.Kind.allCases))
    }

    @Test func theChangesTellOfThisVersion() {
        #expect(Document("CHANGELOG.md").text.contains("\n## \(Nacre.version)"))
    }
}
