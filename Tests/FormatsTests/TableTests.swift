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

    /// A third field that no row names, and whether it is taken for tags.
    @Test(
        arguments: [
            ("bio chem", true), ("bio, chem", true), ("ion/x;system", true), ("Because of, due to by.", false),
            ("He came home.", false), ("a kind of bird, as the wren", false),
        ])
    func proseIsNotTakenForTags(field: String, areTags: Bool) {
        let imported = Imported("one?\tfirst\t\(field)\n", .tsv)
        #expect(imported.told.contains("1: changed: no row names the columns: the third is taken for tags") == areTags)
        #expect(imported.card.tags.isEmpty == !areTags)
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

    /// A field of a table whose fields nobody has named, and what a card shows for it.
    @Test(arguments: ["# text", "## text", "- 70 mV", "+ 1", "* a", "> 5 mM", "1986. A year", "3) c", "---", "#tag"])
    func aLineKeepsTheSignItBeginsWith(field: String) throws {
        let imported = Imported("front,back\n\(field),\(field)\n", .csv)
        let card = try #require(imported.readBack.first)
        #expect(imported.readBack.count == 1 && card.tags.isEmpty)
        #expect(card.content(of: .forward).question.plainText.foldingBlanks == field)
        #expect(Block.blocks(of: card.back).plainText.foldingBlanks == field)
    }

    @Test func markdownIsReadAsSuchWhereItIsSaidOrHasLines() {
        #expect(ForeignFormat.csv.read(ForeignText("front,back\nQ,- a\n"), table: TableOptions(fields: .markdown)).card.back == "- a")
        #expect(Imported("front,back\nQ,\"- a\n- b\"\n", .csv).card.back == "- a\n- b")
        #expect(Imported("front,back\nQ,**a**\n", .csv).card.back == "**a**")
    }

    @Test func fieldsBeyondTheHeadRowAreToldOnce() {
        let imported = Imported("front,back\nQ,A,more\nR,B\nS,C,d,e\n", .csv)
        #expect(imported.cards.map(\.text.back) == ["A\n\nmore", "B", "C\n\nd\n\ne"])
        #expect(imported.told == ["2: changed: 2 rows have more fields than the head row: they are added to the answer"])
    }

    @Test func whatHTMLLosesIsTold() {
        let imported = Imported("front,back\nQ,<u>a</u><br>[sound:a.mp3]\n", .csv)
        #expect(
            imported.told == [
                "2: changed: the field holds HTML, and all such are read as that",
                "2: changed: a sound cannot be played: its name is a link", "2: changed: underlining of a row cannot be shown",
            ])
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

extension String {
    fileprivate var foldingBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
