/// Which colours stand for the sixteen named ones, and how weight stands beside them.
public struct Palette: Hashable, Sendable {
    /// What stands for each of the sixteen, by its index.
    private let colours: [Colour]
    /// The indices of those of the sixteen whose text is set in bold, a bit each.
    private let bold: UInt16
    /// Whether text may be fainter than other text. Some terminals halve its contrast.
    let isDimmed: Bool

    /// The named ones given here are replaced; the others stay as they are.
    public init(_ colours: [Colour: Colour] = [:], bold: Set<Colour> = [], isDimmed: Bool = true) {
        self.colours = Colour.named.map { colours[$0] ?? $0 }
        self.bold = Colour.named.reduce(0) { bold.contains($1) ? $0 | 1 << $1.index : $0 }
        self.isDimmed = isDimmed
    }

    /// The colour that stands for another.
    public subscript(colour: Colour) -> Colour { colour.isNamed ? colours[Int(colour.index)] : colour }

    /// A style as it is set in these colours.
    func style(_ style: Style) -> Style {
        var style = style
        if let colour = style.foreground, colour.isNamed, bold & 1 << colour.index != 0 { style.isBold = true }
        if !isDimmed { style.isDim = false }
        return style
    }

    /// The terminal's own colours. What is right is bold: in xterm's colours that makes it brighter too, so that it lies far enough from red
    /// for eyes that do not tell red from green.
    public static let terminal = Palette(bold: [.green])

    /// Darker ones, which are readable on white; right is lighter than wrong.
    public static let light = Palette([
        .red: .palette(88), .green: .palette(29), .yellow: .palette(94), .blue: .palette(25), .magenta: .palette(90), .cyan: .palette(23),
    ])

    /// Lighter ones, which are readable on black; right is lighter than wrong.
    public static let dark = Palette([
        .red: .palette(204), .green: .palette(119), .yellow: .palette(221), .blue: .palette(111), .magenta: .palette(176),
        .cyan: .palette(80),
    ])

    /// Those that people see apart whose eyes do not tell red from green, on black.
    ///
    /// Source: after M. Okabe and K. Ito, "Color Universal Design" (2008): orange, blue, yellow, sky blue and reddish purple.
    public static let colourBlind = Palette([
        .red: .palette(208), .green: .palette(39), .yellow: .palette(220), .blue: .palette(117), .magenta: .palette(175),
        .cyan: .palette(123),
    ])

    /// The same on white: vermilion, blue, and darker ones beside them.
    public static let colourBlindLight = Palette([
        .red: .palette(130), .green: .palette(25), .yellow: .palette(94), .blue: .palette(54), .magenta: .palette(90), .cyan: .palette(23),
    ])

    /// Light ones on black, each with a contrast of 7 or more (WCAG 2.2, 1.4.6), and nothing fainter than the rest.
    public static let highContrast = Palette(
        [
            .red: .palette(209), .green: .palette(86), .yellow: .palette(228), .blue: .palette(117), .magenta: .palette(219),
            .cyan: .palette(87),
        ], isDimmed: false)

    /// The same on white: dark ones.
    public static let highContrastLight = Palette(
        [
            .red: .palette(88), .green: .palette(19), .yellow: .palette(53), .blue: .palette(18), .magenta: .palette(90),
            .cyan: .palette(23),
        ], isDimmed: false)
}

/// How styles are painted: how much of them can be shown, in which colours, and with which signs.
public struct Colours: Hashable, Sendable {
    /// How much of a style the output can show.
    public var depth: ColourDepth
    /// The colours of the learner's theme.
    public var palette: Palette
    /// The signs that can be shown.
    public var glyphs: Glyphs

    /// Colours of this depth.
    public init(_ depth: ColourDepth, palette: Palette = .terminal, glyphs: Glyphs = .unicode) {
        self.depth = depth
        self.palette = palette
        self.glyphs = glyphs
    }

    /// No escapes at all.
    public static let none = Colours(.none)
    /// Bold, underlining and their like alone.
    public static let attributes = Colours(.attributes)
    /// The sixteen colours of the terminal.
    public static let sixteen = Colours(.sixteen)
    /// xterm's 256.
    public static let many = Colours(.many)
}
