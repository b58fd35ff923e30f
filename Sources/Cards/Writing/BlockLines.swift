/// The lines of a piece of a deck by what Markdown makes of them.
struct BlockLines {
    /// The top-level blocks: from the line each begins on up to the next one. What stands before the first is one too; what cmark makes
    /// nothing of, such as the definition of a link, belongs to the block before it.
    private(set) var blocks: [Range<Int>] = []
    /// Lines that are nobody's to change: code, raw HTML, tables, rules.
    private(set) var untouchable: Set<Int> = []
    /// Lines of a paragraph that another of its lines follows: two blanks at their end are a line break.
    private(set) var continued: Set<Int> = []

    /// Sorts lines of a passage.
    init(_ passage: Passage, lines: Range<Int>) {
        var starts: [Int] = []
        for block in passage.tree.root.children where lines.contains(block.line) {
            if starts.last != block.line { starts.append(block.line) }
            block.walk { node, _ in
                let extent = node.line..<max(node.line, node.endLine) + 1
                switch node.kind {
                case .code, .htmlBlock, .table, .thematicBreak: untouchable.formUnion(extent)
                case .paragraph: continued.formUnion(extent.dropLast())
                default: break
                }
            }
        }
        if starts.first != lines.lowerBound, !lines.isEmpty { starts.insert(lines.lowerBound, at: 0) }
        blocks = zip(starts, starts.dropFirst() + [lines.upperBound]).map { $0..<$1 }
    }
}
