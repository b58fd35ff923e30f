/// Which colours stand for the sixteen named ones.
public struct Palette: Hashable, Sendable {
    private let colours: [Colour: Colour]

    /// The named ones given here are replaced; the others stay as they are.
    public init(_ colours: [Colour: Colour] = [:]) { self.colours = colours }

    /// The colour that stands for another.
    public subscript(colour: Colour) -> Colour { colours[colour] ?? colour }

    /// The terminal's own colours.
    public static let terminal = Palette()

    /// Darker ones, which are readable on white.
    public static let light = Palette([
        .red: .palette(160), .green: .palette(28), .yellow: .palette(94), .blue: .palette(25), .magenta: .palette(90), .cyan: .palette(30),
    ])

    /// Lighter ones, which are readable on black.
    public static let dark = Palette([
        .red: .palette(203), .green: .palette(114), .yellow: .palette(221), .blue: .palette(111), .magenta: .palette(176),
        .cyan: .palette(80),
    ])

    /// Those that people see apart whose eyes do not tell red from green.
    ///
    /// Source: M. Okabe and K. Ito, "Color Universal Design" (2008): vermilion, blue, orange, sky blue and reddish purple.
    public static let colourBlind = Palette([
        .red: .palette(166), .green: .palette(32), .yellow: .palette(214), .blue: .palette(25), .magenta: .palette(175),
        .cyan: .palette(74),
    ])
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
