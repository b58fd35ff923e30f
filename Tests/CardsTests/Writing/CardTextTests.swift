import Cards
import TestSupport
import Testing

@Suite("Cards as text") struct CardTextTests {
    /// The card that a text makes, with another one behind it to see that it ends where it should.
    static func read(_ text: String) throws -> Card {
        let deck = Deck(parsing: "# T\n\n" + text + "\n## next\n\nnext\n")
        #expect(deck.cards.count == 2 && deck.cards.last?.back == "next", "\(text)")
        return try #require(deck.cards.first)
    }

    static let kept: [(String, CardText)] = [
        ("a question and an answer", CardText(heading: "Q", back: "A")),
        ("more of the question", CardText(heading: "Q", front: "```\n***\n## x\n```", back: "A\n\n***\n\nB")),
        ("an answer with a separator", CardText(heading: "Q", back: "A\n\n***\n\nB")),
        ("no answer", CardText(heading: "Q", front: "F", back: "")),
        ("tags", CardText(heading: "Q", back: "A of #t/x here", tags: ["b", "t/x"])),
        ("an id", CardText(heading: "Q", back: "A\n\n<!-- id: k7f3 -->", tags: ["reversed"], id: "k7f3")),
        ("chemistry", CardText(heading: "[Ca²⁺]i, x_c⁻, 1:1, C:N and γ-Glu-Cys-Gly", back: "`H₂O₂` or `|ψ⟩`, 1:1")),
        ("code with marks", CardText(heading: "Q", back: "```\n***\n## no card\n#tag\n```")),
        ("a cloze", CardText(heading: "Q", back: "{{c1::a}} and `{{c2::b}}`", tags: ["cloze"], kind: .cloze)),
        ("a choice", CardText(heading: "Q", back: "- [ ] a\n- [x] b", kind: .choice)),
    ]

    @Test(arguments: kept.indices) func whatIsACardStaysByteForByte(index: Int) throws {
        let parts = Self.kept[index].1
        let (text, isMended) = (parts.written.text, parts.written.isMended)
        #expect(!isMended, "\(text)")
        let card = try Self.read(text)
        #expect(card.heading == parts.heading && card.front == parts.front && card.back == parts.back)
        #expect(Set(card.tags) == Set(parts.tags) && card.pinnedID == parts.id)
    }

    static let mended: [(String, CardText, String)] = [
        ("a heading", CardText(heading: "Q", back: "## A\n\n# B"), "### A\n\n### B"),
        ("an underlined heading", CardText(heading: "Q", back: "a\nb\n---\nc"), "### a b\n\n\nc"),
        ("an open fence", CardText(heading: "Q", back: "````\n## a"), "````\n## a\n````"),
        ("an open comment", CardText(heading: "Q", back: "<!-- a"), "<!-- a\n-->"),
        ("a stray tag", CardText(heading: "Q", back: "cell #3a and #b", tags: ["b"]), "cell \\#3a and #b"),
        ("tags alone", CardText(heading: "Q", back: "A\n#b #c"), "A\n\\#b \\#c"),
        ("things to do", CardText(heading: "Q", back: "- [x] a", kind: .basic), "- \\[x] a"),
    ]

    @Test(arguments: mended.indices) func whatWouldLeaveItsCardIsMended(index: Int) throws {
        let (_, parts, back) = Self.mended[index]
        let (text, isMended) = (parts.written.text, parts.written.isMended)
        #expect(isMended)
        let card = try Self.read(text)
        #expect(card.back == back)
        #expect(Set(card.tags) == Set(parts.tags))
    }

    @Test func aSeparatorInTheQuestionIsARuleOfAnotherForm() throws {
        let card = try Self.read(CardText(heading: "C # #", front: "a\n\n***\n\nb", back: "c").text)
        #expect(card.front == "a\n\n* * *\n\nb" && card.back == "c" && card.heading == "C # \\#")
    }

    @Test func anIDIsWrittenOnce() throws {
        let text = CardText(heading: "Q", back: "A", tags: ["reversed"], id: "k7f3").text
        #expect(text == "## Q\n\nA\n\n<!-- id: k7f3 -->\n\n#reversed\n")
        #expect(CardText(try Self.read(text)).text == text)
    }

    @Test func aHeadingIsNeverMissing() throws {
        #expect(try Self.read(CardText(heading: " \n ", back: "A").text).heading == "…")
    }

    static let words = [
        "## Q", "# T", "### x", "***", "---", "===", "* * *", "```", "~~~", "> ", "- ", "- [x] ", "1. ", "a", "é", "#tag", " #t/x ",
        "#typed",
        "#cloze", "{{c1::", "{{c2::a}}", "}}", "::", "`", "$x_2$", "*", "_", "[", "](", ")", "![", "[r]: u", "<b>", "<div>", "<!--", "-->",
        "<pre>", "<!-- id: x -->", "| a | b |", "|---|---|", "> **Why:** ", "\\", "&amp;", "https://e.org/", "\n", "\n", "\n\n", "\n\n",
        "\r\n",
        "\t", "    ", " ", "\u{FEFF}", "\0", "\u{1B}", "\u{3000}", "\u{2028}", "#", "H₂O₂", "|ψ⟩", "[Ca²⁺]i", "x_c⁻", "C:N",
    ]

    private static func walk(_ length: Int, _ dice: inout Dice) -> String {
        (0..<Int.random(in: 0...length, using: &dice)).map { _ in words.randomElement(using: &dice)! }.joined()
    }

    @Test(arguments: 0..<8) func anyPartsMakeOneCardThatIsWrittenAsItIsRead(seed: UInt64) throws {
        var dice = Dice(state: seed)
        for _ in 0..<150 {
            let tags = ["tag", "x/y", "reversed"].filter { _ in Bool.random(using: &dice) }
            let parts = CardText(
                heading: Self.walk(6, &dice), front: Bool.random(using: &dice) ? Self.walk(12, &dice) : "", back: Self.walk(16, &dice),
                tags: tags, id: Bool.random(using: &dice) ? "k7" : nil)
            let card = try Self.read(parts.text)
            let told = parts.written.card
            #expect(
                told.heading == card.heading && told.front == card.front && told.back == card.back && told.kind == card.kind, "\(parts)")
            #expect(told.sides == card.sides && Set(told.tags) == Set(card.tags))
            #expect(Set(card.tags) == Set(tags) && card.pinnedID == parts.id, "\(parts)")
            #expect(!parts.front.contains("a") || !card.front.isEmpty || parts.front.contains("[r]"), "\(parts)")
            let (again, isMended) = (CardText(card).written.text, CardText(card).written.isMended)
            let second = try Self.read(again)
            #expect(!isMended && second.front == card.front && second.back == card.back && second.heading == card.heading, "\(parts)")
        }
    }

    @Test(arguments: 0..<8) func everyCardOfAnyDeckIsReadBackAsItWas(seed: UInt64) throws {
        var dice = Dice(state: 500 + seed)
        for _ in 0..<100 {
            let deck = Deck(parsing: "# T\n\n## A\n\n" + Self.walk(40, &dice) + "\n\n## Z\n\nz\n")
            for card in deck.cards.dropLast(1) {
                let (text, isMended) = (CardText(card).written.text, CardText(card).written.isMended)
                let read = try Self.read(text)
                #expect(!isMended, "\(card)")
                #expect(
                    read.kind == card.kind && read.sides == card.sides
                        && read.name(in: "d", side: .forward).heading == card.name(in: "d", side: .forward).heading)
                #expect(read.front.split(whereSeparator: \.isNewline) == card.front.split(whereSeparator: \.isNewline))
                #expect(read.back.split(whereSeparator: \.isNewline) == card.back.split(whereSeparator: \.isNewline))
                #expect(Set(read.tags) == Set(card.tags) && read.pinnedID == card.pinnedID)
            }
        }
    }

    @Test(arguments: 0..<8) func plainTextIsShownAsItStands(seed: UInt64) throws {
        var dice = Dice(state: 900 + seed)
        for _ in 0..<150 {
            let text = Self.walk(10, &dice).filter { $0 != "\0" && $0 != "\u{FEFF}" }
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            let wanted = lines.map { $0.drop(while: \.isWhitespace) }.map { line in
                String(line.reversed().drop(while: \.isWhitespace).reversed())
            }.filter { !$0.isEmpty }
            let markdown = PlainMarkdown.block(text)
            let shown = Block.blocks(of: markdown).flatMap { block -> [String] in
                guard case .paragraph(let inlines) = block else { return ["?"] }
                return inlines.split(separator: .lineBreak).map { Array($0).plainText }
            }
            #expect(shown == wanted, "\(text.debugDescription) → \(markdown.debugDescription)")
            #expect(Deck(parsing: "## x\n\n" + markdown + "\n").cards[0].tags.isEmpty)
        }
    }

    @Test(arguments: [
        "[Ca²⁺]i", "x_c⁻", "1:1", "γ-Glu-Cys-Gly", "|ψ⟩", "C:N", "Na⁺/K⁺-ATPase", "a < b & c", "pH 7.4 – 7.6", "https://example.org/a_b",
    ]) func ordinaryChemistryNeedsNoBackslash(text: String) {
        #expect(PlainMarkdown.block(text) == text)
        #expect(PlainMarkdown.inline(text) == text)
    }
}
