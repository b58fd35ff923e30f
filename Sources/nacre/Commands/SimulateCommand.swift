import ArgumentParser
import Collection
import Presentation
import Scheduling
import Terminal

/// `simulate`: what studying would cost and come to, by each scheduler.
struct SimulateCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Show what each scheduler would cost, and what you would know.",
        discussion: """
            Simulates days of studying by SM-2, and by FSRS-6 at recalls from 70 % to 97 %, with your cards, your log, your times and the days on \
            which you do nothing: once with a memory as FSRS-6 has it, once with another. Another number of new cards: \
            '--set new-cards-per-day=10'. Nothing is written.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Option(help: ArgumentHelp("How many days to simulate, from 1 to 3650.", valueName: "count"))
    var days = 365

    @Argument(help: Self.whatHelp)
    var what: [String] = []

    var isForReading: Bool { !json }

    func validate() throws {
        guard (1...3650).contains(days) else { throw ValidationError("--days is a number from 1 to 3650") }
    }

    func run(in program: Program) throws {
        let choice = try Selection(what, otherWords: .mustBeFound, in: program.collection)
        let view = SweepView(try Sweep(of: choice, days: days, seed: world.seed ?? 0, in: program.collection))
        let console = program.console
        if json { return console.write(json: view.json) }
        for sentence in view.findings { console.say(sentence) }
        if console.goesByLines {
            for sentence in view.numbers { console.say(sentence) }
        } else {
            console.write(view.lines(columns: console.columns, glyphs: Glyphs.detect(environment: program.environment.variables)))
            console.write("")
        }
        for sentence in view.assumptions { console.say(sentence) }
    }
}
