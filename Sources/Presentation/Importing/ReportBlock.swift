import Terminal

/// A list of a report, with what is said where its end is cut off.
struct ReportBlock {
    /// What the list is about; nil for one that needs no words.
    var title: StyledText?
    /// Its entries, a line or more each.
    var entries: [[StyledText]]
    /// Whether it is never cut.
    var isWhole = false
    /// What is said of entries that are not shown, by their number.
    var more: (Int) -> String
    /// How many entries there are, of which a block that is being cut keeps those that may be shown.
    private let total: Int

    /// A block of entries of a line each.
    init(_ title: StyledText? = nil, _ lines: [StyledText], more: @escaping (Int) -> String = { "… and \($0) more; --all shows them" }) {
        (self.title, entries, self.more, total) = (title, lines.map { [$0] }, more, lines.count)
    }

    /// A block of lines that are all shown.
    init(whole lines: [StyledText]) {
        self.init(nil, lines)
        isWhole = true
    }

    /// A block of files, each with the lines about it.
    init(files entries: [[StyledText]], more: @escaping (Int) -> String) {
        (self.entries, self.more, total) = (entries, more, entries.count)
    }

    /// The same wrapped, with no more of its entries than so many rows could show.
    fileprivate func wrapped(to columns: Int, rows: Int?) -> ReportBlock {
        var block = self
        let kept = isWhole ? entries[...] : entries.prefix(rows ?? .max)
        block.entries = kept.map { $0.flatMap { $0.wrapped(to: columns, hanging: 2) } }
        return block
    }

    /// How many lines it takes with so many of its entries.
    fileprivate func height(showing count: Int) -> Int {
        let shown = entries.prefix(count)
        return (title == nil ? 0 : 1) + shown.reduce(0) { $0 + $1.count } + (shown.count < total ? 1 : 0)
    }

    fileprivate func lines(showing count: Int) -> [StyledText] {
        let shown = entries.prefix(count)
        let cut = shown.count < total ? [StyledText("  " + more(total - shown.count), Theme.quiet)] : []
        return (title.map { [$0] } ?? []) + shown.flatMap { $0 } + cut
    }
}

extension [ReportBlock] {
    /// Their lines, wrapped and cut so that they fit a number of rows: each list keeps its first entries, the longest are cut most.
    ///
    /// - Parameter rows: how many lines there may be; nil for all.
    func fitted(columns: Int, rows: Int?) -> [StyledText] {
        let blocks = filter { !$0.entries.isEmpty }.map { $0.wrapped(to: columns, rows: rows) }
        guard let rows, blocks.reduce(0, { $0 + $1.height(showing: .max) }) > rows else {
            return blocks.flatMap { $0.lines(showing: .max) }
        }
        var shown = blocks.map { $0.isWhole ? $0.entries.count : 1 }
        var height = zip(blocks, shown).reduce(0) { $0 + $1.0.height(showing: $1.1) }
        var mayGrow = blocks.indices.map { shown[$0] < blocks[$0].entries.count }
        while let index = blocks.indices.filter({ mayGrow[$0] }).min(by: { shown[$0] < shown[$1] }) {
            let taller = height - blocks[index].height(showing: shown[index]) + blocks[index].height(showing: shown[index] + 1)
            if taller <= rows { (height, shown[index]) = (taller, shown[index] + 1) }
            mayGrow[index] = taller <= rows && shown[index] < blocks[index].entries.count
        }
        return zip(blocks, shown).flatMap { $0.lines(showing: $1) }
    }
}
