import Cards
import Testing

/// A card that was filled in says what was filled in, whatever that is.
struct CardFormTests {
    static let torture = [
        "[Ca²⁺]i", "x_c⁻", "1:1", "γ-Glu-Cys-Gly", "`H₂O₂`", "|ψ⟩", "C:N", "*** stars", "## hashes", "- [ ] a box", "1. one", "> quoted",
        "#tag",
        "a | b", "```", "<!-- id: x -->", "{{c1::a}}", "\\", "**bold", "谷胱甘肽", "  ", "5 % of $x$", "\u{1B}[31m", "***",
    ]

    private func read(_ form: CardForm) -> Card? {
        let deck = Deck(parsing: "# Deck\n\n" + form.written().text + "\n## next\n")
        return deck.cards.count == 2 ? deck.cards[0] : nil
    }

    @Test(arguments: torture) func anyTextStaysInItsCard(text: String) throws {
        for kind in CardForm.Kind.allCases {
            var form = CardForm(kind: kind)
            (form.question, form.answer) = ("What is \(text)?", kind == .cloze ? "[[gap]] \(text)" : "x \(text)")
            form.accepted = ["x \(text)"]
            form.options = [CardForm.Option("x \(text)", isRight: true, reason: text), CardForm.Option("other", isRight: false)]
            form.items = ["x \(text)", "second"]
            (form.hint, form.why, form.source) = ("h \(text)", "w \(text)", "s \(text)")
            form.tags = ["redox/thiol"]
            let card = try #require(read(form), "\(kind): \(form.written().text)")
            #expect(card.tags.contains("redox/thiol"))
            let expected: Card.Kind = kind == .reversed ? .basic : Card.Kind(rawValue: kind.rawValue)!
            // An unclosed fence leaves nothing of the list after it.
            if text != "```" { #expect(card.kind == expected, "\(form.written().text)") }
        }
    }

    @Test(arguments: ["|ψ⟩", "a | b", "`a|b`", "\\|ψ⟩", "1:1", "x_c⁻ (carrier)"]) func aPipeInAnAnswerPartsNothing(answer: String) throws {
        var form = CardForm(kind: .typed)
        (form.question, form.accepted) = ("What?", [answer, "other"])
        let card = try #require(read(form))
        guard case .typed(let accepted, _) = card.content(of: .forward).answer else {
            Issue.record("not typed")
            return
        }
        let plain = answer.replacing("`", with: "").replacing("\\", with: "")
        #expect(accepted == [plain, "other"])
    }

    @Test func theReasonsOfOptionsAreTheirs() throws {
        var form = CardForm(kind: .choice)
        form.question = "Which?"
        form.options = [CardForm.Option("a", isRight: false, reason: "no\n\nreally"), CardForm.Option("b", isRight: true)]
        form.hint = "think"
        let content = try #require(read(form)).content(of: .forward)
        guard case .choice(let options, _, _) = content.answer else {
            Issue.record("no choice")
            return
        }
        #expect(options.map(\.isRight) == [false, true])
        #expect(options[0].reason.count == 2)
        #expect(content.hint.count == 1)
    }

    @Test func theTagsOfTheDeckAreNotRepeated() {
        var form = CardForm(kind: .typed)
        (form.question, form.accepted, form.tags) = ("a", ["b"], ["bio", "new"])
        #expect(form.written(deckTags: ["bio"]).text == "## a\n\nb\n\n#typed #new\n")
    }
}
