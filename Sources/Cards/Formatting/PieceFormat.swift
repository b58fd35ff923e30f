/// One piece of a deck, a card or what stands above the cards, in the canonical layout.
struct PieceFormat {
    /// How much is changed. What changes too much for a card is left out for it.
    struct Effort: OptionSet {
        let rawValue: Int
        /// Blanks at the ends of lines are taken away, and blank lines inside of blocks are one.
        static let insideBlocks = Effort(rawValue: 1)
        /// Lines of tags become one at the end.
        static let tags = Effort(rawValue: 2)

        /// From all to what is always done: blank lines around blocks.
        static let fromMost: [Effort] = [[.insideBlocks, .tags], .insideBlocks, .tags, []]
    }

    private let source: SourceText
    private let effort: Effort
    /// The lines, without line ends, and without blank ones around them.
    private(set) var lines: [[UInt8]] = []

    /// Lays a piece out.
    init(_ passage: Passage, lineCount: Int, depth: Int?, effort: Effort) {
        source = passage.source
        self.effort = effort
        var first = 0
        if let depth {
            let heading = Heading(source, line: 0, depth: depth)
            first = min(heading.nextLine, lineCount)
            lines = headingLines(heading, depth: depth)
        }
        let blocks = BlockLines(passage, lines: first..<lineCount)
        var tagLines: Set<Int> = []
        if depth == 2, effort.contains(.tags) {
            let body = Body(of: passage, lines: first..<lineCount)
            tagLines = body.tagLines.subtracting(blocks.untouchable)
            for block in blocks.blocks { append(block, blocks, without: tagLines) }
            let tags = body.tags.filter { tagLines.contains(source.line(at: $0.lowerBound)) }.map { source.string($0) }.withoutDuplicates
            if !tags.isEmpty { append([Array(tags.joined(separator: " ").utf8)]) }
        } else {
            for block in blocks.blocks { append(block, blocks, without: []) }
        }
    }

    private func headingLines(_ heading: Heading, depth: Int) -> [[UInt8]] {
        if heading.isUnderlined {
            return (0..<heading.nextLine).map { Array(source.bytes[effort.contains(.insideBlocks) ? withoutEnd($0) : source.content($0)]) }
        }
        let content = source.trimmed(source.content(0))
        let words = source.trimmed(content.lowerBound + depth..<content.upperBound)
        return [Array(repeating: UInt8(ascii: "#"), count: depth) + (words.isEmpty ? [] : [.space] + source.bytes[words])]
    }

    /// Adds a block, parted from what stands before it by one blank line.
    private mutating func append(_ block: Range<Int>, _ kinds: BlockLines, without tagLines: Set<Int>) {
        var kept: [[UInt8]] = []
        for line in block where !tagLines.contains(line) {
            let isUntouchable = kinds.untouchable.contains(line)
            let isBlank = source.isBlank(line)
            if isBlank, kept.isEmpty { continue }
            if isBlank, !isUntouchable, effort.contains(.insideBlocks), kept.last?.allSatisfy(\.isBlank) == true { continue }
            kept.append(isUntouchable || !effort.contains(.insideBlocks) ? Array(source.bytes[source.content(line)]) : text(line, kinds))
        }
        while let last = kept.last, last.allSatisfy(\.isBlank) { kept.removeLast() }
        append(kept)
    }

    private mutating func append(_ block: [[UInt8]]) {
        if block.isEmpty { return }
        if !lines.isEmpty { lines.append([]) }
        lines += block
    }

    /// A line without blanks at its end, but for the two of a line break.
    private func text(_ line: Int, _ kinds: BlockLines) -> [UInt8] {
        let (content, kept) = (source.content(line), withoutEnd(line))
        let end = source.bytes[kept.upperBound..<content.upperBound]
        let isBreak = end.count >= 2 && end.suffix(2).allSatisfy { $0 == .space } && kinds.continued.contains(line) && !kept.isEmpty
        return Array(source.bytes[kept]) + (isBreak ? [.space, .space] : [])
    }

    private func withoutEnd(_ line: Int) -> Range<Int> {
        let content = source.content(line)
        return content.lowerBound..<max(content.lowerBound, source.trimmed(content).upperBound)
    }
}
