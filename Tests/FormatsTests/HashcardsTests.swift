import Cards
import Formats
import Testing

@Suite("hashcards and repeater") struct HashcardsTests {
    @Test func questionsAnswersAndGapsBecomeCards() {
        let imported = Imported(
            """
            Q: What does GCL make?
            A: γ-Glu-Cys, held at [Ca²⁺]i of 1:1.

            Q: List the PGM minerals.
            A:

            - ruthenium
            - rhodium

            C: An [agonist] binds and [activates] a receptor.
            ---
            Notes of mine.
            """, .hashcards)
        #expect(imported.cards.map(\.text.heading) == ["What does GCL make?", "List the PGM minerals.", "An … binds and … a receptor."])
        #expect(
            imported.cards.map(\.text.back) == [
                "γ-Glu-Cys, held at [Ca²⁺]i of 1:1.", "- ruthenium\n- rhodium",
                "An {{c1::agonist}} binds and {{c2::activates}} a receptor.",
            ])
        #expect(imported.readBack.map(\.kind) == [.basic, .basic, .cloze])
        #expect(imported.told == ["12: left out: 1 line of text between the cards"])
    }

    @Test func whatMakesNoCardIsTold() {
        let imported = Imported(
            """
            A: nothing asked
            Q: no answer
            Q: empty
            A:
            C: no gap
            C: open [gap
            C: empty []
            C: closed]
            Q: twice
            A: a
            Q: twice
            A: a
            """, .hashcards)
        #expect(imported.cards.map(\.text.heading) == ["twice"])
        #expect(
            imported.told == [
                "1: left out: an answer without a question", "2: left out: the question 'no answer' has no answer",
                "3: left out: the question 'empty' has an empty answer", "5: left out: the text 'no gap': it has no gap",
                "6: left out: the text 'open [gap': a '[' that nothing closes",
                "7: left out: the text 'empty []': an empty gap '[]'", "8: left out: the text 'closed]': a ']' closes nothing",
                "11: left out: the same card again",
            ])
    }

    @Test func codeIsKeptAndItsSignsMeanNothing() throws {
        let imported = Imported(
            """
            Q: What prints this?
            ```
            ***
            ## no card
            Q: no question
            ---
            ```
            A: `H₂O₂` and |ψ⟩
            """, .hashcards)
        let card = try #require(imported.readBack.first)
        #expect(imported.told.isEmpty && imported.readBack.count == 1)
        #expect(card.heading == "What prints this?" && card.front == "```\n***\n## no card\nQ: no question\n---\n```")
        #expect(card.back == "`H₂O₂` and |ψ⟩")
    }

    @Test func theFrontMatterNamesTheDeck() {
        let imported = Imported("---\nname = \"Medicine\"\n---\n\nC: The [powerhouse]\n", .hashcards)
        #expect(imported.decks.map(\.path) == [["Medicine"]])
    }

    @Test(arguments: ["Medicine", "Bio/c", "Bio/Sugars, \"sweet\"/x", "a = b/c"]) func theDeckOfAnExportIsTheSameAgain(deck: String) {
        let imported = Imported(HashcardsText.head(deck: deck) + "Q: What?\nA: That\n", .hashcards)
        #expect(imported.decks.map(\.path) == [deck.split(separator: "/").map(String.init)] && imported.told.isEmpty)
        // In a name that somebody else has written, a slash is a sign like others.
        #expect(Imported("---\nname = \"TCP/IP\"\n---\nQ: What?\nA: That\n", .hashcards).decks.map(\.path) == [["TCP/IP"]])
    }

    @Test func escapedBracketsAndImagesAreNoGaps() {
        let imported = Imported("C: \\[Ca²⁺\\] rises when ![a](b.png) the [channel] opens, `x[1]`\n", .hashcards)
        #expect(imported.card.back == "\\[Ca²⁺\\] rises when ![a](b.png) the {{c1::channel}} opens, `x[1]`")
        #expect(imported.told == ["1: changed: square brackets in code or maths are no gaps here"])
    }

    @Test func repeatersCardsOnOneLine() {
        let imported = Imported("What is Coulomb's constant?::The `a::b` constant\n", .hashcards)
        #expect(imported.card.heading == "What is Coulomb's constant?" && imported.card.back == "The `a::b` constant")
    }

    @Test(arguments: [
        (
            "Q: ![](media/test.mp3)\nA: ![a song](<x y.OGG>) and ![](cell.png)\n", "[test.mp3](media/test.mp3)",
            "[a song](<x y.OGG>) and ![](cell.png)"
        ),
        ("C: [a] ![](b.mp3)\n", "… b.mp3", "{{c1::a}} [b.mp3](b.mp3)"),
        ("Q: q\nA: `![](b.mp3)` ![](x.mp3\n", "q", "`![](b.mp3)` ![](x.mp3"),
    ]) func aSoundIsALinkAndTold(text: String, heading: String, back: String) {
        let imported = Imported(text, .hashcards)
        #expect(imported.card.heading == heading)
        #expect(imported.card.back == back)
        #expect(Set(imported.told) == (back.contains("](x.mp3") ? [] : ["1: changed: a sound cannot be played: its name is a link"]))
    }
}
