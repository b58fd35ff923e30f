import Formats
import Foundation
import Terminal
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "", "plain", "\"\\/", "\n\r\t\u{08}\u{1B}[31m\u{7F}\u{9B}", "γ-Glu-Cys-Gly [Ca²⁺]i", "\u{FEFF}\u{200E}\u{202E}\u{2028}",
        "\u{E000}\u{FFFE}\u{10FFFF}",
        "\u{E0041}", "👩‍🔬",
    ])
    func aStringArrivesAsItIs(text: String) throws {
        let line = JSON.array([.string(text)]).text
        let written = Painter.bytes(StyledText(line), colours: .none)
        #expect(try JSONDecoder().decode([String].self, from: Data(written.utf8)) == [text])
    }

    @Test func keysStayInOrder() {
        let value = JSON.object([("b", .int(1)), ("a", .null), ("c", .array([.bool(true), .number(0.5), .number(.nan)]))])
        #expect(value.text == #"{"b":1,"a":null,"c":[true,0.5,null]}"#)
    }

    /// Whatever is made visible before it is written would not arrive as it is.
    @Test func whatATerminalMayNotBeGivenIsEscaped() {
        for value in (0...0x10FFFF as ClosedRange<UInt32>) {
            guard let scalar = Unicode.Scalar(value), scalar != "\n" else { continue }
            let text = String(scalar)
            if Harmless.text(text) != text {
                #expect(!JSON.string(text).text.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
            }
        }
    }
}
