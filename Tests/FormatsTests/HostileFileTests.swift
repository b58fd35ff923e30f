import Cards
import Formats
import TestSupport
import Testing

@Suite("Hostile files") struct HostileFileTests {
    private static let fragments =
        [
            "Q: ", "A: ", "C: ", "[", "]", "::", ":::", "?", "??", "==", "<!--SR:!2023-09-02,4,270-->", "#flashcards/x ", "---", "***",
            "{{", "}}",
            "{{c1::", "{{1::", "\"", "\"\"", ",", ";", "\t", "<b>", "</b>", "<ul><li>", "<div>", "&amp;", "&#x110000;", "\\(", "\\)",
            "[sound:",
            "#separator:tab", "#html:true", "#columns:a,b", "```", "`", "$", "\n", "\n", "\n\n", "\r\n", " ", "a", "é", "γ-Glu", "[[", "]]",
            "%%", "<",
            "<table><tr><td>", "<img src=", "![[", "## x", "^[", "[^1]",
            "* a :drill:\n", "** b\n", ":PROPERTIES:\n", ":END:\n", "#+BEGIN_SRC\n", "#+END_SRC\n", "[a||b]", "/a/", "|-", "I: REP=1",
            "<kvtml version=\"2\">",
            "<entry id=\"0\">", "<!DOCTYPE a [", "\u{F0002}0\u{F0003}", "\u{F0000}7\u{F0001}", "\u{0}", "\u{1B}[31m",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xFF, 0xFE], [0x85]]

    @Test(arguments: ForeignFormat.allCases) func anyBytesGiveCardsThatReadBack(format: ForeignFormat) {
        for seed in 0..<120 {
            var dice = Dice(state: UInt64(seed))
            let bytes = (0..<Int.random(in: 1...60, using: &dice)).flatMap { _ in Self.fragments.randomElement(using: &dice)! }
            let text = ForeignText(bytes)
            _ = Detection(text, fileName: "a.md")
            let imported = format.read(text)
            for card in imported.cards {
                let written = card.text.written
                let deck = Deck(parsing: written.text + "\n## next\n\nnext\n")
                #expect(deck.cards.count == 2 && deck.cards.last?.heading == "next", "\(format) \(bytes)")
                #expect(!written.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
            }
            #expect(imported.notes.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.message.contains("\n") })
        }
    }

    private static let large: [(String, ForeignFormat, @Sendable (Int) -> String)] = [
        ("a long line", .hashcards, { "Q: " + String(repeating: "a ", count: $0) + "\nA: b\n" }),
        ("a long cloze", .hashcards, { "C: " + String(repeating: "[a] ", count: $0 / 8) + "\n" }),
        ("open brackets", .hashcards, { "C: " + String(repeating: "[", count: $0) + "\n" }),
        ("a long answer", .hashcards, { "Q: q\nA: " + String(repeating: "a\n", count: $0) }),
        ("separators", .obsidian, { String(repeating: "a::b\n", count: $0 / 20) }),
        ("highlights", .obsidian, { String(repeating: "==a", count: $0) }),
        ("links", .obsidian, { "a::" + String(repeating: "[[", count: $0) }),
        ("open fences", .obsidian, { String(repeating: "```a\n\n", count: $0) }),
        ("open formulas", .obsidian, { String(repeating: "$$a$$$$\n?\n", count: $0) }),
        ("open comments", .obsidian, { String(repeating: "<!-- a\n", count: $0) }),
        ("backticks", .obsidian, { String(repeating: "`a``b", count: $0) }),
        ("rules", .mochi, { String(repeating: "a\n---\n", count: $0 / 20) }), ("braces", .mochi, { String(repeating: "{{", count: $0) }),
        ("an open quote", .csv, { "a,b\n\"" + String(repeating: "a,b\n", count: $0) }),
        ("quotes", .csv, { "a,b\n" + String(repeating: "\"\"\"a\n", count: $0) }),
        ("tags of HTML", .anki, { "#html:true\nq\t" + String(repeating: "<b>", count: $0) }),
        ("angle brackets", .anki, { "#html:true\nq\t" + String(repeating: "<a ", count: $0) }),
        ("ampersands", .anki, { "#html:true\nq\t" + String(repeating: "&a", count: $0) }),
        ("formulas", .anki, { "#html:true\nq\t" + String(repeating: "\\(", count: $0) }),
        ("open gaps", .anki, { "#separator:tab\n" + String(repeating: "{{c1::a", count: $0) + "\tx\n" }),
        ("lists", .anki, { "#html:true\nq\t" + String(repeating: "<ul><li>", count: $0) }),
        ("open gaps of Org", .orgDrill, { "* a :drill:\n" + String(repeating: "[a", count: $0) }),
        ("open emphasis", .orgDrill, { "* a :drill:\n" + String(repeating: " *a /b =c", count: $0 / 4) }),
        ("drawers", .orgDrill, { "* a :drill:\n" + String(repeating: ":A:\n:END:\n", count: $0) }),
        ("open blocks", .orgDrill, { "* a :drill:\n" + String(repeating: "#+BEGIN_QUOTE\n", count: $0) }),
        ("open elements", .kvtml, { String(repeating: "<a>", count: $0) }),
        ("entities", .kvtml, { "<kvtml>" + String(repeating: "&a", count: $0) }),
        ("lines of a side", .superMemo, { String(repeating: "Q: a\n", count: $0 / 20) }),
        ("headings", .markdown, { String(repeating: "## a\n\nb\n\n", count: $0 / 20) }),
    ]

    @Test(arguments: large.indices) func timeGrowsWithTheTextAndNotWithItsSquare(index: Int) {
        let (name, format, text) = Self.large[index]
        let growth = Growth(from: 3_000, of: text) { text in
            for card in format.read(ForeignText(text)).cards.prefix(3) { _ = card.text.written }
        }
        #expect(growth.isLinear, "\(name): \(growth)")
    }

    @Test func otherEncodingsAreToldAndRead() {
        #expect(ForeignText([0xFF, 0xFE, 0x41, 0, 0xB3, 0x03]).text == "Aγ")
        let latin = ForeignText([0x43, 0x61, 0xB2])
        #expect(latin.text == "Ca²" && latin.notes.map(\.message) == ["the file is not UTF-8: read as Windows-1252"])
        let broken = ForeignText(Array("γ\na".utf8) + [0xFF])
        #expect(broken.text == "γ\na\u{FFFD}" && broken.notes.map(\.line) == [2])
        #expect(ForeignText("a\u{1B}[31m\u{0}\r\nb\rc").text == "a[31m\nb\nc")
    }
}
