/// The signs that plots are drawn with.
public enum Glyphs: Sendable {
    /// Blocks in eighths, shades, braille.
    case unicode
    /// ASCII alone.
    case ascii

    /// What a terminal can show, by the locale and the kind of terminal. A Linux console has no more than 512 signs, and few of these.
    public static func detect(environment: [String: String]) -> Glyphs {
        let terminal = environment["TERM"] ?? ""
        if terminal == "linux" || terminal == "dumb" || terminal.hasPrefix("vt") { return .ascii }
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let codeSet = locale.lowercased().filter { $0 != "-" }
        return codeSet.contains("utf8") ? .unicode : .ascii
    }

    /// A text with its signs drawn so that they can be shown, each as wide as it was. Letters stay, whatever alphabet they are of.
    public func plain(_ text: String) -> String {
        if self == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return String(text.map { Self.signs[$0] ?? $0 })
    }

    /// What stands for signs where there is ASCII alone.
    private static let signs: [Character: Character] = {
        let rows: [(ascii: Character, signs: String)] = [
            (" ", "\u{A0}"), ("-", "–—−‐─━═╌┄"), ("|", "│┃║"), ("+", "└┌┐┘├┤┬┴┼✓"), ("x", "✗×"), (".", "·⋅∙"), ("*", "•●"), ("~", "…≈∼"),
            ("<", "←⟨‹"), (">", "→⟩›"), ("^", "↑"), ("v", "↓"), ("'", "‘’′"), ("\"", "“”„"), ("#", "█▉▊▋▌▐▓"), (":", "▒░"), ("o", "□"),
        ]
        return Dictionary(uniqueKeysWithValues: rows.flatMap { row in row.signs.map { ($0, row.ascii) } })
    }()

    /// Part of a column, from the bottom up: `eighths` of 8.
    func column(_ eighths: Int) -> String {
        switch self {
        case .unicode: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][min(8, max(0, eighths))]
        case .ascii: [" ", ".", ".", ".", ":", ":", ":", "#", "#"][min(8, max(0, eighths))]
        }
    }

    /// A bar to the right of so many eighths of a column. Whatever is not nothing shows.
    func bar(_ eighths: Int) -> String {
        switch self {
        case .unicode:
            String(repeating: "█", count: eighths / 8) + ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        case .ascii: String(repeating: "#", count: eighths == 0 ? 0 : max(1, (eighths + 4) / 8))
        }
    }

    /// A lying bar for so many of the most there can be, which would fill the columns.
    public func bar(_ count: Int, of most: Int, columns: Int) -> String {
        bar(count <= 0 || most <= 0 ? 0 : max(1, min(count, most) * columns * 8 / most))
    }

    /// A shade, from 0 for nothing to 4.
    public func shade(_ level: Int) -> String {
        let level = min(4, max(0, level))
        return self == .unicode ? ["·", "░", "▒", "▓", "█"][level] : [".", "-", "+", "*", "#"][level]
    }

    /// The corner and the line below a plot, and the line beside it.
    var axis: (corner: String, horizontal: String, vertical: String) { self == .unicode ? ("└", "─", "│") : ("+", "-", "|") }
}
