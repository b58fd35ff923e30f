import Terminal
import Testing

struct PaletteTests {
    private let text = StyledText("x", Style(foreground: .green))

    @Test("A theme stands for the terminal's own colours, as far as the terminal has them")
    func theme() {
        #expect(Painter.bytes(text, colours: .many) == "\u{1B}[32mx\u{1B}[0m")
        #expect(Painter.bytes(text, colours: Colours(.many, palette: .colourBlind)) == "\u{1B}[38;5;32mx\u{1B}[0m")
        #expect(Painter.bytes(text, colours: Colours(.sixteen, palette: .colourBlind)) == "\u{1B}[34mx\u{1B}[0m")
        #expect(Painter.bytes(text, colours: Colours(.none, palette: .dark)) == "x")
    }
}
