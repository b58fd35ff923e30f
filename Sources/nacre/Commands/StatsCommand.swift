import ArgumentParser
import Scheduling
import Statistics
import Storage
import Study
import Terminal

/// `stats`: what is known, what is coming, and whether it works.
struct StatsCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Show progress: cards by state, what is due day by day, retention.",
        discussion: """
            Retention is the share of reviews graded 3 or better, among cards that had been recalled before; new cards and the drill do
            not count. A card is mature when its interval is 21 days or more.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Option(help: ArgumentHelp("How many days to look ahead.", valueName: "count"))
    var days = 14

    @Argument(help: Self.whatHelp, completion: .file())
    var what: [String] = []

    func validate() throws {
        guard (1...366).contains(days) else { throw ValidationError("--days takes a number from 1 to 366") }
    }

    func run(in program: Program) throws {
        let choice = try Choice(what, otherWords: .mustBeFound, in: program)
        let store = choice.library.store
        let today = program.today
        let figures = Figures(
            counts: try store.counts(choice.filter, day: today, newLimit: program.settings.newCardsPerDay),
            forecast: try store.forecast(choice.filter, from: today, days: days),
            tally: try tally(of: choice, on: today), today: today)
        if json { return program.console.write(StyledText(StatsView.json(figures).text)) }
        choice.library.report(to: program)
        program.console.write(StatsView(columns: program.console.columns).lines(figures))
    }

    /// The tally of the events in effect that are about the chosen cards.
    private func tally(of choice: Choice, on today: StudyDay) throws -> Tally {
        let store = choice.library.store
        var events: [Event] = []
        try store.forEachEvent { event, _ in events.append(event) }
        let counted = events.inEffect()
        if choice.filter == .all { return Tally(of: counted) }
        let cards = Set(try store.cards(choice.filter, day: today).map(\.number))
        return Tally(of: counted.filter { $0.action.card.map(cards.contains) ?? true })
    }

    /// All that is shown.
    struct Figures {
        var counts: Counts
        var forecast: [Int]
        var tally: Tally
        var today: StudyDay
    }
}
