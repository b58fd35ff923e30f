import Cards

/// A question of another program as a heading and what stands below it.
struct Question: Equatable {
    /// One line of Markdown.
    var heading: String
    /// The rest; empty where the heading says it all.
    var front: String

    /// The most characters that a paragraph of several lines may have to become one heading, and that any heading may have.
    private static let longestJoined = 240
    private static let longest = 1_000

    /// Takes the heading from the first paragraph or heading of a text. A question that begins with a list, code or a picture stands below a
    /// heading made of its words.
    init(_ markdown: String) {
        let text = markdown.trimmed
        if let first = text.first, first.isLetter, !text.utf8.contains(0x0A), text.utf8.count <= Self.longest, !text.hasSuffix("\\") {
            // A line that begins with a letter is a paragraph of words.
            (heading, front) = (text, "")
            return
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let end = lines.firstIndex(where: \.isBlank) ?? lines.count
        let first = lines[..<end].joined(separator: "\n")
        let blocks = text.utf8.count > 65_536 ? [] : Block.blocks(of: first)
        func rest(from line: Int) -> String { lines[line...].joined(separator: "\n").trimmed }
        switch blocks.first {
        case .heading where !lines[0].hasPrefix("#"): break
        case .heading:
            (heading, front) = (lines[0].drop { $0 == "#" }.trimmed, rest(from: 1))
            if !heading.isEmpty { return }
        case .paragraph(let inlines) where inlines.showsWords:
            let isOne = blocks.count == 1 && !inlines.contains(.lineBreak) && first.count <= Self.longestJoined
            if isOne {
                (heading, front) = (lines[..<end].map(\.trimmed).joined(separator: " "), rest(from: end))
                return
            }
            if Block.blocks(of: String(lines[0])).count == 1, lines[0].count <= Self.longest {
                (heading, front) = (Self.withoutBreak(lines[0]), rest(from: 1))
                if !heading.isEmpty { return }
            }
        default: break
        }
        heading = Self.words(of: text)
        front = text
    }

    /// A heading made of the words of a text.
    private static func words(of text: String) -> String {
        let start = String(text.prefix(500))
        let words = Block.blocks(of: start).plainText.trimmed
        guard !words.isEmpty else { return "What is shown here?" }
        return PlainMarkdown.inline(shortened(words))
    }

    /// A text cut at a blank, with an ellipsis where something follows.
    static func shortened(_ text: String, to length: Int = 72) -> String {
        guard text.count > length else { return text }
        let start = text.prefix(length)
        let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
        return words.trimmed + " …"
    }

    /// A line without the signs of a hard break at its end.
    static func withoutBreak(_ line: Substring) -> String {
        let line = line.trimmed
        return line.hasSuffix("\\") && !line.hasSuffix("\\\\") ? String(line.dropLast()) : line
    }
}

extension [Inline] {
    /// Whether there is more than pictures.
    fileprivate var showsWords: Bool {
        contains { inline in
            switch inline {
            case .image, .lineBreak, .softBreak, .html: false
            case .text(let text): !text.isBlank
            default: true
            }
        }
    }
}
