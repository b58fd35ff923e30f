import Yams

/// Where in a file its front matter and the tags in it stand.
struct FrontMatterLayout {
    /// One entry of the tags.
    struct Entry {
        /// What it says, without a leading `#`.
        let tag: String
        /// The bytes of its words.
        let words: Range<Int>
        /// The bytes of its line, line end included.
        let line: Range<Int>
        /// What stands before its words on the line: blanks and a hyphen.
        let head: Range<Int>
    }

    /// A key that holds tags.
    struct Key {
        /// The bytes of its lines, those of its value included.
        let lines: Range<Int>
        /// The entries, where its value is a sequence of lines of one word each; nil when it is anything else.
        let entries: [Entry]?
        /// The bytes of the key itself.
        let name: Range<Int>
        /// The words of its value when that is text on the line of the key, or a sequence in brackets.
        let scattered: [String]?
    }

    /// Where the block ends: the start of its closing fence. nil when the file has no front matter, or one that cannot be read.
    private(set) var end: Int?
    /// Whether the file begins with a fence.
    private(set) var hasFence = false
    /// The key `tags`.
    private(set) var tags: Key?
    /// The key `tag`, which is not read.
    private(set) var tag: Key?

    init(_ file: SourceText) {
        let reader = FrontMatterReader(file)
        hasFence = file.string(file.content(0)).hasPrefix("---")
        guard reader.nextLine > 1, !reader.isBroken else { return }
        let fence = reader.nextLine - 1
        end = file.lineStarts[fence]
        guard let mapping = try? FrontMatterYAML.mapping(of: file.bytes[file.lineStarts[1]..<file.lineStarts[fence]]) else { return }
        let keys = mapping.map(\.key)
        for (index, (key, value)) in mapping.enumerated() {
            guard key.scalar?.string == "tags" || key.scalar?.string == "tag", let mark = key.mark else { continue }
            var last = index + 1 < keys.count ? keys[index + 1].mark?.line ?? fence : fence
            // Blank lines and comments before the next key are not the value's.
            while last > mark.line + 1, Self.isAside(file, last - 1) { last -= 1 }
            let found = Key(
                lines: file.lineStarts[mark.line]..<file.lineStarts[last], entries: Self.entries(file, value), name: file.range(of: key),
                scattered: Self.scattered(value))
            if key.scalar?.string == "tags" { tags = found } else { tag = found }
        }
    }

    private static func isAside(_ file: SourceText, _ line: Int) -> Bool {
        let content = file.trimmed(file.content(line))
        return content.isEmpty || file.bytes[content.lowerBound] == UInt8(ascii: "#")
    }

    /// The entries of a sequence in which each stands on a line of its own; none for nothing.
    private static func entries(_ file: SourceText, _ value: Node) -> [Entry]? {
        if FrontMatter.Value(value) == .null { return [] }
        guard case .sequence(let sequence) = value else { return nil }
        var entries: [Entry] = []
        for node in sequence {
            guard let scalar = node.scalar, let mark = node.mark, node.anchor == nil, mark.line < file.lineCount else { return nil }
            let start = file.range(of: node).lowerBound
            let content = file.content(mark.line)
            let head = content.lowerBound..<start
            guard file.string(head).filter({ !$0.isWhitespace }) == "-" else { return nil }
            let rest = file.string(start..<content.upperBound)
            guard let words = words(of: rest) else { return nil }
            let tag = scalar.string.hasPrefix("#") ? String(scalar.string.dropFirst()) : scalar.string
            entries.append(Entry(tag: tag, words: start..<start + words.utf8.count, line: file.whole(mark.line), head: head))
        }
        return entries
    }

    /// What of the rest of a line is a scalar, without the comment behind it; nil when it does not end there.
    private static func words(of rest: String) -> Substring? {
        if let quote = rest.first, quote == "\"" || quote == "'" {
            let inner = rest.dropFirst()
            guard let close = inner.firstIndex(of: quote), !inner[..<close].contains("\\") else { return nil }
            return rest[...close]
        }
        guard rest.first != "|", rest.first != ">", rest.first != "&", rest.first != "!" else { return nil }
        var words = rest[...]
        if let comment = rest.firstRange(of: " #") { words = rest[..<comment.lowerBound] }
        while words.last?.isWhitespace == true { words.removeLast() }
        return words
    }

    /// The words of a value that is no sequence of lines: a text with commas or blanks, or a sequence in brackets.
    private static func scattered(_ value: Node) -> [String]? {
        if case .sequence(let sequence) = value {
            let words = sequence.compactMap { $0.scalar?.string }
            return words.count == sequence.count ? words : nil
        }
        guard let text = value.scalar?.string, value.anchor == nil else { return nil }
        return text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    }
}
