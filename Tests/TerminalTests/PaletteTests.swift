import Testing

@testable import Terminal

struct PaletteTests {
    private let text = StyledText("x", Style(foreground: .green))

    @Test("A theme stands for the terminal's own colours, as far as the terminal has them")
    func theme() {
        #expect(Painter.bytes(text, colours: .many) == "\u{1B}[1;32mx\u{1B}[0m")
        #expect(Painter.bytes(text, colours: Colours(.many, palette: .colourBlind)) == "\u{1B}[38;5;39mx\u{1B}[0m")
        #expect(Painter.bytes(text, colours: Colours(.sixteen, palette: .colourBlind)) == "\u{1B}[96mx\u{1B}[0m")
        #expect(Painter.bytes(text, colours: Colours(.none, palette: .dark)) == "x")
    }

    @Test func nothingIsFainterThanTheRestWhereContrastIsHigh() {
        for palette in [Palette.highContrast, .highContrastLight] {
            #expect(Painter.bytes(StyledText("x", .dim), colours: Colours(.many, palette: palette)) == "x")
            let key = Painter.bytes(StyledText("x", Style(foreground: .cyan, isBold: true)), colours: Colours(.many, palette: palette))
            #expect(key.hasPrefix("\u{1B}[1;38;5;"))
        }
        #expect(Painter.bytes(StyledText("x", .dim), colours: .many) == "\u{1B}[2mx\u{1B}[0m")
    }

    /// A theme of its own colours, what it is meant to be read on, and the least contrast to that.
    struct Grounded: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var palette: Palette
        var ground: Colour
        var contrast: Double
    }

    static let grounded = [
        Grounded(testDescription: "light", palette: .light, ground: .palette(231), contrast: 4.5),
        Grounded(testDescription: "dark", palette: .dark, ground: .palette(16), contrast: 4.5),
        Grounded(testDescription: "colour-blind", palette: .colourBlind, ground: .palette(16), contrast: 4.5),
        Grounded(testDescription: "colour-blind-light", palette: .colourBlindLight, ground: .palette(231), contrast: 4.5),
        Grounded(testDescription: "high-contrast", palette: .highContrast, ground: .palette(16), contrast: 7),
        Grounded(testDescription: "high-contrast-light", palette: .highContrastLight, ground: .palette(231), contrast: 7),
    ]

    @Test(arguments: grounded) func everyColourIsReadableOnItsGround(theme: Grounded) {
        for colour in [Colour.red, .green, .yellow, .blue, .magenta, .cyan] {
            let contrast = SeenColour(theme.palette[colour]).contrast(to: SeenColour(theme.ground))
            #expect(contrast >= theme.contrast, "\(colour) has \(contrast)")
        }
    }

    @Test(arguments: SeenColour.Eye.allCases) func rightAndWrongAreFarApartForEveryEye(eye: SeenColour.Eye) {
        for palette in [.terminal] + Self.grounded.map(\.palette) {
            func seen(_ colour: Colour) -> Lab {
                let style = palette.style(Style(foreground: colour))
                return SeenColour(palette[colour], isBold: style.isBold, to: eye).lab
            }
            let distance = seen(.red).distance(to: seen(.green))
            #expect(distance >= 20, "\(palette): \(distance)")
        }
    }

    @Test func rightAndWrongDifferInLightnessToo() {
        for palette in [Palette.light, .dark] {
            let (right, wrong) = (SeenColour(palette[.green]).lab, SeenColour(palette[.red]).lab)
            #expect(right.lightness > wrong.lightness + 20)
        }
    }

    /// A pair from the table by which implementations of the formula are checked.
    @Test func distancesAreThoseOfTheTable() {
        let pairs = [
            (Lab(lightness: 50, a: 2.6772, b: -79.7751), Lab(lightness: 50, a: 0, b: -82.7485), 2.0425),
            (Lab(lightness: 50, a: 2.5, b: 0), Lab(lightness: 73, a: 25, b: -18), 27.1492),
            (Lab(lightness: 60.2574, a: -34.0099, b: 36.2677), Lab(lightness: 60.4626, a: -34.1751, b: 39.4387), 1.2644),
        ]
        for (a, b, distance) in pairs { #expect(abs(a.distance(to: b) - distance) < 0.0001) }
    }
}
