/// Gaps as they are quickly typed: `[[text]]` and `[[text::hint]]` become `{{c1::text}}` and so on, numbered in their order after the
/// numbers that the text uses already. `[[2::text]]` says its number itself, and `[[1,2::text]]` has two.
///
/// Single brackets mean nothing, so that `[Ca²⁺]i` stays what it is, also inside a gap; brackets in a gap balance. Code and maths are
/// left alone, and so are brackets after a backslash.
public enum ClozeShorthand {
    /// The text with its gaps written out.
    public static func gaps(in text: String) -> String {
        let characters = Array(text)
        let opaque = OpaqueStretches(of: characters)
        var next = (usedNumbers(in: text).max() ?? 0) + 1
        var result = ""
        var index = 0
        while index < characters.count {
            if opaque.contains(index) || characters[index] != "[" {
                // What is escaped begins nothing.
                let length = characters[index] == "\\" && index + 1 < characters.count && !opaque.contains(index) ? 2 : 1
                result += String(characters[index..<index + length])
                index += length
            } else if let end = end(of: characters, from: index, opaque) {
                var inner = String(characters[index + 2..<end])
                var number = String(next)
                if let said = Self.number(takenFrom: &inner) { number = said } else { next += 1 }
                result += "{{c\(number)::\(inner)}}"
                index = end + 2
            } else {
                result.append("[")
                index += 1
            }
        }
        return result
    }

    /// Whether a text has a gap, written out or not.
    public static func hasGap(_ text: String) -> Bool {
        Deck(parsing: "## x\n\n" + gaps(in: text) + "\n\n#cloze\n").cards.first?.kind == .cloze
    }

    /// Where the `]]` stands that ends the gap which begins with `[[` at an index; nil when none begins there.
    static func end(of text: [Character], from start: Int, _ opaque: OpaqueStretches) -> Int? {
        guard start + 1 < text.count, text[start + 1] == "[", !opaque.contains(start + 1) else { return nil }
        var depth = 0
        var index = start + 2
        while index < text.count {
            defer { index += 1 }
            if opaque.contains(index) { continue }
            switch text[index] {
            case "\\": index += 1
            case "[": depth += 1
            case "]" where depth > 0: depth -= 1
            case "]":
                guard index + 1 < text.count, text[index + 1] == "]", index > start + 2 else { return nil }
                return index
            // A gap stays in its paragraph.
            case "\n" where index + 1 < text.count && text[index + 1] == "\n": return nil
            default: break
            }
        }
        return nil
    }

    /// The number that a gap begins with, as in `2::text`, or the numbers; they are taken off it.
    private static func number(takenFrom gap: inout String) -> String? {
        let parts = gap.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty else { return nil }
        let numbers = parts[0].split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard numbers.allSatisfy((1...999).contains) else { return nil }
        gap = String(parts[1])
        return numbers.map(String.init).joined(separator: ",")
    }

    /// The numbers of the gaps that are written out.
    private static func usedNumbers(in text: String) -> [Int] {
        text.matches(of: /(?:\{\{c|\[\[)([0-9]{1,3}(?:,[0-9]{1,3})*)::/).flatMap { $0.1.split(separator: ",").compactMap { Int($0) } }
    }
}

/// The stretches of a text that are code or maths.
struct OpaqueStretches {
    private var marks: [Character?]

    init(of text: [Character]) {
        marks = Array(repeating: nil, count: text.count)
        var index = 0
        while index < text.count {
            let mark = text[index]
            if mark == "\\" {
                index += 2
                continue
            }
            guard mark == "`" || mark == "$" else {
                index += 1
                continue
            }
            let run = text[index...].prefix { $0 == mark }.count
            let inside = index + run
            if let end = Self.closing(text, from: inside, mark, run), mark == "`" || Self.isMaths(text, inside..<end) {
                for place in index..<end + run { marks[place] = mark }
                index = end + run
            } else {
                index = inside
            }
        }
    }

    func contains(_ index: Int) -> Bool { marks[index] != nil }

    /// The mark of the stretch that a place stands in: a backtick for code, a dollar for maths.
    func mark(at index: Int) -> Character? { marks[index] }

    /// Where a run of as many marks stands.
    private static func closing(_ text: [Character], from start: Int, _ mark: Character, _ run: Int) -> Int? {
        var index = start
        while index < text.count {
            let length = text[index...].prefix { $0 == mark }.count
            if length == run { return index }
            index += max(1, length)
        }
        return nil
    }

    /// Two prices in one sentence are no maths.
    private static func isMaths(_ text: [Character], _ inside: Range<Int>) -> Bool {
        guard let first = inside.first else { return false }
        return !text[first].isWhitespace && !text[inside.upperBound - 1].isWhitespace && !text[inside].contains("\n")
    }
}
