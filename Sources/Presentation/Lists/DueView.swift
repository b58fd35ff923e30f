import Formats
import Storage
import Terminal

/// How much there is to do, deck by deck.
public struct DueView {
    private let total: Counts
    private let decks: [DeckCounts]

    /// A view of what there is in these decks, and in all.
    public init(_ total: Counts, _ decks: [DeckCounts]) {
        self.total = total
        self.decks = decks
    }

    /// A table of the decks, and in all.
    public func lines(columns: Int) -> [StyledText] {
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
            StyledText("today", .bold),
            total.dueToday == total.due ? number(total.due, Theme.key) : StyledText("\(total.dueToday) of \(total.due)", Theme.key),
            StyledText("\(total.newToday) of \(total.new)"), number(total.listed),
        ])
        return TextTable(columns: [.left, .right, .right, .right], header: ["deck", "due", "new", "sides"], rows: rows)
            .lines(width: columns, border: .plain)
    }

    /// The same for programs.
    public var json: JSON {
        var entries = Self.fields(total)
        entries.append(
            (
                "decks",
                .array(
                    decks.map { deck in
                        .object([("deck", .string(deck.deck)), ("title", .optional(deck.title))] + Self.fields(deck.counts))
                    })
            ))
        return .object(entries)
    }

    private static func fields(_ counts: Counts) -> [(key: String, value: JSON)] {
        [
            ("due", .int(counts.due)), ("dueToday", .int(counts.dueToday)), ("overdue", .int(counts.overdue)),
            ("siblings", .int(counts.siblings)), ("new", .int(counts.new)), ("newToday", .int(counts.newToday)),
            ("newHeld", .int(counts.newHeld)), ("newWaiting", .int(counts.newWaiting)), ("drill", .int(counts.drill)),
            ("suspended", .int(counts.suspended)),
            ("buried", .int(counts.buried)), ("sides", .int(counts.listed)),
        ]
    }
}
