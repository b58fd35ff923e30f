import ArgumentParser
import Terminal

/// `history`: all that happened to a card, and why it is due when it is.
struct HistoryCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Tell all that happened to a card, and why it is due when it is.")

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: Self.whatHelp)
    var what: [String]

    /// Of how many cards the histories are told at once.
    private static let most = 8

    func run(in program: Program) throws {
        let cards = try CardFinder.cards(what, in: program)
        let store = try program.openStore()
        if json {
            let values = try cards.map { HistoryView($0, try store.history(of: $0.number)).json }
            return program.console.write(StyledText(JSON.array(values).text))
        }
        guard cards.count <= Self.most else {
            throw CommandError("that is \(Phrase.count(cards.count, "card")); name one, or as many as \(Self.most)")
        }
        for (index, card) in cards.enumerated() {
            if index > 0 { program.console.write("") }
            let view = HistoryView(card, try store.history(of: card.number))
            program.console.write(view.lines(on: program.today, columns: program.console.columns))
        }
    }
}
