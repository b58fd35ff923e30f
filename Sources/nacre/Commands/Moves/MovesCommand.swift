import ArgumentParser
import Cards
import Collection
import Formats
import Identity
import Presentation
import Scheduling
import Storage
import Terminal

/// `moves`: which cards were known again under other names, and of which the author is asked.
struct MovesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "moves", abstract: "Show which edited or moved cards kept their progress, and decide on the doubtful.",
        discussion: """
            A card that is gone and one that came are taken for one when they are at least \(Pairing.pairsFrom) % alike, and \
            \(Pairing.margin) % more than either is to any third. From \(Pairing.asksFrom) % on you are asked. Nothing that was decided \
            is decided otherwise by a later look at the decks.
            """,
        subcommands: [MovesList.self, MovesConfirm.self, MovesReject.self, MovesUndo.self], defaultSubcommand: MovesList.self)

    @OptionGroup var world: WorldOptions

    func run(in program: Program) throws {}
}

/// `moves list`: the pairings and the doubtful.
struct MovesList: Command {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Show them; at the terminal, ask about the doubtful.")

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Show all pairings instead of the latest.")
    var all = false

    @Argument(help: "Only those whose heading or deck holds these words.")
    var words: [String] = []

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        let found = try Decisions(program.library(isTellingMoves: false).store)
        let phrase = words.joined(separator: " ")
        let (records, doubts) = (found.records.filter { $0.holds(phrase) }, found.doubts.filter { $0.holds(phrase) })
        let view = MovesView(columns: program.console.columns, shown: program.environment.shown)
        if json { return program.console.write(StyledText(MovesView.json(records, doubts).text)) }
        if records.isEmpty, doubts.isEmpty {
            return program.console.say(
                words.isEmpty ? "No card was ever edited so that it needed to be known again." : "None.", Theme.quiet)
        }
        let shown = all || !words.isEmpty ? records : records.suffix(MovesView.usual)
        program.console.write(view.lines(shown.reversed()))
        if shown.count < records.count {
            program.console.say("\(records.count - shown.count) earlier; see: moves --all", Theme.quiet)
        }
        if doubts.isEmpty { return }
        if !shown.isEmpty { program.console.write(StyledText()) }
        guard program.console.isInteractive else { return program.console.write(view.lines(doubts)) }
        try ask(doubts, view, program)
    }

    /// Asks about one after the other. Each answer is on disk before the next question.
    private func ask(_ doubts: [Doubt], _ view: MovesView, _ program: Program) throws {
        program.console.say("\(Phrase.count(doubts.count, "card")) may have moved. Is it the same card?", .bold)
        for doubt in doubts {
            guard let current = try Decisions(program.library(isTellingMoves: false).store).doubts.first(where: { $0.isOf(doubt) }) else {
                continue
            }
            program.console.write(view.lines([current]))
            question: while true {
                guard case .line(let answer) = program.console.read(prompt: StyledText("The same? [y/n/s/q] ", .bold)) else { return }
                switch answer.trimmed.lowercased() {
                case "y", "yes":
                    try program.record(current.confirmation)
                    program.console.say(MovesView.confirmed(current), Theme.good)
                case "n", "no":
                    try program.record(current.rejection)
                    program.console.say(MovesView.rejected(current))
                case "s", "": break
                case "q", "quit": return
                default:
                    program.console.say("y: the same; n: two cards; s: later; q: enough", Theme.quiet)
                    continue question
                }
                break
            }
        }
    }
}
