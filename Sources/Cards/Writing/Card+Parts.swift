extension Card {
    /// The text of a cloze card and what it tells aside, as Markdown.
    public var clozeParts: (text: String, asides: String) {
        let body = front.isEmpty ? back : back.isEmpty ? front : front + "\n\n" + back
        let (text, asides) = Self.parted(body)
        return (text.joined(separator: "\n").trimmingBlankLines, asides.joined(separator: "\n").trimmingBlankLines)
    }

    /// Whether the back is a paragraph and nothing else.
    public var backIsOneParagraph: Bool {
        let blocks = Block.blocks(of: back)
        guard blocks.count == 1, case .paragraph = blocks[0] else { return false }
        return true
    }

    /// The only paragraph of the back, and what is told aside of it; nil when the back is more.
    public var typedParts: (answer: String, asides: String)? {
        let (text, asides) = Self.parted(back)
        let answer = text.joined(separator: "\n").trimmingBlankLines
        let blocks = Block.blocks(of: answer)
        guard blocks.count == 1, case .paragraph = blocks[0] else { return nil }
        return (answer, asides.joined(separator: "\n").trimmingBlankLines)
    }

    /// The lines of a text, and those of the block quotes in it that are told aside.
    private static func parted(_ body: String) -> (text: [String], asides: [String]) {
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let tree = MarkdownTree(MarkedText(Array(body.utf8), marks: []))
        let blocks = Array(tree.root.children).filter { lines.indices.contains($0.line) }
        var text: [String] = []
        var asides: [String] = []
        var start = 0
        for (index, block) in blocks.enumerated() {
            let end = index + 1 < blocks.count ? blocks[index + 1].line : lines.count
            let from = index == 0 ? start : block.line
            if Aside.label(of: block) != nil { asides += lines[from..<end] } else { text += lines[from..<end] }
            start = end
        }
        return blocks.isEmpty ? (lines, []) : (text, asides)
    }
}
