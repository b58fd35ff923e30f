import Cards
import TestSupport
import Testing

@Suite("Hostile decks") struct HostileTests {
    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static let bodies = [
        Sample("quotes", times(">", 20_000)), Sample("quotes and lazy lines", times(">", 2_000) + "a\n" + times("a\n", 2_000)),
        Sample("lists", times("- ", 8_000) + "a\n" + times("\n", 4_000)), Sample("numbered lists", times("1. ", 4_000)),
        Sample("indented lists", (0..<150).map { times("  ", $0) + "- a\n" }.joined() + times("\n", 2_000)),
        Sample("brackets", times("[", 20_000)), Sample("brackets and back", times("[", 8_000) + times("]", 8_000)),
        Sample("images in images", times("![[]()", 1_200)), Sample("emphasis", times("*", 20_000)),
        Sample("emphasis and words", times("*a **a ", 2_000)),
        Sample("nested emphasis", times("*a ", 4_000) + times("a* ", 4_000)), Sample("backticks", times("`a``b", 4_000)),
        Sample("angle brackets", times("<a ", 4_000)), Sample("comments", "a" + times("<!-- ", 4_000)),
        Sample("entities", times("&a", 4_000)),
        Sample("tags", times("#a ", 4_000)), Sample("lines of tags", times("#a\n", 1_200)), Sample("hashes", times("#", 20_000)),
        Sample("open gaps", times("{{c1::", 4_000)), Sample("nested gaps", times("{{c1::", 2_000) + times("}}", 2_000)),
        Sample("near gaps", times("{{c::", 4_000)), Sample("double brackets", times("[[", 4_000)),
        Sample("gaps in code", times("`{{c1::a}}` ", 800)),
        Sample("gaps in maths", times("${{c1::a}}$ ", 800)), Sample("gaps", times("{{c1::a}} ", 400)),
        Sample("braces", "{{c1::" + times("{", 8_000) + times("}", 8_000)),
        Sample("dollars", times("$a", 4_000)), Sample("subscripts", "a" + times("<sub>", 1_200)), Sample("breaks", times("***\n", 1_200)),
        Sample("a table of many columns", times("a|", 2_000) + "\n" + times("-|", 2_000)),
        Sample("a table below a long paragraph", times("a\n", 3_200) + times("|-|\n", 500)),
        Sample("a table", "|a|\n|-|\n" + times("|b|\n", 800)),
        Sample("an address", "http://a" + times(")", 8_000)), Sample("mail", times("a@", 4_000)), Sample("www", times("www.", 4_000)),
        Sample("many definitions", times("[a]: /u\n", 2_000) + "[a]"), Sample("many signs of definitions", times("[a]:", 5_000)),
        Sample("a long definition used often", "[a]: /" + times("u", 8_000) + "\n\n" + times("[a] ", 2_000)),
        Sample("an open fence", "```\n" + times("## B\n", 2_000)), Sample("a long line", times("a ", 20_000)),
        Sample("carriage returns", times("\r", 20_000)),
        Sample("NUL", times("\0", 8_000)), Sample("accents", "e" + times("\u{301}", 8_000)),
        Sample("asides", times("> **Why:** a\n\n", 400)),
    ]

    @Test(arguments: bodies) func atMostADiagnosticComesOfIt(body: Sample) {
        for tags in ["#cloze\n\n{{c1::x}}\n\n", "#typed\n\n"] {
            let deck = Deck(parsing: "## A\n\n\(tags)\(body.text)\n\n```\n~~~\n-->\n\n## Last\n\nb\n")
            #expect(deck.cards.first?.heading == "A")
            guard let card = deck.cards.first else { continue }
            #expect(!card.content(of: card.sides[0]).question.isEmpty)
        }
    }

    /// What cmark-gfm alone reads in quadratic time, by size.
    private static let quadratic: [(name: String, text: @Sendable (Int) -> String)] = [
        ("lists and blank lines", { times("- ", $0) + "a\n" + times("\n", $0) }),
        ("quotes and lazy lines", { times(">", $0) + "a\n" + times("a\n", $0) }),
        ("images", { times("![[]()", $0) }), ("a paragraph and a table", { times("a\n", $0) + "|-|\n" }),
        ("short rows", { times("x|", 400) + "\n" + times("-|", 400) + "\n" + times("x|\n", $0) }),
        ("columns", { times("x|", $0) + "\n" + times("-|", $0) }), ("parentheses", { "http://a" + times(")", $0) }),
        ("a definition and its uses", { "[a]: /" + times("u", $0) + "\n\n" + times("[a] ", $0) }),
        ("definitions", { (0..<$0).map { "[\($0)]: /\($0)\n" }.joined() + "\n" + (0..<min($0, 1_000)).map { "[\($0)] " }.joined() }),
        ("instructions", { "a" + times("<?", $0) }), ("declarations", { "a" + times("<!A ", $0) }),
        ("addresses", { times("http://a<", $0) }), ("more addresses", { times("(www.a<", $0) }),
        ("open gaps", { times("{{c1::", $0) }), ("fenced headings", { "```\n" + times("## B\n", $0) }),
        ("adjacent maths", { times("$a$", $0) }),
    ]

    @Test func timeGrowsWithTheTextAndNotWithItsSquare() {
        for (name, text) in Self.quadratic {
            let growth = Growth(from: 2_000, of: { "## A\n\n" + text($0) }) { _ = Deck(parsing: $0) }
            #expect(growth.isLinear, "\(name): \(growth)")
        }
    }

    @Test func aCardOfManyCommentsIsLaidOutInLinearTime() {
        let growth = Growth(from: 2_000, of: { Self.times("a <!-- x --> ", $0) }) { _ = Block.blocks(of: $0) }
        #expect(growth.isLinear, "\(growth)")
    }

    @Test func manyCardsAreRead() {
        let text = (0..<5_000).map { "## Card \($0 % 1000)\n\nanswer #tag\n\n" }.joined()
        let deck = Deck(parsing: text)
        #expect(deck.cards.count == 5_000)
        #expect(deck.cards.last?.ordinal == 4)
    }
}
