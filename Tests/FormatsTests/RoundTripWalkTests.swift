import Cards
import Formats
import Testing

/// What is exported and imported again is the same, whatever authors write.
@Suite("Out and back, by dice") struct RoundTripWalkTests {
    @Test(arguments: 0..<12) func tablesAndMarkdownComeBackWordForWord(seed: UInt64) {
        var random = RandomDeck(seed: seed)
        let deck = Deck(parsing: random.text(cards: 12))
        #expect(deck.cards.count == 12)
        for format in [ForeignFormat.csv, .tsv, .markdown] {
            let table = TableText(separator: format == .csv ? "," : "\t")
            let text =
                format == .markdown
                ? deck.cards.map { CardText($0).text }.joined(separator: "\n")
                : table.head + deck.cards.map { table.row($0, deck: "a/b") }.joined()
            let imported = Imported(text, format)
            #expect(imported.told.isEmpty)
            for (card, back) in zip(deck.cards, imported.cards) {
                let written = back.text.written
                #expect(written.text == CardText(card).text && !written.isMended, "\(format)")
                #expect(written.card.pinnedID == card.pinnedID && written.card.kind == card.kind)
            }
            #expect(imported.cards.count == deck.cards.count)
        }
    }

    @Test(arguments: 0..<12) func ankisTextComesBackAsTheSameCards(seed: UInt64) {
        var random = RandomDeck(seed: seed)
        let deck = Deck(parsing: random.text(cards: 12, isPlain: true))
        var anki = AnkiText()
        let text = AnkiText.head + deck.cards.map { anki.row($0, deck: "a/b", guid: "g\($0.line)") }.joined()
        let imported = Imported(text, .anki)
        #expect(anki.losses.isEmpty && imported.told.isEmpty, "\(anki.losses) \(imported.told)")
        #expect(imported.readBack.count == deck.cards.count)
        for (card, back) in zip(deck.cards, imported.readBack) {
            #expect(back.kind == card.kind && back.sides == card.sides && Set(back.tags) == Set(card.tags))
            for side in card.sides {
                #expect(
                    back.content(of: side) == card.content(of: side), "\(card.heading)\n\(card.body)\nis\n\(back.heading)\n\(back.body)")
            }
        }
    }
}
