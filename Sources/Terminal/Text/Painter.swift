/// Turns styled text into what is written to a terminal. The only place that makes colour escapes; and since every text passes here, the
/// last place that makes text harmless.
public enum Painter {
    /// The text with the fewest escapes that give it its looks. Looks end where a line ends.
    public static func bytes(_ text: StyledText, colours: Colours) -> String {
        var written = ""
        var current = Style.plain
        for span in text.spans {
            let style = colours.palette.style(span.style).limited(to: colours.depth)
            // Nearly all there is.
            if span.text.isPrintableASCII {
                written += escape(from: current, to: style, colours)
                written += span.text
                current = style
                continue
            }
            let text = colours.glyphs.plain(Harmless.text(span.text))
            // Bytes tell sooner than characters that a text is one line.
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
        if new == .plain { return sequence("0") }
        let afresh = changes(from: .plain, to: new, colours)
        if old == .plain { return sequence(afresh) }
        let change = changes(from: old, to: new, colours)
        return sequence(afresh.utf8.count + 2 <= change.utf8.count ? "0;" + afresh : change)
    }

    private static func sequence(_ parameters: String) -> String { "\u{1B}[" + parameters + "m" }

    /// The parameters that end what ends and begin what is new, with semicolons between them.
    private static func changes(from old: Style, to new: Style, _ colours: Colours) -> String {
        var parameters = ""
        func add(_ parameter: String) { parameters += parameters.isEmpty ? parameter : ";" + parameter }
        func change(_ old: Bool, _ new: Bool, _ on: String, _ off: String) {
            if old != new { add(new ? on : off) }
        }
        // Bold and dim end together.
        let endsWeight = old.isBold && !new.isBold || old.isDim && !new.isDim
        if endsWeight { add("22") }
        if new.isBold && (!old.isBold || endsWeight) { add("1") }
        if new.isDim && (!old.isDim || endsWeight) { add("2") }
        change(old.isItalic, new.isItalic, "3", "23")
        change(old.isUnderlined, new.isUnderlined, "4", "24")
        change(old.isReversed, new.isReversed, "7", "27")
        change(old.isStruck, new.isStruck, "9", "29")
        if old.foreground != new.foreground { add(code(new.foreground, 30, colours)) }
        if old.background != new.background { add(code(new.background, 40, colours)) }
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
