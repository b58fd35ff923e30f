import ArgumentParser
import Cards
import Collection
import Presentation
import Storage
import Terminal

/// `edit`: a card or a deck in the author's own editor.
struct EditCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Open a card in your editor, at its line.",
        discussion: """
            $VISUAL or $EDITOR is opened. A card keeps its progress when its heading or its body is edited. Of several cards, one is asked \
            for; with --all they are opened one after the other. The name of a deck, or a file, opens that. A deck that came with nacre becomes your \
            own first, after you were asked: a copy takes its place, with all progress.
            """)

    @OptionGroup var world: WorldOptions

    @Flag(help: "Open all of the cards, one after the other.")
    var all = false

    @Flag(help: "Make decks that came with nacre your own without asking.")
    var copy = false

    @Argument(help: Self.whatHelp)
    var what: [String]

    func run(in program: Program) throws {
        guard program.console.isInteractive else { throw CommandError("there is no terminal to edit in") }
        if !all, let place = try DeckShelf(program.collection).deck(named: what.joined(separator: " ").trimmed) {
            let library = try program.collection.library(isTold: false)
            let path = try CopyOffer(program: program).copies(of: [place.path], isWanted: copy, usual: true, in: library)?
                .path(ofDeckCalled: place.name)
            return try EditedDeck(path: path ?? place.path, deck: place.name).edit(at: 1, in: program)
        }
        let found = try CardFinder.cards(what, in: program.collection)
        var seen: Set<Int64> = []
        let cards = found.filter { seen.insert($0.siblings).inserted }
        for card in cards.count == 1 || all ? cards : try chosen(of: cards, program) {
            guard var location = try program.openStore().location(of: card.number) else { continue }
            let library = try program.collection.library(isTold: false)
            let offer = CopyOffer(program: program)
            if try offer.copies(of: [location.path], isWanted: copy, usual: true, in: library) != nil {
                location = try program.openStore().location(of: card.number) ?? location
            }
            try EditedDeck(path: location.path, deck: location.deck).edit(card.number, in: program)
        }
    }

    /// How many cards are listed to choose from.
    private static let longestList = 20

    /// Lists the cards with numbers, and asks for one.
    private func chosen(of cards: [ListedCard], _ program: Program) throws -> [ListedCard] {
        let console = program.console
        let shown = cards.prefix(Self.longestList)
        for (index, card) in shown.enumerated() {
            let number = StyledText("\(index + 1)", Theme.key).padded(to: 3, .right)
            console.write(
                (number + StyledText(" " + Harmless.text(card.heading)) + StyledText("  " + Harmless.text(card.deck), Theme.quiet))
                    .wrapped(to: console.columns, hanging: 4))
        }
        if cards.count > shown.count { console.say("… and \(cards.count - shown.count) more: say more words of the card.", Theme.quiet) }
        while case .line(let line) = console.ask(FormLine(prompt: StyledText("which one? 1-\(shown.count)> ", .bold))) {
            if line.trimmed.isEmpty { break }
            if let number = Int(line.trimmed), (1...shown.count).contains(number) { return [shown[number - 1]] }
            console.complain("'\(Harmless.text(line.trimmed))' is no number from 1 to \(shown.count)", Theme.bad)
        }
        console.say("Nothing was opened.")
        return []
    }
}
