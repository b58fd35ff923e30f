import Cards

/// What an embed shows of a note: all of it, what stands below a heading (`#heading`), or a block with a name (`#^name`).
struct ObsidianSection {
    /// The text, without the heading, the name of the block, and schedules; nil where the note has no such part.
    let text: String?
    /// What is longer is no part of a card.
    private static let mostBytes = 65_536

    /// - Parameter part: what stands behind the note's name, if anything does: `heading`, `heading#heading below`, `^name`.
    init(of note: ForeignText, _ part: Substring?) {
        let lines = note.lines[FrontBlock(note.lines).nextLine...]
        let last = part?.split(separator: "#").last?.trimmed
        var found: [Substring]?
        switch last {
        case nil: found = Array(lines)
        case let last? where last.hasPrefix("^"): found = Self.block(" " + last, in: lines)
        case let last?: found = Self.below(last, in: lines)
        }
        var text = (found ?? []).joined(separator: "\n")
        if text.utf8.count > Self.mostBytes { text = "" }
        _ = ObsidianSchedule.take(from: &text)
        text = text.withoutBlankEnds.outdented
        self.text = text.isBlank ? nil : text
    }

    /// Whether a text cannot stand within a line.
    static func isBlock(_ text: String) -> Bool {
        text.utf8.contains(0x0A) || ["- ", "* ", "+ ", "> ", "#", "|", "1. "].contains { text.hasPrefix($0) }
    }

    /// The lines below a heading, up to one that is no lower.
    private static func below(_ heading: String, in lines: TextLines) -> [Substring]? {
        let name = letters(heading[...])
        var isCode = false
        var level: Int?
        var found: [Substring] = []
        for line in lines {
            if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
            let hashes = isCode ? 0 : line.prefix { $0 == "#" }.count
            if (1...6).contains(hashes), line.dropFirst(hashes).first == " " {
                if let level, hashes <= level { break }
                if level == nil, letters(line.dropFirst(hashes)) == name {
                    level = hashes
                    continue
                }
            }
            if level != nil { found.append(line) }
        }
        return level == nil ? nil : found
    }

    /// A heading as links name it: its signs stand for nothing.
    private static func letters(_ heading: Substring) -> String { heading.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// The paragraph, or the item of a list, that ends with a name.
    private static func block(_ name: String, in lines: TextLines) -> [Substring]? {
        guard let end = lines.firstIndex(where: { (" " + $0).withoutBlankEnds.hasSuffix(name) }) else { return nil }
        let own = (" " + lines[end]).withoutBlankEnds.dropFirst().dropLast(name.count)
        let isItem = ["- ", "* ", "+ "].contains { own.drop { $0 == " " || $0 == "\t" }.hasPrefix($0) }
        var start = end
        // A name on a line of its own is that of what stands above, with a blank line between or not.
        if own.isBlank, start > lines.startIndex, lines[start - 1].isBlank { start -= 1 }
        while !isItem, start > lines.startIndex, !lines[start - 1].isBlank { start -= 1 }
        return Array(lines[start..<end]) + [own]
    }
}
