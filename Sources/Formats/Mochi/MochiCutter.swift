import Cards

/// Cuts a file into cards and their sides.
///
/// Cards are parted by what the file itself uses: lines `***`, `===`, `+++` or `___`; or headings of one depth over texts with a line `---`
/// each; or two blank lines. With none of them, the file is one card.
struct MochiCutter {
    /// A card.
    struct Card {
        /// Its sides.
        var sides: [String]
        /// The line on which it begins.
        var line: Int
    }

    /// The cards in their order.
    private(set) var cards: [Card] = []
    /// What had to be guessed.
    private(set) var guess: String?

    private let lines: TextLines
    /// Which lines are code.
    private var isCode: [Bool] = []

    init(_ lines: TextLines, from first: Int) {
        self.lines = lines
        var fence: Substring?
        for line in lines {
            let start = line.drop { $0 == " " }
            let run = start.prefix { $0 == "`" || $0 == "~" }
            isCode.append(fence != nil || run.count >= 3)
            if let open = fence { if run.hasPrefix(open) { fence = nil } } else if run.count >= 3 { fence = run }
        }
        let all = first..<lines.count
        cards = parts(of: all).map(card).filter { $0.sides.contains { !$0.isBlank } }
    }

    private mutating func parts(of all: Range<Int>) -> [Range<Int>] {
        for sign in ["***", "===", "+++", "___"] {
            let cuts = all.filter { isLine($0, sign) }
            if !cuts.isEmpty { return ranges(all, cuts.map { ($0, $0 + 1) }) }
        }
        let rules = all.filter { isLine($0, "---") }
        if let depth = all.lazy.compactMap(headingDepth).min() {
            let cuts = all.filter { headingDepth($0) == depth }
            let sections = ranges(all, cuts.map { ($0, $0) })
            let counts = sections.dropFirst().map { section in rules.count { section.contains($0) } }
            if cuts.count > 1, counts.allSatisfy({ $0 == 1 }) { return sections }
        }
        guard rules.count > 1 else { return twoBlankLines(all, rules) }
        // Between two rules stand an answer and the next question.
        let gaps = zip(rules, rules.dropFirst()).map { gap(from: $0 + 1, to: $1) }
        if gaps.allSatisfy({ $0 != nil }) { return ranges(all, gaps.compactMap { $0 }.map { ($0, $0) }) }
        if rules.count % 2 == 1, rules.count > 2, zip(rules, rules.dropFirst()).allSatisfy({ !hasParagraphs($0 + 1..<$1) }) {
            guess = "nothing parts the cards: each second line '---' was taken to end one"
            return ranges(all, stride(from: 1, to: rules.count, by: 2).map { (rules[$0], rules[$0] + 1) })
        }
        return [all]
    }

    /// A file without rules, as of cloze texts: two blank lines part them.
    private func twoBlankLines(_ all: Range<Int>, _ rules: [Int]) -> [Range<Int>] {
        if !rules.isEmpty { return [all] }
        var cuts: [Int] = []
        var index = all.lowerBound
        while let next = gap(from: index, to: all.upperBound) {
            cuts.append(next)
            index = next
        }
        return ranges(all, cuts.map { ($0, $0) })
    }

    /// The first line behind two blank ones.
    private func gap(from start: Int, to end: Int) -> Int? {
        var blank = 0
        var hasText = false
        for index in start..<max(start, end) {
            if lines[index].isBlank, !isCode[index] {
                blank += 1
            } else {
                if blank >= 2, hasText { return index }
                (blank, hasText) = (0, true)
            }
        }
        return nil
    }

    private func hasParagraphs(_ range: Range<Int>) -> Bool {
        let text = range.drop { lines[$0].isBlank }
        let end = text.last { !lines[$0].isBlank } ?? text.startIndex
        return text.contains { $0 < end && lines[$0].isBlank }
    }

    /// The stretches between cuts, each from where it is to begin.
    private func ranges(_ all: Range<Int>, _ cuts: [(end: Int, start: Int)]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = all.lowerBound
        for cut in cuts {
            ranges.append(start..<max(start, cut.end))
            start = cut.start
        }
        return ranges + [start..<max(start, all.upperBound)]
    }

    private func card(_ range: Range<Int>) -> Card {
        let rules = range.filter { isLine($0, "---") }
        let sides = ranges(range, rules.map { ($0, $0 + 1) }).map { lines[$0].joined(separator: "\n") }
        return Card(sides: sides, line: (range.first { !lines[$0].isBlank } ?? range.lowerBound) + 1)
    }

    private func isLine(_ index: Int, _ sign: String) -> Bool {
        !isCode[index] && lines[index].hasPrefix(sign) && lines[index].trimmed == sign
    }

    private func headingDepth(_ index: Int) -> Int? {
        guard !isCode[index], lines[index].hasPrefix("#") else { return nil }
        let depth = lines[index].prefix { $0 == "#" }.count
        return depth <= 6 && lines[index].dropFirst(depth).hasPrefix(" ") ? depth : nil
    }
}
