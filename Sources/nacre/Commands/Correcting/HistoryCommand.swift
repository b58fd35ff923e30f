import ArgumentParser
import Cards
import Collection
import Formats
import Presentation
import Scheduling
import Storage
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

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        let cards = try CardFinder.cards(what, in: program.collection)
        if json {
            let values = try cards.map { try view($0, program).json }
            return program.console.write(json: JSON.array(values))
        }
        guard cards.count <= Self.most else {
            throw CommandError("that is \(Phrase.count(cards.count, "card")); name one, or as many as \(Self.most)")
        }
        for (index, card) in cards.enumerated() {
            if index > 0 { program.console.write("") }
            let view = try view(card, program)
            program.console.write(
                view.lines(on: program.today, columns: program.console.columns), spoken: SpokenLists(today: program.today).history(view))
        }
    }

    private func view(_ card: ListedCard, _ program: Program) throws -> HistoryView {
        let store = try program.openStore()
        let location = try store.location(of: card.number)
        return HistoryView(
            card, try store.history(of: card.number), program.collection.scheduler(of: location),
            fsrs: program.collection.fsrs(of: location))
    }
}
