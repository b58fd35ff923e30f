/// Turns styled text into what is written to a terminal. The only place that makes colour escapes; and since every text passes here, the
/// last place that makes text harmless.
public enum Painter {
    /// The text with the fewest escapes that give it its looks. Looks end where a line ends.
    public static func bytes(_ text: StyledText, colours: Colours) -> String {
        var written = ""
        var current = Style.plain
        for span in text.spans {
            let style = colours.palette.style(span.style).limited(to: colours.depth)
            let text = colours.glyphs.plain(Harmless.text(span.text))
            // Nearly every text is one line, which bytes tell sooner than characters.
            let lines = text.utf8.contains(0x0A) ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
            for (index, line) in lines.enumerated() {
                if index > 0 {
                    written += escape(from: current, to: .plain, colours) + "\n"
                    current = .plain
                }
                if line.isEmpty { continue }
                written += escape(from: current, to: style, colours) + line
                current = style
            }
        }
        return written + escape(from: current, to: .plain, colours)
    }

    /// The sequence that changes one look into another: what is new and what ends, or everything afresh, whichever is shorter.
    private static func escape(from old: Style, to new: Style, _ colours: Colours) -> String {
        if old == new { return "" }
        let change = sequence(changes(from: old, to: new, colours))
        let afresh = sequence(["0"] + changes(from: .plain, to: new, colours))
        return afresh.utf8.count <= change.utf8.count || new == .plain ? afresh : change
    }

    private static func sequence(_ parameters: [String]) -> String {
        "\u{1B}[" + parameters.joined(separator: ";") + "m"
    }

    private static func changes(from old: Style, to new: Style, _ colours: Colours) -> [String] {
        var parameters: [String] = []
        // Bold and dim end together.
        let endsWeight = old.isBold && !new.isBold || old.isDim && !new.isDim
        if endsWeight { parameters.append("22") }
        if new.isBold && (!old.isBold || endsWeight) { parameters.append("1") }
        if new.isDim && (!old.isDim || endsWeight) { parameters.append("2") }

        func change(_ flag: KeyPath<Style, Bool>, _ on: String, _ off: String) {
            if old[keyPath: flag] != new[keyPath: flag] { parameters.append(new[keyPath: flag] ? on : off) }
        }
        change(\.isItalic, "3", "23")
        change(\.isUnderlined, "4", "24")
        change(\.isReversed, "7", "27")
        change(\.isStruck, "9", "29")
        if old.foreground != new.foreground { parameters.append(code(new.foreground, 30, colours)) }
        if old.background != new.background { parameters.append(code(new.background, 40, colours)) }
        return parameters
    }

    /// The parameter for a colour; `base` is 30 for letters and 40 for what is behind them.
    private static func code(_ colour: Colour?, _ base: Int, _ colours: Colours) -> String {
        guard let colour else { return String(base + 9) }
        let chosen = colours.palette[colour]
        let index = Int(colours.depth == .many ? chosen.index : chosen.sixteenth)
        if index < 8 { return String(base + index) }
        return index < 16 ? String(base + 60 + index - 8) : "\(base + 8);5;\(index)"
    }
}

extension Style {
    /// As much of the style as the output can show.
    fileprivate func limited(to colours: ColourDepth) -> Style {
        var style = self
        // The screen shows pictures; there is no escape for the blanks below them.
        style.picture = nil
        style.isSpoken = false
        switch colours {
        case .none: return .plain
        case .attributes:
            style.foreground = nil
            style.background = nil
            return style
        case .sixteen, .many: return style
        }
    }
}
