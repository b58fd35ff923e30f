import ArgumentParser
import Cards
import Collection
import Formats
import Presentation
import Scheduling
import Storage
import Terminal

/// `show`: a card with its schedule, or a list of cards.
struct ShowCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a card and its schedule, or list the cards of a deck or tag.")

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: Self.whatHelp)
    var what: [String]

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        let cards = try CardFinder.cards(what, in: program.collection)
        if json {
            return program.console.write(
                json: ListView.json(
                    cards, on: program.today, fsrs: program.collection.fsrsOfCards, before: try program.collection.requirements()))
        }
        let headings = Set(cards.map(\.siblings))
        if headings.count == 1 { try showOne(cards, program) } else { list(cards, program) }
    }

    private func showOne(_ cards: [ListedCard], _ program: Program) throws {
        let library = try program.library()
        let console = program.console
        for (index, listed) in cards.enumerated() {
            guard let (location, card) = try library.card(listed.number) else { continue }
            let view = CardView(card.content(of: listed.name.side), columns: min(console.columns, StudyView.measure))
            console.write((index > 0 ? PreviewView.otherSide : []) + view.sides + [""])
            console.say(
                ScheduleView.sentence(
                    listed.schedule, listed.history, program.collection.scheduler(of: location), on: program.today))
            let other = ScheduleView.otherMemory(
                of: listed.history, listed.schedule, program.collection.scheduler(of: location),
                fsrs: program.collection.fsrs(of: location), on: program.today)
            if let other { console.say(other, Theme.quiet) }
            if listed.schedule.isLeech(from: program.settings.leechLapses) {
                console.say("A leech: reword it, or divide it into several cards.", Theme.warning)
            }
            console.write(StyledText("\(location.path):\(location.line)", Theme.quiet))
        }
        guard let card = cards.first else { return }
        let before = try program.collection.requirements()[card.siblings] ?? []
        let behind = try library.store.dependents(of: card.siblings)
        for line in RequiredCard.sentences(after: before, isNew: card.schedule.isNew, behind: behind) { console.say(line, Theme.quiet) }
    }

    private func list(_ cards: [ListedCard], _ program: Program) {
        let view = ListView(columns: program.console.columns, today: program.today, leechLapses: program.settings.leechLapses)
        let shown: [ListColumn] = [.heading, .state, .due]
        program.console.write(program.console.goesByLines ? view.records(cards, showing: shown) : view.lines(cards, showing: shown))
        program.console.say(Phrase.count(cards.count, "side") + ".", Theme.quiet)
    }
}
