/// How a stretch of text looks. A value that says nothing of escapes: the `Painter` alone knows those.
public struct Style: Hashable, Sendable {
    /// The colour of the letters, or nil for the terminal's own.
    public var foreground: Colour?
    /// The colour behind the letters, or nil for the terminal's own.
    public var background: Colour?
    /// Whether it is set in bold.
    public var isBold: Bool
    /// Whether it is fainter than other text.
    public var isDim: Bool
    /// Whether it is set in italics.
    public var isItalic: Bool
    /// Whether it is underlined.
    public var isUnderlined: Bool
    /// Whether it is struck through.
    public var isStruck: Bool
    /// Whether foreground and background change places.
    public var isReversed: Bool
    /// Whether it is in the words that a voice says of it already: it looks like other text.
    public var isSpoken: Bool
    /// What is kept free for a picture.
    public var picture: PictureCell? {
        get { held?.cell }
        set { held = newValue.map(HeldCell.init) }
    }
    /// Hardly a style has a picture, and all are copied at every step of drawing: it takes the room of a pointer.
    private var held: HeldCell?

    private final class HeldCell: Hashable, Sendable {
        let cell: PictureCell

        init(_ cell: PictureCell) { self.cell = cell }

        static func == (lhs: HeldCell, rhs: HeldCell) -> Bool { lhs === rhs || lhs.cell == rhs.cell }

        func hash(into hasher: inout Hasher) { hasher.combine(cell) }
    }

    /// A style; what is not named is as the terminal has it.
    public init(
        foreground: Colour? = nil, background: Colour? = nil, isBold: Bool = false, isDim: Bool = false, isItalic: Bool = false,
        isUnderlined: Bool = false, isStruck: Bool = false, isReversed: Bool = false, isSpoken: Bool = false, picture: PictureCell? = nil
    ) {
        self.foreground = foreground
        self.background = background
        self.isBold = isBold
        self.isDim = isDim
        self.isItalic = isItalic
        self.isUnderlined = isUnderlined
        self.isStruck = isStruck
        self.isReversed = isReversed
        self.isSpoken = isSpoken
        held = picture.map(HeldCell.init)
    }

    /// This style with the other laid over it: the colours that `other` names win, and what either sets is set.
    public func merging(_ other: Style) -> Style {
        var style = Style(
            foreground: other.foreground ?? foreground,
            background: other.background ?? background,
            isBold: isBold || other.isBold,
            isDim: isDim || other.isDim,
            isItalic: isItalic || other.isItalic,
            isUnderlined: isUnderlined || other.isUnderlined,
            isStruck: isStruck || other.isStruck,
            isReversed: isReversed || other.isReversed,
            isSpoken: isSpoken || other.isSpoken)
        style.held = other.held ?? held
        return style
    }
}

extension Style {
    /// Text as the terminal writes it.
    public static let plain = Style()
    /// Bold text.
    public static let bold = Style(isBold: true)
    /// Faint text.
    public static let dim = Style(isDim: true)
    /// Italic text.
    public static let italic = Style(isItalic: true)
    /// Underlined text.
    public static let underlined = Style(isUnderlined: true)

    /// Text in the words that a voice says.
    public static let spoken = Style(isSpoken: true)

    /// Text of one colour.
    public static func colour(_ colour: Colour) -> Style { Style(foreground: colour) }
}
