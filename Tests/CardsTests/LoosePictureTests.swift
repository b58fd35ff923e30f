import Testing

@testable import Cards

/// Pictures as authors write them and CommonMark does not take them.
@Suite("Loose pictures") struct LoosePictureTests {
    /// The targets of a text's pictures, and its links.
    private static func targets(_ text: String) -> [Target] {
        let deck = Deck(parsing: "## Q\n\n" + text + "\n")
        return deck.cards.flatMap { $0.content(of: .forward).targets(isAnswered: true) }
    }

    private static func pictures(_ text: String) -> [String] { targets(text).filter(\.isPicture).map(\.place) }

    @Test(
        arguments: [
            ("![[figure.png]]", ["figure.png"]), ("![[figure.png|300]]", ["figure.png"]), ("![[figure.png|300x200]]", ["figure.png"]),
            ("![[my figures/Figure 1.JPG|a cell]]", ["my figures/Figure 1.JPG"]), ("![a](my figure.png)", ["my figure.png"]),
            ("![a b]( my figure.png )", ["my figure.png"]), ("![](two blanks here.webp)", ["two blanks here.webp"]),
            ("text ![[a.png]] and ![[b_c_d.png]] more", ["a.png", "b_c_d.png"]), ("- item\n- ![[a.png]]", ["a.png"]),
            ("| A | B |\n|---|---|\n| ![[a.png\\|300]] | ![[b.png|20]] |", ["a.png", "b.png"]), ("> **Why:** ![[a.png]]", ["a.png"]),
            ("**![[a.png]]**", ["a.png"]), ("[![[a.png]]](b.md)", ["a.png"]),
            // what CommonMark takes for pictures already
            ("![a](figure.png)", ["figure.png"]), ("![a](<my figure.png>)", ["my figure.png"]),
            ("![a](figure.png \"My title.png\")", ["figure.png"]), ("![a](my%20figure.png)", ["my%20figure.png"]),
            // notes, code, and what is no picture
            ("[[other note]]", []), ("![[other note]]", []), ("![[note.md]]", []), ("[[figure.png]]", []), ("`![[a.png]]`", []),
            ("```\n![[a.png]] ![a](b c.png)\n```", []), ("    ![[a.png]]", []), ("\\![[a.png]]", []), ("![[a.png]", []),
            ("![[\na.png]]", []),
            ("![a](see there)", []), ("![a](see figure 1.2)", []), ("![[<b>.png]]", []), ("$![[a.png]]$", []),
        ] as [(String, [String])])
    func picturesAreUnderstood(text: String, places: [String]) {
        #expect(Self.pictures(text) == places)
    }

    @Test func aSoundInDoubleBracketsIsALink() {
        #expect(Self.targets("![[say it.mp3]]") == [Target(place: "say it.mp3", isPicture: false)])
    }

    @Test func codeStaysAsItWasWritten() {
        let content = Deck(parsing: "## Q\n\nUse `![[a.png]]` for ![[a.png]].\n\n```\n![a](b c.png)\n```\n").cards[0].content(of: .forward)
        guard case .shown(let blocks) = content.answer else { return #expect(Bool(false)) }
        #expect(
            blocks == [
                .paragraph([.text("Use "), .code("![[a.png]]"), .text(" for "), .image(alt: "", target: "a.png"), .text(".")]),
                .code(language: "", "![a](b c.png)"),
            ])
    }

    @Test func theWordsBehindTheBarAreTheAlternative() {
        let content = Deck(parsing: "## Q\n\n![[a.png|a cell]]\n").cards[0].content(of: .forward)
        #expect(content.answer == .shown([.paragraph([.image(alt: "a cell", target: "a.png")])]))
    }

    @Test func whatIsNotThereIsToldAtItsPlace() {
        let deck = Array("## Q ![[gone.png]]\n\nä ![[a.png|300]] and ![x](b c.png)\n".utf8)
        let found = Deck(parsing: deck).unresolvedImages(in: deck) { _ in false }
        #expect(
            found.map { "\($0.line):\($0.column) \($0.message)" } == [
                "1:6 the image 'gone.png' is not there", "3:3 the image 'a.png' is not there", "3:22 the image 'b c.png' is not there",
            ])
    }

    @Test func aCardThatMovesTakesThemAlong() {
        let moved = CardTargets(Array("## Q\n\n![[a.png|300]] ![x](b c.png) ![[c d.png]]\n".utf8)) { "../" + $0 }
        #expect(String(decoding: moved.text, as: UTF8.self) == "## Q\n\n![[../a.png|300]] ![x](../b c.png) ![[../c d.png]]\n")
        #expect(moved.left == [])
        #expect(moved.changed == 3)
    }

    @Test func manyOfThemTakeNoTimeThatGrowsFaster() {
        for text in ["![[", "![[a.png]]", "![a](b ", "![a](b c.png)", "![", "![[a.png|"] {
            let long = String(repeating: text, count: 20_000)
            #expect(Deck(parsing: "## Q\n\n" + long + "\n").cards.count == 1)
        }
    }
}
