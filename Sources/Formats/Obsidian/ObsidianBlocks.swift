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
    /// The card that is a callout, of which the lines are the answer.
    var callout: ObsidianCallout?

    /// All lines as one text.
    var text: String { lines.joined(separator: "\n") }

    /// Whether a line parts question and answer.
    func isSeparator(_ index: Int, _ settings: ObsidianSettings) -> Bool {
        !code.contains(index) && settings.isBetween(lines[index])
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
    /// What is opened and closed nowhere, and on which line; it is taken as text.
    private(set) var unclosed: [(mark: OpenMarks.Mark, line: Int)] = []

    private var block: ObsidianBlock?
    private let settings: ObsidianSettings

    init(_ lines: TextLines, from first: Int, _ settings: ObsidianSettings) {
        self.settings = settings
        // With the plugin's mark for the end of a card, answers may hold blank lines.
        let hasEnds = lines.contains { $0 == settings.end }
        var marks = OpenMarks(lines, settings)
        /// What is open, and where it ends.
        var open: (mark: OpenMarks.Mark, end: Int)?
        for index in lines.indices.dropFirst(first) {
            // What stands in a callout is marked on each line.
            let isQuoted = ObsidianSchedule.isComment(lines[index]) && lines[index].utf8.contains(UInt8(ascii: ">"))
            let line = String(isQuoted ? lines[index].drop { " \t>".contains($0) } : lines[index])
            if open == nil, let mark = OpenMarks.Mark(lines[index]) {
                open = marks.end(of: mark, from: index).map { (mark, $0) }
                if open == nil { unclosed.append((mark, index + 1)) }
                if open == nil, mark == .comment { continue }
            }
            if let (mark, end) = open {
                if mark != .comment { add(line, at: index, isCode: true) }
                if index == end { open = nil }
            } else {
                take(line, at: index, hasEnds: hasEnds)
            }
        }
        end()
    }

    /// Takes a line that stands in nothing that is open.
    private mutating func take(_ line: String, at index: Int, hasEnds: Bool) {
        if line.isBlank {
            let isGoingOn = hasEnds && block.map { block in block.lines.indices.contains { block.isSeparator($0, settings) } } == true
            if isGoingOn, block?.callout == nil { add(line, at: index, isCode: false) } else { end() }
        } else if line == settings.end {
            end()
        } else if ObsidianSchedule.beginsCallout(line) {
            return
        } else if let callout = ObsidianCallout(line) {
            end()
            block = ObsidianBlock(lines: [], line: index + 1, callout: callout)
        } else if block?.callout != nil {
            add(ObsidianCallout.answer(line), at: index, isCode: false)
        } else if settings.nameDeck(line) {
            // A deck's tag begins something new, whatever stands on the line before it.
            end()
            add(line, at: index, isCode: false)
        } else if ObsidianSchedule.isComment(line), block == nil, !blocks.isEmpty, blocks[blocks.count - 1].schedule == nil {
            blocks[blocks.count - 1].lines.append(line)
        } else if !line.hasPrefix("<!--") || ObsidianSchedule.isComment(line) {
            add(line, at: index, isCode: false)
        }
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
            while let next = divide(&block) {
                blocks.append(block)
                block = next
            }
            blocks.append(block)
        }
        block = nil
    }

    /// Cuts a card of several lines behind its schedule where another card follows at once.
    private func divide(_ block: inout ObsidianBlock) -> ObsidianBlock? {
        guard block.callout == nil, let middle = block.lines.indices.first(where: { block.isSeparator($0, settings) }),
            var end = block.lines.indices.first(where: {
                $0 > middle && !block.code.contains($0) && ObsidianSchedule.isComment(block.lines[$0])
            })
        else { return nil }
        while end + 1 < block.lines.count, ObsidianSchedule.isComment(block.lines[end + 1]) { end += 1 }
        let isCard = block.lines.indices.contains {
            $0 > end && !block.code.contains($0)
                && (block.isSeparator($0, settings) || ObsidianCard.separator(in: block.lines[$0], settings) != nil)
        }
        guard isCard else { return nil }
        var next = ObsidianBlock(lines: Array(block.lines[(end + 1)...]), line: block.line + end + 1, tags: block.tags)
        next.code = Set(block.code.filter { $0 > end }.map { $0 - end - 1 })
        block.lines.removeLast(block.lines.count - end - 1)
        block.code = block.code.filter { $0 <= end }
        return next
    }
}
