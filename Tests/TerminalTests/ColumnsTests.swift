import Terminal
import Testing

@Suite("Columns")
struct ColumnsTests {
    @Test(arguments: [
        ("", 0), ("a", 1), ("Ca²⁺", 4), ("x_c⁻", 4), ("αβγ µM Å", 8), ("e\u{301}", 1), ("\u{301}", 0), ("a\u{300}\u{316}\u{489}", 1),
        ("漢字", 4), ("ｶﾅ", 2), ("ＡＢ", 4), ("、", 2), ("〈", 2), ("\u{303F}", 1), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("👍", 2), ("👍🏽", 2), ("👩‍🔬", 2), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("🇩", 1), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("☎", 1), ("⌚", 2),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("\u{200B}", 0), ("a\u{200D}b", 2), ("\u{AD}", 1), ("─│┼", 3), ("→ ⇌ ✓ • …", 9), ("กำ", 2), ("क्षि", 3), ("Ω≈∂", 3),
        ("\r\n", 0), ("\u{1B}[0m", 3), ("𝛼", 1), ("䷀", 2), ("𠀀", 2), ("\u{10FFFF}", 1),
    ])
    func aTextTakesAsManyColumnsAsATerminalGivesIt(text: String, columns: Int) {
        #expect(Columns.width(of: text) == columns)
    }

    @Test func aPartOfATextIsMeasuredAlike() {
        let text = "ein 漢字 mehr"
        #expect(Columns.width(of: text.dropFirst(4).dropLast(5)) == 4)
    }

    /// A text is as wide as its graphemes together, whichever way it is measured.
    @Test func aTextIsAsWideAsItsGraphemes() {
        for value in UInt32(0)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["\(scalar)", "a\(scalar)─", "\(scalar)\u{301}", "\(scalar)\u{FE0F}", "→\(scalar)\(scalar)"] {
                #expect(Columns.width(of: text) == text.reduce(0) { $0 + Columns.width(of: $1) }, "U+\(String(value, radix: 16))")
            }
        }
    }
}
