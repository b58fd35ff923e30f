import ArgumentParser
import Collection
import Formats
import Presentation
import Scheduling
import Storage
import Terminal

/// `due`: how much there is to do, deck by deck.
struct DueCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(commandName: "due", abstract: "Show how much is due, and how much is new.")

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: Self.whatHelp, completion: .file())
    var what: [String] = []

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        let choice = try Selection(what, otherWords: .mustBeFound, in: program.collection)
        let limits = program.collection.limits
        let store = choice.library.store
        let (total, decks) = try store.countsByDeck(choice.filter, day: program.today, limits: limits)
        let view = DueView(total, decks)
        if json { return program.console.write(json: view.json) }
        guard !decks.isEmpty else {
            guard what.isEmpty else { return program.console.say("No cards.", Theme.quiet) }
            throw CommandError("there are no decks yet; put Markdown files into \(program.places.ownDecks)")
        }
        program.console.write(
            view.lines(columns: program.console.columns), spoken: SpokenLists(today: program.today).due(total, decks))
        if total.drill > 0 { program.console.say("In today's drill: \(total.drill).", Theme.warning) }
        try program.tellOutlook(total)
        let carried = total.carried
        if total.dueToday + total.newToday == 0, let next = try store.nextDue(choice.filter, after: program.today, carried: carried) {
            program.console.say(StudyView.next(next, from: program.today))
        }
    }
}
