/// What looks like a gap in the shorthand of gaps, `[[…]]`, and becomes none, so that it would be shown as it is written, with
/// its answer.
public struct MissedGap: Equatable, Sendable, CustomStringConvertible {
    /// Why it is none.
    public enum Reason: Equatable, Sendable {
        /// It stands in code.
        case code
        /// It stands in a formula.
        case maths
        /// Nothing closes it in its paragraph.
        case open
        /// Nothing stands in it.
        case empty
    }

    /// What is written.
    public let text: String
    /// Why it is none.
    public let reason: Reason

    /// All of them in a text, in their order. Brackets after a backslash are meant as they are, and so is `[[ -f file ]]` in code.
    public static func all(in text: String) -> [MissedGap] {
        let characters = Array(text)
        let opaque = OpaqueStretches(of: characters)
        var found: [MissedGap] = []
        var index = 0
        while index + 1 < characters.count {
            let isOpaque = opaque.contains(index)
            if characters[index] == "\\", !isOpaque {
                index += 2
            } else if characters[index] != "[" || characters[index + 1] != "[" {
                index += 1
            } else if !isOpaque, let end = ClozeShorthand.end(of: characters, from: index, opaque) {
                index = end + 2
            } else {
                let end = closing(characters, from: index + 2)
                if let missed = missed(characters, index, end, opaque.mark(at: index)) { found.append(missed) }
                index = end.map { $0 + 2 } ?? characters[index...].firstIndex { $0 != "[" } ?? characters.count
            }
        }
        return found
    }

    private static func missed(_ text: [Character], _ start: Int, _ end: Int?, _ mark: Character?) -> MissedGap? {
        let first = text[start...].dropFirst(2).first
        let written = end.map { String(text[start..<$0 + 2]) }
        switch (mark, written) {
        case ("`", let written?) where first?.isWhitespace != true: return MissedGap(text: written, reason: .code)
        case ("$", let written?): return MissedGap(text: written, reason: .maths)
        case (nil, "[[]]"): return MissedGap(text: "[[]]", reason: .empty)
        case (nil, _) where first?.isWhitespace != true:
            return MissedGap(text: String(text[start...].prefix { !$0.isNewline }), reason: .open)
        default: return nil
        }
    }

    /// Where the next `]]` stands in the line.
    private static func closing(_ text: [Character], from start: Int) -> Int? {
        var index = start
        while index + 1 < text.count, !text[index].isNewline {
            if text[index] == "]", text[index + 1] == "]" { return index }
            index += 1
        }
        return nil
    }

    /// What is said of it.
    public var description: String {
        let shown = text.count > 40 ? text.prefix(39) + "…" : text
        return "'\(shown)' becomes no gap, "
            + {
                switch reason {
                case .code: "for it stands in code: put the gap around the code, as in '[[`words`]]'"
                case .maths: "for it stands in a formula: put the gap around the whole formula, as in '[[$x$]]'"
                case .open: "for no ']]' closes it in its paragraph: put one, or a backslash before the '[['"
                case .empty: "for nothing stands in it: write what is to be recalled between the brackets"
                }
            }()
    }
}
