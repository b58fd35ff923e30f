import ArgumentParser
import Collection
import Formats
import Presentation
import Scheduling
import Storage
import Terminal

/// `due`: how much there is to do, deck by deck.
struct DueCommand: ChoosingCommand {
    static let configuration = CommandConfiguration(commandName: "due", abstract: "Show how many cards are due, and how many are new.")

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: Self.whatHelp, completion: .file())
    var what: [String] = []

    func run(in program: Program) throws {
        let choice = try Choice(what, otherWords: .mustBeFound, in: program.collection)
        let limit = program.settings.newCardsPerDay
        let store = choice.library.store
        let total = try store.counts(choice.filter, day: program.today, newLimit: limit)
        let decks = try store.deckCounts(choice.filter, day: program.today, newLimit: limit)
        if json { return program.console.write(StyledText(Self.json(total, decks).text)) }
        guard !decks.isEmpty else {
            guard what.isEmpty else { return program.console.say("No cards.", Theme.quiet) }
            throw CommandError("there are no decks yet; put Markdown files into \(program.places.ownDecks)")
        }
        program.console.write(Self.table(total, decks).lines(width: program.console.columns, border: .plain))
        if total.drill > 0 { program.console.say("In today's drill: \(Phrase.count(total.drill, "card")).", Theme.warning) }
        if total.due + total.newToday == 0, let next = try store.nextDue(choice.filter, after: program.today) {
            program.console.say("Next: \(Phrase.count(next.count, "card")) \(Phrase.day(next.day, from: program.today)).")
        }
    }

    private static func table(_ total: Counts, _ decks: [DeckCounts]) -> TextTable {
        func number(_ count: Int, _ style: Style = .plain) -> StyledText {
            count == 0 ? StyledText("·", Theme.quiet) : StyledText("\(count)", style)
        }
        var rows = decks.map { deck in
            [
                StyledText(Harmless.text(deck.title ?? deck.deck)), number(deck.counts.due, Theme.key), number(deck.counts.new),
                number(deck.counts.listed),
            ]
        }
        rows.append([
            StyledText("today", .bold), number(total.due, Theme.key), StyledText("\(total.newToday) of \(total.new)"), number(total.listed),
        ])
        return TextTable(columns: [.left, .right, .right, .right], header: ["deck", "due", "new", "cards"], rows: rows)
    }

    private static func json(_ total: Counts, _ decks: [DeckCounts]) -> JSON {
        var entries = fields(total)
        entries.append(
            (
                "decks",
                .array(
                    decks.map { deck in
                        .object([("deck", .string(deck.deck)), ("title", .optional(deck.title))] + fields(deck.counts))
                    })
            ))
        return .object(entries)
    }

    private static func fields(_ counts: Counts) -> [(key: String, value: JSON)] {
        [
            ("due", .int(counts.due)), ("newToday", .int(counts.newToday)), ("new", .int(counts.new)), ("drill", .int(counts.drill)),
            ("suspended", .int(counts.suspended)), ("buried", .int(counts.buried)), ("cards", .int(counts.listed)),
        ]
    }
}
