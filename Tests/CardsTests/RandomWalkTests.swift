import TestSupport
import Testing

@testable import Cards

@Suite("Random walks") struct RandomWalkTests {
    private static let fragments =
        [
            "## Q", "## ", "##", "# T", "### x", "  ## i", "\n", "\r", "\r\n", "\n\n", "\n\n", "***", "---", "===", "* * *", "```", "~~~",
            "    ", "\t", "> ",
            "- ", "- [ ] ", "- [x] ", "1. ", "a", "word ", "é", "👩‍🔬", "#tag", " #t/x ", "#typed", "#cloze", "#ordered", "#reversed", "#42",
            "{{c1::", "{{c2::a}}",
            "}}", "::", "{", "}", "`", "``", "$", "$x_2$", "*", "**", "_", "~~", "[", "]", "](", ")", "![", "[r]: u", "<b>", "</div>",
            "<div>", "<!--", "-->",
            "<!-- id: x -->", "<sub>", "</sub>", "| a | b |", "|---|---|", "> **Why:** ", "> **Hint**: ", "\\", "&amp;", "https://e.org/",
            "\u{FEFF}", "\0", "\u{1B}",
            "---\ntags:\n  - a\n---\n", "\u{3000}", "\u{2028}", "\u{C}", "\u{85}",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xEF, 0xB7, 0x90], [0xEF, 0xB7, 0x91, 0x37], [0xF0, 0x9F], [0xEF, 0xBB, 0xBF]]

    /// What must be true of any deck.
    private func check(_ bytes: [UInt8]) {
        let deck = Deck(parsing: bytes)
        var end = 0
        for (index, card) in deck.cards.enumerated() {
            #expect(card.bytes.lowerBound >= end && card.bytes.upperBound <= bytes.count)
            end = card.bytes.upperBound
            let slice = Card(slice: bytes[card.bytes], deckTags: deck.tags, ordinal: card.ordinal, line: card.line)
            #expect(slice == card, "card \(index) of \(bytes)")
            #expect(!card.sides.isEmpty && !card.heading.isEmpty)
            for side in card.sides { #expect(!card.content(of: side).question.isEmpty) }
        }
        for diagnostic in deck.diagnostics {
            #expect(diagnostic.line >= 1 && diagnostic.column >= 1 && diagnostic.length >= 1)
            #expect(diagnostic.card.map(deck.cards.indices.contains) ?? true)
            #expect(!diagnostic.rendered(file: "d.md").isEmpty)
        }
        #expect(zip(deck.diagnostics, deck.diagnostics.dropFirst()).allSatisfy { $0.line <= $1.line })
    }

    @Test(arguments: 0..<8) func anyFragmentsReadAsADeckAndEachCardAsItself(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<100 {
            check((0..<Int.random(in: 1...60, using: &dice)).flatMap { _ in Self.fragments.randomElement(using: &dice)! })
        }
    }

    @Test(arguments: 0..<4) func anyBytesReadAsADeck(seed: UInt64) {
        var dice = Dice(state: 1000 + seed)
        for _ in 0..<60 {
            let body = (0..<Int.random(in: 0...200, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
            check(Array("## Q\n".utf8) + body)
            check(body)
        }
    }

    @Test(arguments: 0..<4) func cuttingTheFileFindsTheHeadingsThatCMarkFindsInTheWhole(seed: UInt64) {
        var dice = Dice(state: 2000 + seed)
        for _ in 0..<60 {
            let fragments = (0..<Int.random(in: 1...80, using: &dice)).flatMap { _ in Self.fragments.randomElement(using: &dice)! }
            let bytes = Array("text\n\n".utf8) + fragments
            let deck = Deck(parsing: bytes)
            let skipped = deck.diagnostics.filter { $0.code.rawValue == "malformed-card-skipped" }.map(\.line)
            let whole = Passage(bytes[...], firstLine: 1).boundaries.filter { $0.depth == 2 }.map { $0.line + 1 }
            #expect((deck.cards.map(\.line) + skipped).sorted() == whole, "\(bytes)")
        }
    }
}
