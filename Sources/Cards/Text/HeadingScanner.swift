/// A line that looks like the heading of a card, `## words`, and need not be one.
struct HeadingLike {
    /// From its hashes to its end.
    let range: Range<Int>
    /// Where its words begin.
    let words: Int
    /// Whether a blank parts the hashes from the words, without which no Markdown takes it for a heading.
    let hasBlank: Bool
}

/// Finds what looks like headings. It knows nothing of code, HTML or lists; cmark tells afterwards where each of them stands.
struct HeadingScanner {
    /// The lines, in order. The heading that the text begins with is none of them.
    private(set) var found: [HeadingLike] = []

    init(_ source: SourceText) {
        for line in 0..<source.lineCount {
            let content = source.content(line)
            var start = content.lowerBound
            while start < content.upperBound, source.bytes[start].isBlank { start += 1 }
            let visible = Self.skippingInvisible(source.bytes, start..<content.upperBound)
            guard visible < content.upperBound, source.bytes[visible] == Self.hash else { continue }
            let isWhole = visible == start && line == 0
            if let heading = Self.heading(source, visible..<content.upperBound), !(isWhole && heading.hasBlank) { found.append(heading) }
        }
    }

    private static let hash = UInt8(ascii: "#")

    private static func heading(_ source: SourceText, _ rest: Range<Int>) -> HeadingLike? {
        let depth = source.bytes[rest].prefix(7).prefix { $0 == hash }.count
        guard (2...6).contains(depth) else { return nil }
        let words = source.trimmed(rest.lowerBound + depth..<rest.upperBound)
        let hasBlank = words.lowerBound > rest.lowerBound + depth
        guard !hasBlank || depth == 2, source.string(words).contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        return HeadingLike(range: rest.lowerBound..<words.upperBound, words: words.lowerBound, hasBlank: hasBlank)
    }

    /// Where the first character stands that is seen: neither white space of any sort, nor one without width.
    private static func skippingInvisible(_ bytes: [UInt8], _ rest: Range<Int>) -> Int {
        var index = rest.lowerBound
        // All of them begin with one of these bytes.
        while index < rest.upperBound, [0x20, 0x09, 0xC2, 0xE2, 0xE3, 0xEF].contains(bytes[index]) {
            let head = String(decoding: bytes[index..<min(index + 4, rest.upperBound)], as: UTF8.self).unicodeScalars
            guard let scalar = head.first, scalar.properties.isWhitespace || scalar.properties.generalCategory == .format else { break }
            index += UTF8.width(scalar)
        }
        return index
    }
}
