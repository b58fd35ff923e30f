import Cards
import Testing

/// Pages that are read before cards.
@Suite("Pages to read") struct ReadingPageTests {
    private static let text = """
        # Deck

        ## Begin here

        Some prose.

        > **Source:** a book

        #reading

        ## Q1

        A

        ## Go on *there*

        #Reading

        More.

        ## Q2

        A
        """

    @Test func aPageIsNoCard() {
        let deck = Deck(parsing: Self.text)
        #expect(deck.cards.map(\.heading) == ["Q1", "Q2"])
        #expect(deck.pages.map(\.heading) == ["Begin here", "Go on *there*"])
        #expect(deck.pages.map { $0.card.line } == [3, 15])
        #expect(deck.pages[0].text.plainText == "Some prose." && deck.pages[0].source.plainText == "a book")
        #expect(deck.diagnostics.isEmpty)
        #expect(deck.title == "Deck")
    }

    @Test func cardsKeepTheirBytesAndTheirOrdinals() {
        let deck = Deck(parsing: "## Q\n\nA\n\n## Q\n\nprose #reading\n\n## Q\n\nB\n")
        #expect(deck.cards.map(\.ordinal) == [0, 1] && deck.cards.map(\.back) == ["A", "B"])
        let bytes = Array("## Q\n\nA\n\n## Q\n\nprose #reading\n\n## Q\n\nB\n".utf8)
        for card in deck.cards {
            #expect(Card(slice: bytes[card.bytes], deckTags: [], ordinal: card.ordinal, line: card.line) == card)
        }
    }

    @Test(arguments: [
        "---\ntags:\n  - reading\n---\n\n## Q\n\nA\n", "## Q\n\n`#reading`\n", "## Q\n\n#reading/list\n", "## Q #reading\n\nA\n",
    ])
    func whatIsTaggedOtherwiseIsACard(text: String) {
        let deck = Deck(parsing: text)
        #expect(deck.pages.isEmpty && deck.cards.count == 1)
    }

    /// A page may hold lists to tick, gaps and unclosed marks; no finding is then about a card that is not there.
    @Test func findingsOnAPageAreAboutNoCard() {
        for body in ["- [ ] a", "{{c1::a}}", "<!-- never closed", "```\nopen", "![x](missing.png)"] {
            let text = "## P\n\n#reading\n\n\(body)\n"
            let deck = Deck(parsing: text)
            #expect(deck.cards.isEmpty && deck.pages.count == 1, "\(body)")
            #expect(
                (deck.diagnostics + deck.unresolvedImages(in: Array(text.utf8)) { _ in false }).allSatisfy { $0.card == nil }, "\(body)")
        }
    }

    @Test func layingOutKeepsAPage() {
        let text = FormattedDeck(Array("## P\n\n#reading\n\nText.\n\n## Q\n\nA\n".utf8)).bytes
        let deck = Deck(parsing: text)
        #expect(deck.pages.count == 1 && deck.cards.count == 1)
    }
}
