/// A heading of depth 1 or 2 in the source.
struct Heading {
    /// Its text: without the `#`s before it and behind it, or without its underline, and without blanks around it.
    let text: Range<Int>
    /// The line after it.
    let nextLine: Int
    /// Whether it is underlined rather than written with `#`.
    let isUnderlined: Bool

    /// Reads the heading that cmark found to begin on a line.
    init(_ source: SourceText, line: Int, depth: Int) {
        if let text = Self.text(source, line, depth: depth) {
            self.text = text
            nextLine = line + 1
            isUnderlined = false
        } else {
            let underline = Self.underline(source, after: line, depth: depth)
            let end = underline > line ? source.content(underline - 1).upperBound : source.content(line).upperBound
            text = source.trimmed(source.content(line).lowerBound..<end)
            nextLine = min(underline + 1, source.lineCount)
            isUnderlined = true
        }
    }

    /// The text of a heading written with this many `#`; nil when the line is none.
    private static func text(_ source: SourceText, _ line: Int, depth: Int) -> Range<Int>? {
        let content = source.trimmed(source.content(line))
        let bytes = source.bytes
        let hash = UInt8(ascii: "#")
        var start = content.lowerBound
        while start < content.upperBound, bytes[start] == hash { start += 1 }
        guard start - content.lowerBound == depth, start == content.upperBound || bytes[start].isBlank else { return nil }
        let text = source.trimmed(start..<content.upperBound)
        var end = text.upperBound
        while end > text.lowerBound, bytes[end - 1] == hash { end -= 1 }
        guard end == text.lowerBound || bytes[end - 1].isBlank else { return text }
        return source.trimmed(text.lowerBound..<end)
    }

    /// The first line of hyphens alone (equals signs at depth 1) after a line.
    private static func underline(_ source: SourceText, after line: Int, depth: Int) -> Int {
        let mark = UInt8(ascii: depth == 1 ? "=" : "-")
        var underline = line + 1
        while underline < source.lineCount {
            let content = source.trimmed(source.content(underline))
            if !content.isEmpty, source.bytes[content].allSatisfy({ $0 == mark }) { return underline }
            underline += 1
        }
        return line
    }
}
