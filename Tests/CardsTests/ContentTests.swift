import Cards
import Testing

@Suite("What a card shows") struct ContentTests {
    @Test func aBasicCardShowsItsFrontAndThenItsBack() {
        let card = Card(only: "## Why *this*?\n\nfront\n\n***\n\nback\n\n- a\n")
        #expect(card.content.question == [.paragraph([.strong([.text("Why "), .emphasis([.text("this")]), .text("?")])]), .text("front")])
        #expect(card.content.answer == .shown([.text("back"), .list(.init(items: [.init(blocks: [.text("a")])]))]))
    }

    @Test func aReversedCardAsksFromItsBack() {
        let content = Card(only: "## GCL\n\nin full\n\n***\n\nGlutamate–cysteine ligase\n\n#reversed\n").content(of: .backward)
        #expect(content.question == [.text("Glutamate–cysteine ligase")])
        #expect(content.answer == .shown([.heading("GCL"), .text("in full")]))
    }

    @Test func aTypedCardAcceptsWhatItsFirstParagraphSays() {
        let card = Card(
            only:
                "## Q\n\n#typed #reversed\n\n**Glutaminase** | `a|b` |  PAG (1) | a \\| b\n\nIn mitochondria.\n\n> **Hint:** ends in -ase\n"
        )
        #expect(card.content.answer == .typed(["Glutaminase", "a|b", "PAG (1)", "a | b"], explanation: [.text("In mitochondria.")]))
        #expect(card.content.code == ["a|b"])
        #expect(card.content.question == [.heading("Q")])
        #expect(card.content.hint == [.text("ends in -ase")])
        #expect(card.content(of: .backward).question == [.text("Glutaminase")])
        #expect(card.content(of: .backward).answer == .shown([.heading("Q")]))
    }

    /// An answer, and whether it is code.
    @Test(arguments: [
        ("`ls -l`", true), ("**`ls -l`**", true), ("the `ls` command", false), ("`a` and `b`", false), ("ls -l", false), ("``a`b``", true),
    ])
    func anAnswerIsCodeWhereAllOfItIsOneSpan(answer: String, isCode: Bool) {
        let content = Card(only: "## Q\n\n#typed\n\nanother | \(answer)\n").content
        #expect(content.code.count == (isCode ? 1 : 0))
    }

    @Test func whatLooksLikeHTMLInATypedAnswerIsPartOfIt() {
        let card = Card(only: "## Q\n\n#typed\n\nList<Int> | a<sub>1</sub> <!-- note --> b\n")
        #expect(card.acceptedAnswers == ["List<Int>", "a₁ b"])
    }

    @Test(arguments: [
        ("- [ ] the array a[x]\n- [x] b", [false, true]), ("- [ ] - [x] c\n- [X] d", [false, true]),
        ("1. [ ] `[X]`\n2. [x] a[x]\n3. [ ] c", [false, true, false]), ("\r\n- [ ] H[x]\r\n-   [x] b", [false, true]),
        ("> quoted\n\n* [ ] $a[x]$\n\n  [x]\n* [x] b", [false, true]), ("Pick [x]:\n\n+ [ ] ü[x]\n+ [x]\ta", [false, true]),
    ])
    func anOptionIsRightByItsBoxAlone(body: String, expected: [Bool]) {
        guard case .choice(let options, _, _) = Card(only: "## Q\n\n\(body)\n").content.answer else {
            Issue.record("no choice: \(body)")
            return
        }
        #expect(options.map(\.isRight) == expected)
    }

    @Test func aBoxThatOnlyHoldsAnXInItsTextIsNoAnswer() {
        #expect(Deck(parsing: "## Q\n\n- [ ] a[x]\n- [ ] b\n").diagnostics.map(\.code.rawValue) == ["choice-without-answer"])
    }

    @Test func aChoiceHasOptionsWithReasons() {
        let card = Card(
            only:
                "## Q\n\nContext.\n\n***\n\nPick:\n\n- [ ] A\n\n  Not *this*.\n\n  Nor that.\n- [x] B\n- [X] C\n  - because\n\nAfterwards.\n\n#fixed\n"
        )
        #expect(card.content.question == [.heading("Q"), .text("Context."), .text("Pick:")])
        #expect(
            card.content.answer
                == .choice(
                    [
                        .init(
                            text: [.text("A")], isRight: false,
                            reason: [.paragraph([.text("Not "), .emphasis([.text("this")]), .text(".")]), .text("Nor that.")]),
                        .init(text: [.text("B")], isRight: true),
                        .init(text: [.text("C")], isRight: true, reason: [.list(.init(items: [.init(blocks: [.text("because")])]))]),
                    ], isFixed: true, explanation: [.text("Afterwards.")]))
    }

    @Test func anOrderedCardHasItemsToRecall() {
        let card = Card(only: "## Q\n\n#ordered\n\nBefore.\n\n3. a\n4. b\n\n   more\n\nAfter.\n")
        #expect(card.content.question == [.heading("Q"), .text("Before.")])
        #expect(card.content.answer == .ordered([[.text("a")], [.text("b"), .text("more")]], start: 3, explanation: [.text("After.")]))
    }

    @Test func aClozeOpensTheGapsOfOneNumberAndFillsThemInTheAnswer() {
        let card = Card(only: "## Q\n\n#cloze\n\n{{c1::Cys::amino *acid*}} + {{c2::**Glu**}} → {{c1::γ}}\n")
        let first = card.content(of: .cloze(1))
        #expect(
            first.question == [
                .heading("Q"),
                .paragraph([
                    .gap(hint: "amino acid"), .text(" + "), .strong([.text("Glu")]), .text(" → "), .gap(hint: nil),
                ]),
            ])
        #expect(
            first.answer
                == .shown([
                    .paragraph([.filled([.text("Cys")]), .text(" + "), .strong([.text("Glu")]), .text(" → "), .filled([.text("γ")])])
                ]))
        let second = card.content(of: .cloze(2))
        #expect(second.question[1] == .paragraph([.text("Cys + "), .gap(hint: nil), .text(" → γ")]))
    }

    @Test(arguments: [
        ("{{c1::[Ca²⁺]i}}", "[Ca²⁺]i"), ("{{c1::x_c⁻}}", "x_c⁻"), ("{{c1::1:1}}", "1:1"), ("{{c1::Ca^{2+}}}", "Ca^{2+}"),
        ("{{c1::{a} b}}", "{a} b"),
        ("{{c1::{{c2::in}} out}}", "in out"), ("{{c1::a} b}}", "a} b"), ("{{c1:: - x }}", "- x"), ("{{c1::# x}}", "# x"),
        ("{{c1::two\nlines}}", nil), ("> {{c1::two\n> lines}}", nil), ("**{{c1::a** b}}", nil), ("{{c12::x}}", "x"),
    ])
    func aGapHoldsOrdinaryText(body: String, text: String?) {
        let card = Card(only: "## Q\n\n#cloze\n\n\(body)\n")
        #expect(card.kind == .cloze)
        guard case .shown(let blocks) = card.content.answer, let text else { return }
        #expect(blocks == [.paragraph([.filled([.text(text)])])])
    }

    @Test(arguments: [
        "`{{c2::a}}`", "```\n{{c2::a}}\n```", "```\n\n{{c2::a}}\n\n```", "    {{c2::a}}", "$x^{{c2::a}}$", "[a]({{c2::a}})",
        "![a]({{c2::a}})",
        "<!-- {{c2::a}} -->", "{{c::a}}", "{{c2:a}}", "{{2::a}}", "\\{{c2::a}}", "{{c0::a}}", "<https://e.org/{{c2::a}}>",
    ])
    func inCodeMathsAndTargetsThereAreNoGaps(body: String) {
        #expect(Card(only: "## Q\n\n#cloze\n\n\(body)\n\n{{c1::x}}\n").sides == [.cloze(1)])
    }

    @Test func aGapOfTwoNumbersIsOpenForEither() {
        let card = Card(only: "## Q\n\n#cloze\n\n{{c1,2::both::hint}} {{c2::y}} {{c3::z}}\n")
        let gap = Inline.gap(hint: "hint")
        #expect(
            card.sides.map { Array(card.content(of: $0).question.dropFirst()) } == [
                [.paragraph([gap, .text(" y z")])], [.paragraph([gap, .text(" "), .gap(hint: nil), .text(" z")])],
                [.paragraph([.text("both y "), .gap(hint: nil)])],
            ])
        #expect(card.content(of: .cloze(1)).answer == .shown([.paragraph([.filled([.text("both")]), .text(" y z")])]))
        #expect(GapTexts.byNumber(in: card.back) == [1: "both", 2: "both y", 3: "z"])
        #expect(MarkdownHTML.html(of: card.back, hasGaps: true) == "{{c1,2::both::hint}} {{c2::y}} {{c3::z}}")
    }

    @Test func everySideOfNestedGapsHasItsGap() {
        let nested = (1...10).map { "{{c\($0)::a" }.joined(separator: " ") + String(repeating: "}}", count: 10)
        let card = Card(only: "## Q\n\n#cloze\n\n\(nested) {{c11::x::h {{c12::y}} }}\n")
        #expect(card.sides == (1...8).map(Side.cloze) + [.cloze(11)])
        #expect(card.sides.allSatisfy { "\(card.content(of: $0).question)".contains("gap") })
    }

    @Test func whatLooksLikeAGapInCodeIsShownAsItIsWritten() {
        let card = Card(only: "## Q\n\n#cloze\n\n{{c1::x}} `{{c1::a}}`\n\n```\n\n{{c1::b}} $c$\n\n```\n")
        #expect(
            card.content.question.dropFirst() == [
                .paragraph([.gap(hint: nil), .text(" "), .code("{{c1::a}}")]), .code(language: "", "\n{{c1::b}} $c$\n"),
            ])
    }

    @Test func aGapInRawHTMLIsOpenedToo() {
        let card = Card(only: "## Q\n\n#cloze\n\n<div>\n{{c1::a}}, {{c2::b}}\n</div>\n\n<pre>{{c3::x}}</pre>\n")
        #expect(card.sides == [.cloze(1), .cloze(2)])
        #expect(
            card.content.question.dropFirst() == [
                .paragraph([.html("<div>"), .lineBreak, .gap(hint: nil), .html(", "), .text("b"), .lineBreak, .html("</div>")]),
                .html("<pre>{{c3::x}}</pre>"),
            ])
    }

    @Test func gapsInTheAsidesAreNoneAndShowTheirText() {
        let card = Card(only: "## Q\n\n#cloze\n\n{{c1::x}}\n\n> **Why:** {{c2::y}} z\n")
        #expect(card.sides == [.cloze(1)])
        #expect(card.content.why == [.text("y z")])
    }

    @Test(arguments: [
        "> **Why:** x", "> **why**: x", "> **WHY:**\n> x", "> __Why:__ x", "> **Why:**\n>\n> x", "> **Why**:\n> x",
    ])
    func anAsideIsTakenOutOfTheAnswer(quote: String) {
        let card = Card(only: "## Q\n\n\(quote)\n\nA\n")
        #expect(card.content.why == [.text("x")])
        #expect(card.content.answer == .shown([.text("A")]))
    }

    @Test(arguments: ["> Why: x", "> **Because:** x", "> **Why** x", "- > **Why:** x", "> a **Why:** x", "> > **Why:** x"])
    func otherQuotesAreContent(quote: String) {
        let card = Card(only: "## Q\n\n\(quote)\n")
        #expect(card.content.why == [])
        #expect(card.content.answer != .shown([]))
    }

    @Test func asidesOfOneSortAreJoinedFromBothSides() {
        let card = Card(only: "## Q\n> **Source:** a\n\n***\n\nA\n\n> **Hint:** h\n\n> **Source:** b\n> c\n>\n> d\n")
        #expect(card.content.source == [.text("a"), .paragraph([.text("b"), .softBreak, .text("c")]), .text("d")])
        #expect(card.content.hint == [.text("h")])
        #expect(card.content.question == [.heading("Q")])
    }
}
