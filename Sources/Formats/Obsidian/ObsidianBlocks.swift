import Cards

/// Lines without a blank one between them: what may be a card.
struct ObsidianBlock {
    /// The lines.
    var lines: [String]
    /// The line of the first.
    var line: Int
    /// Tags that stand on a line of their own above it.
    var tags: [String] = []
    /// A comment of the schedule that stands apart from it.
    var schedule: String?
    /// Which of the lines are code.
    var code: Set<Int> = []

    /// All lines as one text.
    var text: String { lines.joined(separator: "\n") }

    /// Whether a line parts question and answer.
    func isSeparator(_ index: Int) -> Bool {
        !code.contains(index) && (lines[index].trimmed == "?" || lines[index].trimmed == "??")
    }

    mutating func removeFirst() {
        lines.removeFirst()
        line += 1
        code = Set(code.map { $0 - 1 })
    }
}

/// The blocks of a note. Code and maths may hold blank lines; comments other than those of the schedule are no text.
struct ObsidianBlocks {
    /// The blocks in their order.
    private(set) var blocks: [ObsidianBlock] = []

    private var block: ObsidianBlock?

    init(_ lines: [Substring], from first: Int) {
        // With the plugin's mark for the end of a card, answers may hold blank lines.
        let hasEnds = lines.contains("+++")
        var closer: String?
        var isComment = false
        for index in lines.indices.dropFirst(first) {
            let line = String(lines[index])
            let start = line.drop { $0 == " " }
            if isComment {
                isComment = line.place(of: "-->") == nil
                continue
            }
            if let end = closer {
                add(line, at: index, isCode: true)
                if start.hasPrefix(end), start.dropFirst(end.count).drop(while: { $0 == end.first }).isBlank || end == "$$" { closer = nil }
                continue
            }
            if line.isBlank, !(hasEnds && block.map { $0.lines.indices.contains(where: $0.isSeparator) } == true) {
                end()
            } else if line == "+++" {
                end()
            } else if line.hasPrefix("<!--"), !ObsidianSchedule.isComment(line) {
                isComment = line.place(of: "-->") == nil
            } else if ObsidianSchedule.isComment(line), block == nil, !blocks.isEmpty, blocks[blocks.count - 1].schedule == nil {
                blocks[blocks.count - 1].lines.append(line)
            } else {
                if start.hasPrefix("```") || start.hasPrefix("~~~") { closer = String(start.prefix { $0 == start.first }) }
                if start.hasPrefix("$$"), start.dropFirst(2).place(of: "$$") == nil { closer = "$$" }
                add(line, at: index, isCode: closer != nil)
            }
        }
        end()
    }

    private mutating func add(_ line: String, at index: Int, isCode: Bool) {
        if block == nil { block = ObsidianBlock(lines: [], line: index + 1) }
        let count = block?.lines.count ?? 0
        if isCode { block?.code.insert(count) }
        block?.lines.append(line)
    }

    private mutating func end() {
        if var block {
            while block.lines.last?.isBlank == true { block.lines.removeLast() }
            blocks.append(block)
        }
        block = nil
    }
}
