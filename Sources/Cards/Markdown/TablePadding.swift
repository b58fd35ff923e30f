/// Counts the empty cells that cmark-gfm would add to the rows that are shorter than their table: a table of many columns whose rows are
/// one cell long grows far beyond its text.
struct TablePadding {
    /// How many cells may be added, in all tables of a text.
    static let mostCells = 50_000

    private var added = 0
    /// Of the lines since the last blank one: where the delimiter rows begin, and the columns of the widest.
    private var delimiterRows: [Int] = []
    private var columns = 0

    /// Ends every table.
    mutating func endTables() {
        delimiterRows.removeAll(keepingCapacity: true)
        columns = 0
    }

    /// Reads a line of so many pipes, and returns where the delimiter rows begin that must be none because too many cells were added.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, pipes: Int, isDelimiterRow: Bool) -> [Int] {
        let pipe = UInt8(ascii: "|")
        let last = line.last { !text[$0].isBlank } ?? line.lowerBound
        let cells = max(1, pipes + 1 - (text[line.lowerBound] == pipe ? 1 : 0) - (text[last] == pipe ? 1 : 0))
        if isDelimiterRow {
            delimiterRows.append(line.lowerBound)
            columns = max(columns, cells)
        }
        added += max(0, columns - cells)
        guard added > Self.mostCells else { return [] }
        defer { endTables() }
        return delimiterRows
    }
}
