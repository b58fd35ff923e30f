import TestSupport
import Testing

@testable import Cards

/// Plain words are their own HTML: what is told to be plain comes to the same as what is parsed.
@Suite struct PlainHTMLTests {
    private static let pieces = [
        "a", "Ca", "w", "www.a.de", "1", "1.", "-", " ", "  ", ",", ".", "?", "(", ")", "'", ";", "/", "%", "é", "ß", "e\u{301}", "я", "--",
        "...",
        "ftp", "mailto", "x@y.de", "http://a.de", "$", "*", "_", "`", "<", ">", "&", "\"", "{{c1::a}}", "\n", "\t", "\u{A0}",
        String(Unicode.Scalar(0xFDD0 as UInt16)!),
        "|", "=",
        "[", "]", "#", ":", "~", "!", "\\", "+", "\r",
    ]

    @Test(arguments: 0..<20) func whatIsPlainIsItsOwnHTML(seed: UInt64) {
        var dice = Dice(state: seed)
        var plain = 0
        for _ in 0..<600 {
            let kinds = Bool.random(using: &dice) ? Self.pieces.count : 24
            let text = (0..<Int.random(in: 1...9, using: &dice)).map { _ in Self.pieces[Int.random(in: 0..<kinds, using: &dice)] }.joined()
            if MarkdownHTML.isPlain(text) { plain += 1 }
            for hasGaps in [false, true] {
                let quick = MarkdownHTML.html(of: text, hasGaps: hasGaps)
                let parsed = MarkdownHTML.parsedHTML(of: text, hasGaps: hasGaps)
                #expect(quick.utf8.elementsEqual(parsed.utf8), "\(text.debugDescription)")
            }
        }
        #expect(plain > 20)
    }
}
