import Cards
import Formats
import Storage
import Testing

@testable import Collection

struct CardDraftTests {
    @Test func aDraftIsReadAsItWasKept() throws {
        var form = CardForm(kind: .choice)
        (form.question, form.front, form.hint) = ("What is \"x_c⁻\"?\u{1B}", "```\n***\n```", "a\\b")
        form.options = [CardForm.Option("[Ca²⁺]i", isRight: true, reason: "so"), CardForm.Option("|ψ⟩", isRight: false)]
        (form.accepted, form.items, form.tags) = (["a | b", "c"], ["1", "2"], ["redox/thiol", "bio"])
        for markdown in [nil, "## a\n\nb\n"] {
            let draft = CardDraft(path: "/decks/ü.md", form: form, markdown: markdown, part: .options)
            #expect(CardDraft(json: Array(draft.json.text.utf8)) == draft)
        }
    }

    @Test(arguments: ["", "{}", "[]", "{\"deck\":1}", "\u{0}"]) func whatIsNoDraftIsPassedOver(text: String) {
        #expect(CardDraft(json: Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("Cell Biology & Größe", "cell-biology-größe"), ("  x_c⁻: 1:1 ", "x_c-1-1"), ("../../etc/passwd", "etc-passwd"), ("???", ""),
        ("谷胱甘肽", "谷胱甘肽"), ("Gro\u{308}ße", "größe"),
    ])
    func aTitleMakesAFileName(title: String, name: String) { #expect(DeckName.fileName(for: title) == name) }
}
