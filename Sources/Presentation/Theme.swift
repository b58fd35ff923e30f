import Terminal

/// What the parts of a screen look like. Only the terminal's own sixteen colours, so that they suit a light and a dark one alike, and
/// nothing that colour alone tells.
public enum Theme {
    /// What is less important than the rest: legends, places, sources.
    public static let quiet = Style.dim
    /// A gap to be filled, and what fills it.
    public static let gap = Style(foreground: .cyan, isBold: true)
    /// A key the learner can press.
    public static let key = Style(foreground: .cyan, isBold: true)
    /// What is right, or went well.
    public static let good = Style(foreground: .green)
    /// What is wrong, or is lost.
    public static let bad = Style(foreground: .red)
    /// What asks for attention.
    public static let warning = Style(foreground: .yellow)
    /// Code.
    public static let code = Style(foreground: .magenta)
    /// Links.
    public static let link = Style(isUnderlined: true)
    /// A label such as "help".
    public static let label = Style(foreground: .blue, isBold: true)
}
