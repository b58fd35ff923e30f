import Terminal
import Testing

@Suite("Painter")
struct PainterTests {
    private static let red = Style(foreground: .red)

    @Test(
        arguments: [
            ("plain", "plain"),
            ("\("bold", .bold)", "␛[1mbold␛[0m"),
            ("a\("b", .bold)c", "a␛[1mb␛[0mc"),
            ("\("a", .bold)\("b", Style(foreground: .red, isBold: true))", "␛[1ma␛[31mb␛[0m"),
            ("\("a", Style(isBold: true, isDim: true))\("b", .bold)", "␛[1;2ma␛[0;1mb␛[0m"),
            (
                "\("a", Style(foreground: .red, background: .blue, isBold: true))\("b", Style(foreground: .red, background: .blue))",
                "␛[1;31;44ma␛[22mb␛[0m"
            ),
            ("\("a\nb", red)", "␛[31ma␛[0m\n␛[31mb␛[0m"),
            ("\("a\n", red)\n", "␛[31ma␛[0m\n\n"),
            ("\("x", Style(isItalic: true, isUnderlined: true, isStruck: true, isReversed: true))", "␛[3;4;7;9mx␛[0m"),
            ("\("x", Style(foreground: .brightBlack, background: .brightWhite))", "␛[90;107mx␛[0m"),
            ("\("x", Style(foreground: .palette(208)))", "␛[38;5;208mx␛[0m"),
            ("\("x", Style(background: .palette(9)))", "␛[101mx␛[0m"),
        ] as [(StyledText, String)])
    func looksBecomeTheFewestEscapes(text: StyledText, written: String) {
        #expect(Painter.bytes(text, colours: .many).replacing("\u{1B}", with: "␛") == written)
    }

    @Test(arguments: [
        (Colours.none, "x"), (.attributes, "␛[1mx␛[0m"), (.sixteen, "␛[1;93;44mx␛[0m"), (.many, "␛[1;38;5;226;48;5;18mx␛[0m"),
    ])
    func aPoorerTerminalGetsLess(colours: Colours, written: String) {
        let text = StyledText("x", Style(foreground: .palette(226), background: .palette(18), isBold: true))
        #expect(Painter.bytes(text, colours: colours).replacing("\u{1B}", with: "␛") == written)
    }

    @Test func anEscapeInATextIsNeverWritten() {
        #expect(Painter.bytes(StyledText("\u{1B}]0;title\u{7}"), colours: .many) == "␛]0;title␇")
    }

    @Test(
        arguments: [
            ([:], true, ColourDepth.none),
            (["TERM": "dumb"], true, .none),
            (["TERM": "xterm"], true, .sixteen),
            (["TERM": "xterm"], false, .none),
            (["TERM": "linux"], true, .sixteen),
            (["TERM": "vt220"], true, .attributes),
            (["TERM": "xterm-256color"], true, .many),
            (["TERM": "xterm", "COLORTERM": "truecolor"], true, .many),
            (["TERM": "xterm-256color", "NO_COLOR": "1"], true, .none),
            (["TERM": "xterm-256color", "NO_COLOR": ""], true, .many),
            (["TERM": "xterm", "CLICOLOR_FORCE": "1"], false, .sixteen),
            (["TERM": "xterm", "CLICOLOR_FORCE": "0"], false, .none),
            (["TERM": "dumb", "FORCE_COLOR": "3"], false, .many),
            (["TERM": "xterm", "FORCE_COLOR": "0"], true, .none),
            (["FORCE_COLOR": "1", "NO_COLOR": "1"], true, .none),
        ] as [([String: String], Bool, ColourDepth)])
    func theEnvironmentDecidesOnColours(environment: [String: String], isTerminal: Bool, colours: ColourDepth) {
        #expect(ColourDepth.detect(environment: environment, isTerminal: isTerminal) == colours)
    }
}
