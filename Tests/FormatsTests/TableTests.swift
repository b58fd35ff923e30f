import Cards
import Formats
import Testing

@Suite("Tables") struct TableTests {
    @Test func aHeadRowTellsTheColumns() {
        let imported = Imported(
            "Question,Answer,Tags,Hint,Source,Deck,Notes\nWhat is 1:1?,\"a ratio, \"\"equal\"\"\",\"bio chem\",two,book,Bio/Ratios,mine\n",
            .csv)
        #expect(imported.decks.map(\.path) == [["Bio", "Ratios"]])
        #expect(imported.card.heading == "What is 1:1?" && imported.card.tags == ["bio", "chem"])
        #expect(imported.card.back == "a ratio, \"equal\"\n\n**Notes:** mine\n\n> **Hint:** two\n\n> **Source:** book")
    }

    @Test func quotedFieldsMayHoldLinesAndSeparators() {
        let imported = Imported("front;back\r\n\"two\r\nlines\";\"a;b\"\r\nlast;c\r\n", .csv)
        #expect(imported.cards.map(\.text.heading) == ["two", "last"] && imported.cards[0].text.front == "lines")
        #expect(imported.cards.map(\.text.back) == ["a;b", "c"] && imported.cards.map(\.line) == [2, 4])
    }

    @Test func withoutAHeadRowTheOrderTells() {
        let imported = Imported("[Ca²⁺]i\tcalcium\tion/x\nx_c⁻\tantiporter\tsystem\n", .tsv)
        #expect(imported.cards.map(\.text.heading) == ["[Ca²⁺]i", "x_c⁻"] && imported.cards[0].text.tags == ["ion/x"])
        #expect(imported.told == ["1: changed: no row names the columns: the third is taken for tags"])
    }

    @Test func anOpenQuoteCostsOneFieldOnly() {
        let imported = Imported("front,back\n\"5 inch,a\nb,c\n", .csv)
        #expect(imported.cards.map(\.text.heading) == ["\"5 inch", "b"])
        #expect(imported.told == ["2: changed: a quote that nothing closes is an ordinary sign"])
    }

    @Test func rowsWithoutAQuestionOrAnswerAreTold() {
        let imported = Imported("front,back\n,a\nb,\n", .csv)
        #expect(imported.told == ["2: left out: a row without a question", "3: left out: the question 'b' has no answer"])
    }

    @Test func markdownStaysAndWhatWouldLeaveItsCardIsMended() throws {
        let imported = Imported("front,back\nQ,\"```\n***\n## x\n```\"\nR,\"## x\n***\"\n", .csv)
        #expect(imported.readBack.map(\.heading) == ["Q", "R"])
        #expect(imported.readBack.map(\.back) == ["```\n***\n## x\n```", "### x\n***"])
    }

    @Test func htmlIsKnownByItsTags() {
        let imported = Imported("front,back\nQ,a<br>b &alpha;\n", .csv)
        #expect(imported.card.back == "a\\\nb α")
    }

    @Test func quotesWithinAFieldAndBlanksAroundItAreItsOwn() {
        let imported = Imported("front,back\nA 5\" disk, 3.5\" \n\"x\" y,z\n", .csv)
        #expect(imported.cards.map(\.text.heading) == ["A 5\" disk", "x y"] && imported.cards.map(\.text.back) == ["3.5\"", "z"])
        #expect(imported.told == ["3: changed: there is text behind a closing quote: it is kept"])
    }
}
