import ArgumentParser
import Cards
import Collection
import Files
import Presentation
import Statistics
import Storage
import Terminal

/// `report`: progress as a page for a browser, to keep, to print or to send.
struct ReportCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write progress as a page for a browser.",
        discussion: """
            The page holds every figure of 'stats' as a plot and in numbers, with how it is counted. It is one file that needs nothing else: \
            no network, no scripts. It is light or dark as the browser is, and can be printed. It replaces an older report of the same name; \
            any other file only with --yes. '-' for the file writes to the standard output.
            """)

    @OptionGroup var world: WorldOptions

    @Option(help: ArgumentHelp("The file to write, or '-'.", valueName: "file"), completion: .file(extensions: ["html"]))
    var html: String

    @Option(help: ArgumentHelp("How many days to look back and ahead, or 'all'.", valueName: "count"))
    var days = DaySpan(days: 30)

    @Flag(name: .shortAndLong, help: "Replace the file, whatever it is.")
    var yes = false

    @Argument(help: Self.whatHelp)
    var what: [String] = []

    func run(in program: Program) throws {
        let words = what.map(\.trimmed).filter { !$0.isEmpty }
        let choice = try Selection(words, otherWords: .mustBeFound, in: program.collection)
        func page() throws -> String {
            ReportPage(
                report: try ProgressReport(of: choice, days: days.days, isEvaluated: true, in: program.collection),
                words: words, version: Nacre.version,
                maps: try words.isEmpty
                    ? program.collection.maps([]).map { MapView(deck: $0.deck, map: $0.map, standings: $0.standings) } : []
            ).html
        }
        if html == "-" { return program.console.hand(over: try page()) }
        let decks = try Set(choice.library.store.stamps().keys.compactMap(FileSystem.realPath))
        let file = try OutputFile(program.environment.absolute(html), store: program.places.store, isDeck: decks.contains)
        try file.write(try page(), of: ("report", ReportPage.beginning, elsewhere: "--html -"), yes: yes)
        program.console.say("Wrote the report to", Theme.good)
        program.console.write(StyledText(Harmless.text(file.path)))
    }
}
