import TestSupport
import Testing

@testable import Cards

/// Cards of words are told by their bytes. That comes to the same as parsing them, whatever a deck holds.
@Suite("Cards told by their bytes") struct PlainReadingTests {
    private static func expectSame(_ bytes: [UInt8]) {
        let (fast, slow) = (DeckReader(bytes).deck(), DeckReader(bytes, looksFirst: false).deck())
        #expect(fast == slow, "\(String(decoding: bytes, as: UTF8.self))")
    }

    private static let lines = [
        "", "", "", "## One", "## One ", "##  two", "## **b** [l](x) `c`", "## a #tag", "## 1. \\* x_y_ &amp;", "##", "# Title", "#",
        "## \t",
        "### three", "word", "two words", "trailing  ", "back\\", "é", "猫は", "\u{A0}nbsp", "\u{200B}## hidden", "\u{2028}", "**bold** text",
        "*slanted*", "* item", "- item", "1. item", "***", "***", "*** ", "---", "===", "a | b", "--- | ---", "| a |", "#tag",
        "#tag #other/x-1",
        "#typed", "#Cloze", "#read", "#1", "#a#b", "#a ", "word #tag", "`code`", "```", "~~~", "text `open", "$x_1$ y", "$$",
        "a {{c1::gap}}",
        "a { b", "![p](p.png)", "a ![p](p.png)", "[x]: y", "see [x]", "a < b", "a <b>c</b>", "a <!-- id: x --> b", "<!-- id: y -->",
        "<div>",
        "a <? b", "> quote", "> **Source:** a et al. 1991", "> **Why:**", "> _so_", "> > twice", ">none", ">", ">  two", "> - item",
        "> # one",
        "> a | b", "> [x]: y", "> ```", "> ***", "> #tag", "> a #tag", "> {{c1::gap}}", "    code", "\tcode", "a\tb", "a\r", "a\u{0}b",
        "\u{FEFF}x", "x\(Unicode.Scalar(0xFDD0 as UInt32)!)",
        "- [ ] box", "- [x] box", "www.a.org", "a@b.c",
        "https://a.org/x_(y)", "**open", "_a_ **b** `c` [d] <e>", "a\u{7F}",
    ]

    @Test(arguments: 0..<60) func anyDeckIsReadTheSame(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<60 {
            var lines = (0..<Int.random(in: 1...14, using: &dice)).map { _ in Self.lines.randomElement(using: &dice)! }
            switch Int.random(in: 0..<6, using: &dice) {
            case 0: lines.insert("---\ntags: [a, b]\n---", at: 0)
            case 1: lines.insert("---\ntags: [typed]\n---", at: 0)
            case 2: lines.insert("# Title\n", at: 0)
            default: lines.insert("## First\n\nwords\n", at: 0)
            }
            Self.expectSame(Array(lines.joined(separator: "\n").utf8))
            Self.expectSame(Array((lines.joined(separator: "\n\n") + "\n").utf8))
        }
    }

    @Test(arguments: 0..<40) func brokenBytesAreReadTheSame(seed: UInt64) {
        var dice = Dice(state: seed)
        var bytes = Array("# T\n\n## One\n\nword é\n\n#tag\n\n## Two\n\nmore 猫\n\n***\n\nwords\n\n## Three\n\nlast".utf8)
        for _ in 0..<3 { bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice) }
        Self.expectSame(bytes)
    }

    @Test func aCardOfWordsIsToldAndAnyOtherIsNot() {
        func isTold(_ text: String) -> Bool { PlainReading(SourceText(Array(text.utf8)), at: 0, deckTags: []) != nil }
        #expect(isTold("## What?\n\nWords, **bold** and $x$.\n\n***\n\né\n\n#tag #a/b\n\n## Next\n\nx\n"))
        #expect(isTold("## Who?\n\nWords.\n\n> **Source:** a et al. 1991\n\n#tag\n"))
        for text in [
            "", "> - a", "- a\n- b", "```\nx\n```", "a ![p](p.png)", "{{c1::x}}", "<!-- id: x -->", "#typed", "a\n#tag", "word #tag",
        ] {
            #expect(!isTold("## What?\n\n\(text)\n"))
        }
    }

    /// Many long cards of which only the end tells that they have to be parsed cost no more than twice.
    @Test func aCardThatIsTooLongForALookIsParsed() {
        let body = String(repeating: "word\n", count: 5_000)
        Self.expectSame(Array("## A\n\n\(body)\n## B\n\nb\n".utf8))
    }
}
