import Cards
import Formats
import Testing

@Suite("Mochi's Markdown") struct MochiTests {
    @Test func aFileIsACardWithSides() {
        let imported = Imported("# What is GSH?\n\nsee below\n\n---\n\nA tripeptide\n\n#bio\n", .mochi)
        #expect(imported.card.heading == "What is GSH?" && imported.card.front == "see below")
        #expect(imported.card.back == "A tripeptide" && imported.card.tags == ["bio"])
    }

    @Test(arguments: [
        "Q1\n---\nA1\n\n***\n\nQ2\n---\nA2\n", "Q1\n\n---\n\nA1\n\n===\n\nQ2\n\n---\n\nA2\n", "# Q1\n---\nA1\n\n# Q2\n---\nA2\n",
        "Q1\n---\nA1\n\n\nQ2\n---\nA2\n", "Q1\n---\nA1\n---\nQ2\n---\nA2\n",
    ]) func severalCardsInAFileAreToldApart(text: String) {
        let imported = Imported(text, .mochi)
        #expect(imported.cards.map(\.text.heading) == ["Q1", "Q2"])
        #expect(imported.cards.map(\.text.back) == ["A1", "A2"])
    }

    @Test func gapsMayHaveNumbers() {
        let imported = Imported("The {{powerhouse}} makes {{ATP}}\n\n\n{{1::Na⁺}} and {{1::K⁺}}, `{{no}}`\n", .mochi)
        #expect(imported.cards.map(\.text.back) == ["The {{c1::powerhouse}} makes {{c2::ATP}}", "{{c1::Na⁺}} and {{c1::K⁺}}, `{{no}}`"])
    }

    @Test func oneSideAloneIsTold() {
        #expect(Imported("Just a note\n", .mochi).told == ["1: left out: the note 'Just a note' has one side and no gap"])
    }

    @Test func aSoundIsALinkAndTold() {
        let imported = Imported("![](a.mp3)\n\n---\n\n![](b.png)\n", .mochi)
        #expect(imported.card.heading == "[a.mp3](a.mp3)" && imported.card.back == "![](b.png)")
        #expect(imported.told == ["1: changed: a sound cannot be played: its name is a link"])
    }
}
