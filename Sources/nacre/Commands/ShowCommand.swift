import ArgumentParser
import Cards
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

    func run(in program: Program) throws {
        let cards = try CardFinder.cards(what, in: program)
        if json { return program.console.write(StyledText(JSON.array(cards.map { Self.json($0, on: program.today) }).text)) }
        let headings = Set(cards.map(\.siblings))
        if headings.count == 1 { try showOne(cards, program) } else { list(cards, program) }
    }

    private func showOne(_ cards: [ListedCard], _ program: Program) throws {
        let library = try program.library()
        let console = program.console
        for (index, listed) in cards.enumerated() {
            guard let (location, card) = try library.card(listed.number, program: program) else { continue }
            let view = CardView(card.content(of: listed.name.side), columns: min(console.columns, StudyView.measure))
            if index > 0 { console.write(["", StyledText(String(repeating: "─", count: min(console.columns, 24)), Theme.quiet), ""]) }
            console.write(
                view.question(isAsking: true, isHintShown: !view.content.hint.isEmpty) + ["", StyledText("╌╌╌", Theme.quiet), ""]
                    + view.answer() + [""])
            console.say(ScheduleView.sentence(listed.schedule, on: program.today))
            console.write(StyledText("\(location.path):\(location.line)", Theme.quiet))
        }
    }

    private func list(_ cards: [ListedCard], _ program: Program) {
        let rows = cards.map { card in
            [
                StyledText(Harmless.text(card.name.heading)) + StyledText(ScheduleView.side(card.name.side), Theme.quiet),
                StyledText(ScheduleView.state(card.schedule, on: program.today), Theme.quiet),
            ]
        }
        program.console.write(
            TextTable(columns: [.left, .left], header: ["card", "state"], rows: rows).lines(width: program.console.columns, border: .plain))
        program.console.say("\(Phrase.count(cards.count, "card"))", Theme.quiet)
    }

    private static func json(_ card: ListedCard, on today: StudyDay) -> JSON {
        .object(
            ScheduleView.fields(of: card.name)
                + [("tags", .array(card.tags.map(JSON.string))), ("state", .string(ScheduleView.state(card.schedule, on: today)))]
                + ScheduleView.fields(of: card.schedule))
    }
}
