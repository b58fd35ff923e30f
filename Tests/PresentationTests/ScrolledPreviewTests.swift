import Cards
import Terminal
import Testing

@testable import Presentation

/// A preview that is scrolled, and that goes to what was changed.
@Suite struct ScrolledPreviewTests {
    private static func deck(_ text: String, _ name: String = "cells.md") -> PreviewedDeck {
        let bytes = Array(text.utf8)
        let deck = Deck(parsing: text)
        return PreviewedDeck("/" + name, named: name, deck, deck.diagnostics, bytes: bytes, lines: nil)
    }

    private static func text(_ count: Int, changed: Int? = nil) -> String {
        (1...count).map { "## Question \($0)\n\n\($0 == changed ? "changed" : "answer")\n\n" }.joined()
    }

    /// The line below the head, with what is told of the card whose beginning it is.
    private static func first(_ preview: inout ScrolledPreview) -> String { preview.frame(columns: 60, rows: 12).lines[1].plain }

    @Test func keysGoFromCardToCard() {
        var preview = ScrolledPreview([Self.deck(Self.text(6))])
        #expect(Self.first(&preview).hasPrefix("── line 1 ·"))
        for (key, line) in [(Key.character("n"), 1 + 4), (.character("n"), 9), (.character("p"), 5), (.character("x"), 5), (.home, 1)] {
            preview.move(key, rows: 12)
            let shown = Self.first(&preview)
            #expect(shown.hasPrefix("── line \(line) ·"), "\(key): \(shown)")
            #expect(preview.top?.line == line)
        }
        preview.move(.up, rows: 12)
        #expect(Self.first(&preview).hasPrefix("── line 1 ·"))
    }

    @Test func itGoesToThePartThatWasChanged() {
        var preview = ScrolledPreview([Self.deck(Self.text(6))])
        _ = preview.frame(columns: 60, rows: 12)
        preview.notice = "cells.md: gone"
        let told = preview.frame(columns: 60, rows: 12)
        #expect(told.lines[told.cursor.row].plain == "cells.md: gone")
        preview.take([Self.deck(Self.text(6, changed: 4))], columns: 60)
        let frame = preview.frame(columns: 60, rows: 12)
        #expect(frame.lines[1].plain.hasPrefix("── line 13 ·") && frame.lines.count == 12 && frame.cursor.row == 1)
        #expect(!frame.lines.contains { $0.plain.contains("gone") })
        // What is only moved is not changed.
        preview.take([Self.deck("\n" + Self.text(6, changed: 4))], columns: 60)
        #expect(preview.frame(columns: 60, rows: 12).lines[1].plain.hasPrefix("── line 14 ·"))
    }

    @Test func theHeadCountsAndTheTopIsOfItsDeck() {
        var preview = ScrolledPreview([Self.deck(Self.text(1)), Self.deck(Self.text(2), "more.md")])
        #expect(preview.frame(columns: 60, rows: 12).lines[0].plain == "2 decks · 3 cards")
        preview.move(.character("n"), rows: 12)
        _ = preview.frame(columns: 60, rows: 12)
        #expect(preview.top?.deck.name == "more.md" && preview.top?.line == 1)
        var one = ScrolledPreview([Self.deck(Self.text(1))])
        #expect(one.frame(columns: 60, rows: 12).lines[0].plain == "cells.md · 1 card")
        #expect(ScrolledPreview([]).top == nil && ScrolledPreview([Self.deck("")]).top?.line == 1)
    }
}
