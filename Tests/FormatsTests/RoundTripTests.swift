import Cards
import Formats
import Testing

@Suite("Out and back") struct RoundTripTests {
    static let deck = """
        ## What holds [Ca²⁺]i low, 1:1 and C:N?

        `H₂O₂`, |ψ⟩ and x_c⁻; "quoted, twice" * 2

        > **Why:** γ-Glu-Cys-Gly

        #redox/core

        ## With code

        ```
        ***
        ## no card
        ```

        ***

        - a
        - b

          1. c

        ## Complete the cycle

        {{c1::GR}} spends {{c2::**NADPH**::a cofactor}} at $x_2$.

        > **Hint:** two words

        #cloze

        ## GSSG

        Glutathione disulfide

        #reversed

        ## Which transporter?

        EAAT2

        #typed

        ## A table

        | a | b |
        | --- | --- |
        | 1 | 2\\|3 |
        """

    @Test func aTableComesBackWordForWord() {
        let cards = Deck(parsing: Self.deck).cards
        for separator: Character in [",", "\t"] {
            let table = TableText(separator: separator)
            let text = table.head + cards.map { table.row($0, deck: "a/b") }.joined()
            let imported = Imported(text, separator == "," ? .csv : .tsv)
            #expect(imported.decks.map(\.path) == [["a", "b"]] && imported.told.isEmpty)
            #expect(imported.cards.map(\.text.text) == cards.map { CardText($0).text })
        }
    }

    @Test func ankisTextComesBackAsTheSameCards() {
        let cards = Deck(parsing: Self.deck).cards
        var anki = AnkiText()
        let text = AnkiText.head + cards.map { anki.row($0, deck: "a/b", guid: "g\($0.line)") }.joined()
        let imported = Imported(text, .anki)
        #expect(anki.losses.isEmpty && imported.told.isEmpty, "\(imported.told)")
        #expect(imported.decks.map(\.path) == [["a", "b"]])
        for (card, back) in zip(cards, imported.readBack) {
            #expect(back.heading == card.heading && back.kind == card.kind && back.sides == card.sides)
            #expect(Set(back.tags) == Set(card.tags))
            for side in card.sides { #expect(back.content(of: side) == card.content(of: side), "\(back)") }
        }
        #expect(imported.readBack.count == cards.count)
    }

    @Test func whatAnkiCannotHaveIsCounted() {
        let cards = Deck(parsing: "## A\n\n- [x] a\n- [ ] b\n\n## B\n\n1. a\n\n#ordered\n\n## C\n\na | b\n\n#typed\n").cards
        var anki = AnkiText()
        let rows = cards.map { anki.row($0, deck: "d", guid: "g") }
        #expect(rows[0].contains("✓ a") && rows[0].contains("✗ b"))
        #expect(
            anki.losses.map(\.what) == [
                "choices, which are basic cards there", "lists to recall in order, which are basic cards there",
                "typed with their first answer alone",
            ])
    }

    /// How deep a deck is, and what it is called in Anki, which refuses a file with a deck of more than 11 levels.
    @Test(arguments: [(11, "1::2::3::4::5::6::7::8::9::10::11"), (13, "1::2::3::4::5::6::7::8::9::10::11/12/13")])
    func aDeckIsNoDeeperThanAnkiAllows(depth: Int, name: String) {
        let cards = Deck(parsing: "## A\n\na\n\n## B\n\nb\n").cards
        var anki = AnkiText()
        let rows = cards.map { anki.row($0, deck: (1...depth).map(String.init).joined(separator: "/"), guid: "g") }
        #expect(rows.allSatisfy { $0.split(separator: "\t")[2] == name })
        #expect(anki.losses.map(\.count) == (depth > 11 ? [2] : []))
        #expect(anki.losses.allSatisfy { $0.what.contains("deeper than the 11 levels of Anki") })
    }

    @Test(arguments: [(500, 0), (501, 1)]) func gapsThatAnkiDoesNotAskAreTold(number: Int, losses: Int) {
        let card = Deck(parsing: "## A\n\n{{c1::a}} {{c\(number)::b}}\n\n#cloze\n").cards[0]
        var anki = AnkiText()
        _ = anki.row(card, deck: "d", guid: "g")
        #expect(anki.losses.map(\.what) == Array(repeating: "with gaps above number 500, which Anki does not ask", count: losses))
    }

    @Test(arguments: [
        ("a **b**", "a <strong>b</strong>"), ("$x<2$ `{{c1::a}}`", "\\(x&lt;2\\) <code>{{c1::a}}</code>"),
        ("{{c1::a:\\:b::h}}", "{{c1::a:&#58;b::h}}"), ("a <!-- id: x -->", "a "), ("a\n\nb", "<p>a</p>\n<p>b</p>"),
        ("{{c1::*x* {{c2::y}}}}", "{{c1::<em>x</em> {{c2::y}}}}"),
    ]) func markdownBecomesHTML(markdown: String, html: String) {
        #expect(MarkdownHTML.html(of: markdown, hasGaps: true) == html)
    }

    @Test func aQuotationMarkWithAnAccentIsDoubledAsAnyOther() {
        #expect(TableText().row(["a\"\u{301}b", "c"]) == "\"a\"\"\u{301}b\",c\r\n")
    }
}
