import Cards
import Formats
import Testing

/// Three asterisks are emphasis in a part of a card and a separator on a line of their own; import has to tell them apart.
@Suite("Emphasis of three asterisks") struct EmphasisTests {
    private static let words = "This is ***important*** to know."

    /// Files whose only card asks `Q` and has an answer of these words.
    private static let files: [(format: ForeignFormat, text: @Sendable (String) -> String)] = [
        (.markdown, { "## Q\n\n\($0)\n" }), (.hashcards, { "Q: Q\nA: \($0)\n" }), (.obsidian, { "#flashcards\n\nQ\n?\n\($0)\n" }),
        (.mochi, { "Q\n---\n\($0)\n" }), (.tsv, { "front\tback\nQ\t\($0)\n" }),
    ]

    @Test(arguments: files.indices) func theAnswerComesAsItIs(index: Int) throws {
        let (format, text) = Self.files[index]
        let imported = Imported(text(Self.words), format)
        let update = DeckUpdate(importing: imported.cards, into: [], title: "Deck", records: [])
        let card = try #require(update.deck.cards.first)
        #expect(update.outcomes.map(\.isMended) == [false] && update.deck.cards.count == 1 && imported.told.isEmpty, "\(format)")
        #expect(card.heading == "Q" && card.front == "" && card.back == Self.words, "\(format)")
        #expect(Block.blocks(of: card.back).plainText == "This is important to know.")
    }

    @Test func ankisHTMLBecomesThreeAsterisks() {
        let imported = Imported("#separator:tab\n#html:true\nQ\tThis is <b><i>important</i></b> to know.\n", .anki)
        #expect(imported.readBack.map(\.back) == [Self.words])
    }

    @Test func aSeparatorInAnAnswerStaysARule() throws {
        let imported = Imported("Q: Q\nA: ***a***\n\n***\n\n***b***\n", .hashcards)
        let card = try #require(imported.readBack.first)
        #expect(card.front == "" && card.back == "***a***\n\n***\n\n***b***")
    }

    @Test(arguments: [1, 40, 400, 4_000]) func emphasisOfAnyLengthStays(times: Int) throws {
        let words = String(repeating: "*a **b ", count: times) + "x" + String(repeating: "** *", count: times)
        for (format, text) in Self.files {
            let update = DeckUpdate(importing: Imported(text(words), format).cards, into: [], title: "Deck", records: [])
            #expect(update.deck.cards.map(\.back) == [words], "\(format)")
        }
    }
}
