import Testing

@testable import Cards

@Suite("What looks like a gap") struct GapNotSeenTests {
    @Test(arguments: [
        "The {{c::liver}}", "The {{ c2::kidney}}", "{{c1:x}}", "{c1::x}", "{c1::x}}", "{c1:x}", "{{C1::x}}", "{{c0::x}}", "{{c1 ::x}}",
        "{{c1}}", "{{1::x}}",
        "{{x}}", "{{c1;;x}}", "{{x", "[[x]]", "a [[x::hint]]", "[c1::x]", "(c1::x)", "｛｛c1::x｝｝", "{{c1：：x}}", "{{c1,::x}}", "{{c1,0::x}}",
        "{{cc1::x}}", "- {{c::x}}",
        "| a | {{c::x}} |\n|---|---|\n| b | c |", "> {{c::x}}", "**{{c::x}}**", "<div>\n{{c::x}}\n</div>", "{{c1::a {{c::b}} c}}",
        "$a$ {{c::x}} $b$",
        "$x + {{c2::0}} = x$", "$$\nx + {{c2::0}}\n$$", "`{{c2::x}}`", "```\nlet a = {{c2::1}}\n```", "    {{c2::x}}",
        "![{{c2::x}}](p.png)", "<pre>{{c2::x}}</pre>",
        "$\\frac{{{c2::a}}}{b}$",
    ])
    func isToldWhereItStands(body: String) {
        let deck = Deck(parsing: "## Q\n\n{{c9::gap}}\n\n\(body)\n\n#cloze\n")
        #expect(deck.diagnostics.map(\.code) == [GapNotSeen.code], "\(deck.diagnostics.map(\.message))")
        #expect(deck.cards[0].sides == [.cloze(9)] || body.hasPrefix("{{c1::a"))
    }

    @Test(arguments: [
        "{{c1::x}}", "{{c1,2::x::hint}}", "\\{{c::x}}", "\\{{c1::x}}", "\\[[x]]", "[Ca²⁺]i and [[Ca²⁺]i]", "{x}", "$\\frac{{a}}{{b}}$",
        "`{{x}}`", "`[[x]]`", "{{c1::[[Ca²⁺]]}}",
        "{{c1::{{a}}}}", "{{c1::$x$}}", "{{c1::`x`}}", "<!-- {{c::x}} -->", "[a](<{{c::x}}>)", "C1::x", "(c1: x)", "a {c} b", "![[x.png]]",
        "> **Why:** {{c2::y}}", "{a: b}",
        "```\n{{ name }}\n```", "{{{c1::x}}}",
    ])
    func whatIsOneOrIsMeantAsTextIsNot(body: String) {
        let deck = Deck(parsing: "## Q\n\n{{c9::gap}}\n\n\(body)\n\n#cloze\n")
        #expect(!deck.diagnostics.contains { $0.code == GapNotSeen.code }, "\(deck.diagnostics.map(\.message))")
    }

    @Test func inTheHeadingThereAreNone() {
        #expect(Deck(parsing: "## The {{c1::liver}}\n\nmakes {{c1::bile}}\n\n#cloze\n").codes == ["gap-not-seen@0"])
        #expect(Deck(parsing: "## The {{c1::liver}}\n\n#cloze\n").codes == ["gap-not-seen@0", "cloze-without-gap@0"])
    }

    @Test func onlyClozeCardsAreLookedAt() {
        #expect(Deck(parsing: "## Q\n\n{{c::x}} [[y]]\n").diagnostics.isEmpty)
    }

    @Test func eachIsToldOnItsPlace() {
        let deck = Deck(parsing: "## Q\n\nThe {{c1::liver}} makes bile, {{c::spleen}} and {{ c2::kidney}} do not.\n\n#cloze\n")
        #expect(deck.diagnostics.map(\.column) == [31, 49] && deck.diagnostics.map(\.length) == [13, 15])
        #expect(deck.diagnostics.map(\.line) == [3, 3])
    }
}
