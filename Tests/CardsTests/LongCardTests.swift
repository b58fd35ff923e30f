import Testing

@testable import Cards

/// A card of more than a megabyte is plain text, whatever is in it: no memory is spent on what no card needs.
@Suite struct LongCardTests {
    private static let filler = String(repeating: "*a* **b** ", count: 104_858)
    private static let next = "## Next\n\n{{c1::x}} y\n\n#cloze\n"

    private func deck(_ text: String) -> Deck { Deck(parsing: Array(text.utf8)) }

    @Test(arguments: [
        "## Long\n\n", "## Long\n\n#cloze {{c1::gap}}\n\n", "## Long\n\n- [x] a\n- [ ] b\n\n#typed\n\n", "## Long\n\n```\n## no card\n",
        "## Long\n\n<!-- id: abc -->\n\n![a](b.png)\n\n",
    ])
    func itIsReadAsPlainText(beginning: String) throws {
        let text = beginning + Self.filler + "\n\n"
        let deck = deck(text + Self.next)
        let card = try #require(deck.cards.first)
        #expect(deck.cards.map(\.heading) == ["Long", "Next"])
        #expect(card.kind == .basic && card.sides == [.forward] && card.tags.isEmpty && card.images.isEmpty && card.pinnedID == nil)
        #expect(card.back.hasPrefix(beginning.dropFirst(9)) && card.back.hasSuffix("**b** "))
        #expect(deck.cards[1].kind == .cloze)
        #expect(deck.diagnostics.map(\.code) == [TooMuchMarkup.code] && deck.diagnostics[0].line == 1)
        let bytes = Array(text.utf8)
        #expect(Card(slice: bytes[card.bytes], deckTags: [], ordinal: 0, line: 1) == card)
        #expect(card.content(of: .forward).answer == .shown([.code(language: "", card.back)]))
        #expect(FormattedDeck(bytes).bytes.starts(with: bytes.dropLast(2)))
    }

    /// What an open fence takes in is plain text up to the heading behind the megabyte, and what follows is read.
    @Test func anOpenFenceDoesNotTakeTheWholeFile() {
        let cards = (0..<60_000).map { "## Card \($0)\n\nanswer\n\n" }.joined()
        let deck = deck("## Open\n\n```\n" + cards)
        #expect(deck.cards.count > 10_000 && deck.cards.last?.heading == "Card 59999")
        #expect(deck.diagnostics.contains { $0.code == TooMuchMarkup.code && $0.line == 1 })
    }

    @Test func aHeadingOfAMegabyteIsOneToo() {
        let deck = deck("## " + Self.filler + "\n\na\n\n" + Self.next)
        #expect(deck.cards.count == 2 && deck.cards[0].heading.hasPrefix("*a* **b**") && deck.cards[0].back == "a")
    }

    @Test func anUnderlinedHeadingBeginsOneToo() {
        let deck = deck("## First\n\na\n\nLong\n---\n\n```\n## in code\n" + Self.filler + "\n```\n\n" + Self.next)
        #expect(deck.cards.map(\.heading) == ["First", "Long", "Next"])
    }

    @Test func upToAMegabyteItIsMarkdown() {
        let start = "## Long\n\n{{c1::gap}}\n\n#cloze\n\n"
        let rest = String(repeating: "word ", count: (MarkedText.mostBytes - start.utf8.count) / 5 - 2) + "\n"
        let deck = deck(start + rest + Self.next)
        #expect(deck.cards.map(\.kind) == [.cloze, .cloze] && !deck.diagnostics.contains { $0.code == TooMuchMarkup.code })
    }
}
