/// Text that cannot act on a terminal. What a deck, a file name or a log says is shown, never obeyed: controls, characters that turn the
/// direction of writing, and characters without a face become visible.
public enum Harmless {
    /// The columns between two tab stops.
    public static let tabColumns = 4

    /// The text with nothing in it but what can be seen, and line feeds. A tab becomes blanks up to the next stop, a carriage return before
    /// a line feed goes, other controls become their pictures (␛), the rest of what could do harm its code point (⟨U+202E⟩).
    public static func text(_ text: String) -> String {
        if isHarmless(text) { return text }
        var shown = ""
        var column = 0
        for character in text {
            switch character {
            case "\n", "\r\n":
                shown.append("\n")
                column = 0
            case "\t":
                let blanks = tabColumns - column % tabColumns
                shown += String(repeating: " ", count: blanks)
                column += blanks
            default:
                let visible = character.unicodeScalars.map(picture).joined()
                shown += visible
                column += Columns.width(of: visible)
            }
        }
        return shown
    }

    private static func isHarmless(_ text: String) -> Bool {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) { return true }
        return text.unicodeScalars.allSatisfy { $0 == "\n" || isHarmless($0) }
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0xA0..<0x300: return true
        case 0..<0xA0: return false
        // Dashes, quotes, arrows, signs of mathematics, lines and blocks, of which each screen has hundreds.
        case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF, 0x2500...0x25FF: return true
        // Marks, embeddings, overrides and isolates of direction, and what Unicode has retired.
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: return false
        // A byte order mark and the anchors of annotations.
        case 0xFEFF, 0xFFF9...0xFFFB: return false
        // Tags: text that nobody sees.
        case 0xE0000...0xE007F: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return false
        default: return true
        }
    }

    private static func picture(_ scalar: Unicode.Scalar) -> String {
        if isHarmless(scalar) { return String(scalar) }
        switch scalar.value {
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? ""
        case 0x7F: return "␡"
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
        }
    }
}
