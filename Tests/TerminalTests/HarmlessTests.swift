import Terminal
import TestSupport
import Testing

@Suite("Harmless")
struct HarmlessTests {
    @Test(arguments: [
        ("plain\ntext", "plain\ntext"), ("Ca²⁺ → 漢字 👩‍🔬 ❤️", "Ca²⁺ → 漢字 👩‍🔬 ❤️"), ("\u{1B}[31mred", "␛[31mred"), ("\u{9B}31m", "⟨U+009B⟩31m"),
        ("\u{7F}", "␡"), ("a\r\nb", "a\nb"), ("a\rb", "a␍b"), ("\u{0}\u{7}\u{8}\u{B}\u{C}", "␀␇␈␋␌"), ("a\tb", "a   b"), ("漢\tb", "漢  b"),
        ("abcd\tb\n\tc", "abcd    b\n    c"), ("\u{1B}\tb", "␛   b"), ("\u{202E}evil", "⟨U+202E⟩evil"), ("\u{2028}", "⟨U+2028⟩"),
        ("\u{FEFF}a", "⟨U+FEFF⟩a"),
        ("a\u{E0041}", "a⟨U+E0041⟩"), ("\u{E000}", "⟨U+E000⟩"), ("\u{10FFFF}", "⟨U+10FFFF⟩"), ("\u{378}", "⟨U+0378⟩"),
        ("e\u{301}\u{202E}", "e\u{301}⟨U+202E⟩"), ("a\u{200D}b", "a\u{200D}b"), ("5\u{A0}mM", "5\u{A0}mM"),
    ])
    func whatCouldActIsShown(text: String, shown: String) {
        #expect(Harmless.text(text) == shown)
    }

    @Test func noControlAndNoTurnOfDirectionStays() {
        let controls = Array(0..<0x20) + Array(0x7F..<0xA0)
        let turns = [0x61C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0x2028, 0x2029, 0xFEFF]
        for value in controls + turns + Array(0xE0000...0xE007F) where value != 0x0A {
            let scalar = Unicode.Scalar(UInt32(value))!
            let shown = Harmless.text("a" + String(scalar) + "b")
            #expect(!shown.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16)) came through")
            #expect(shown.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        }
    }

    @Test func whatIsHarmlessStaysAsItIs() {
        for value in Array(0x20..<0x3100) + Array(stride(from: 0x3100, through: 0x10FFFF, by: 61)) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let once = Harmless.text(String(scalar))
            #expect(Harmless.text(once) == once)
        }
    }

    @Test func noBytesWhateverMakeThePainterWriteAControl() {
        var dice = Dice(state: 7)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0..<60, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
            let text = String(decoding: bytes, as: UTF8.self)
            for written in [
                Painter.bytes(StyledText(Harmless.text(text)), colours: .none), Painter.bytes(StyledText(text), colours: .none),
            ] {
                #expect(written.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
                #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
            }
        }
    }
}
