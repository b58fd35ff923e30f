import ArgumentParser
import Collection
import Formats
import Presentation
import Scheduling
import Storage
import Study
import Terminal

/// `list`: the cards that a filter chooses, as a table or as JSON.
struct ListCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the cards that a filter chooses.",
        discussion: """
            Without a filter, all cards are listed. 'list is:due', 'list nac ease<2.0', 'list "dual action" or tag:evidence': 'help filter' \
            explains it. In a shell, put a filter that holds < > ( ) or quotes into single quotes.
            """,
        aliases: ["search"])

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "What to show of each: \(ListColumn.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "columns"),
        completion: .list(ListColumn.allCases.map(\.rawValue)))
    var columns: String?

    @Option(
        help: ArgumentHelp("By which columns to sort; with a '-' before it, the other way round.", valueName: "columns"),
        completion: .list(ListColumn.allCases.map(\.rawValue)))
    var sort: String?

    @Flag(help: "Show all of a card that is wider than the terminal, on several lines.")
    var wrap = false

    @Argument(help: Self.whatHelp)
    var what: [String] = []

    var isForReading: Bool { !json }

    func validate() throws {
        do {
            _ = try ListColumn.columns(columns ?? "")
            _ = try ListOrder(sort ?? "")
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run(in program: Program) throws {
        let choice = try Selection(what, otherWords: .areText, in: program.collection)
        let order = try ListOrder(sort ?? "")
        let shown = try ListColumn.columns(columns ?? "")
        let fsrs = json || shown.contains(where: \.isRemembered) ? program.collection.fsrsOfCards : FSRSSchedulers()
        let before = try json || shown.contains(.after) ? program.collection.requirements() : [:]
        let cards = order.sorted(
            try choice.library.store.cards(choice.filter, day: program.today), on: program.today, fsrs: program.collection.fsrsOfCards)
        let view = ListView(
            columns: program.console.columns, edge: wrap ? .wrapped : program.console.isTerminal ? .cut : .none, today: program.today,
            leechLapses: program.settings.leechLapses, fsrs: fsrs, before: before)
        if json { return program.console.write(json: ListView.json(cards, on: program.today, fsrs: fsrs, before: before)) }
        if program.console.output == .speech, columns == nil {
            return program.console.tell(SpokenLists(today: program.today).cards(cards, leechLapses: program.settings.leechLapses))
        }
        if program.console.goesByLines {
            program.console.write(view.records(cards, showing: shown))
            return program.console.say(cards.isEmpty ? "No cards." : Phrase.count(cards.count, "side") + ".", Theme.quiet)
        }
        let bodies = try choice.library.store.bodies(of: ListView.alike(cards).map(\.number))
        if !cards.isEmpty { program.console.write(view.lines(cards, showing: shown, bodies: bodies)) }
        program.console.say(cards.isEmpty ? "No cards." : Phrase.count(cards.count, "side") + ".", Theme.quiet)
    }
}
