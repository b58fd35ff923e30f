import TestSupport
import Testing

@testable import Cards

/// Whatever is put together, each line of a card is shown by it, takes part in it, or is told.
@Suite("Every line") struct EveryLineTests {
    /// Lines that mean something next to one another; a word of its own takes the place of each `%`.
    private static let lines = [
        "%", "%", "%  ", "", "", "", "", "[GSH]: %", "[%]: 5mM", "[%]:", "[a]: /%", "[a]: /b \"%\"x", "[a] %", "[%][a]", "![%][a]",
        "- [ ] [K⁺]: %", "- [x] %",
        "- %", "  %", "    %", "\t%", "1. %", "2) [B]: %", "##%", "  ## %", "    ## %", "\u{A0}## %", "### %", "> %", "> [c]: %",
        "> **Why:** %", "> **Hint:** [d]: %",
        "> ## %", "- ## %", "```", "```swift", "~~~", "````", "<!-- % -->", "<!-- %", "% -->", "<!-- id: % -->", "<div>%", "</div>",
        "<details>", "<pre>", "</pre>%", "<? %", "<!A %",
        "<![CDATA[ %", "| % | b |", "|---|---|", "| 1 | % | % |", "| %", "$$", "$$ %", "% $$", "$%$", "{{c1::%}}", "{{c1,2::%::h}}",
        "{{c::%}}", "{{c1::%", "}} %", "[[%]]",
        "`{{c1::%}}`", "#%", "#% #typed", "#cloze", "#ordered", "#reversed", "***", "---", "* * *", "===", "\"%\"", "'%'", "(%)", "`%",
        "%`", "\\", "![%](p.png)", "[%](<q.md>)",
        "<%>", "%<br>", "<sub>%</sub>", "&%;", "**%", "%**", "_%_", "https://e.org/%", "# %", "\\##%", "~~%~~", "H~%~",
    ]

    private static func deck(_ dice: inout Dice) -> String {
        var words = 0
        var text = ""
        for _ in 0..<Int.random(in: 3...24, using: &dice) {
            let line = Int.random(in: 0..<8, using: &dice) == 0 ? "## %" : lines.randomElement(using: &dice)!
            for character in line {
                if character == "%" {
                    words += 1
                    text += "w\(words)w"
                } else {
                    text.append(character)
                }
            }
            text += "\n"
        }
        return "## w0w\n\n" + text
    }

    /// All that the cards show, with what they are known and found by.
    private static func shown(_ deck: Deck) -> String {
        deck.cards.map { card in
            "\(card.sides.map { card.content(of: $0) }) \(card.tags) \(card.pinnedID ?? "") \(card.heading)"
        }.joined(separator: "\n")
    }

    /// The lines that are told: those that a diagnostic stands on, those that an open mark takes, and those that belong to no card.
    private static func told(_ deck: Deck, lines: Int) -> Set<Int> {
        var told: Set<Int> = []
        let starts = deck.cards.map(\.line) + [lines + 1]
        for diagnostic in deck.diagnostics {
            switch diagnostic.code {
            case MarkUnclosed.code: told.formUnion(diagnostic.line...lines)
            case StrayH1.code, MalformedCardSkipped.code:
                told.formUnion(diagnostic.line..<(starts.first { $0 > diagnostic.line } ?? lines + 1))
            default: told.insert(diagnostic.line)
            }
        }
        return told
    }

    /// A text without what stands in its comments that are closed.
    private static func withoutComments(_ text: String) -> String {
        text.replacing(/<!--(?:(?!-->)[\s\S])*-->/) { match in String(match.output.filter { $0 == "\n" }) }
    }

    @Test(arguments: 0..<8) func isShownOrTold(seed: UInt64) {
        var dice = Dice(state: 7000 + seed)
        for _ in 0..<100 {
            let text = Self.deck(&dice)
            let deck = Deck(parsing: text)
            let shown = Self.shown(deck)
            let lines = Self.withoutComments(text).split(separator: "\n", omittingEmptySubsequences: false)
            let told = Self.told(deck, lines: lines.count)
            for (index, line) in lines.enumerated() where !told.contains(index + 1) {
                for word in line.matches(of: /w[0-9]+w/) where !shown.contains(word.output) {
                    Issue.record("\(word.output) of line \(index + 1) is lost:\n\(text)")
                }
            }
        }
    }
}
