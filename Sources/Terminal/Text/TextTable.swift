/// A table that fits the terminal: wide columns are narrowed until it does, and text is wrapped inside its cell.
public struct TextTable: Sendable {
    /// What stands between the cells.
    public enum Border: Sendable {
        /// Two blanks, and an underlined header: for lists and figures.
        case plain
        /// Box-drawing rules: for the tables in decks.
        case ruled
    }

    /// What becomes of text that is wider than its column.
    public enum Overflow: Sendable {
        /// It goes on below.
        case wrapped
        /// It is cut, and ends with an ellipsis: a row is one line.
        case cut
    }

    private let alignments: [Alignment]
    private let header: [StyledText]
    private let rows: [[StyledText]]

    /// A table of cells.
    ///
    /// - Parameters:
    ///   - columns: how each column is set. Cells beyond them are not shown, missing ones are empty.
    ///   - header: the cells above the rows; none for a table without a header.
    ///   - rows: the cells.
    public init(columns: [Alignment], header: [StyledText] = [], rows: [[StyledText]]) {
        alignments = columns
        self.header = header
        self.rows = rows
    }

    /// The lines of the table, none wider than `width` columns (at least 1) and none ending in blanks of padding.
    public func lines(width: Int, border: Border = .plain, overflow: Overflow = .wrapped) -> [StyledText] {
        precondition(width > 0, "a table has at least one column")
        if alignments.isEmpty { return [] }
        let separator: StyledText = border == .plain ? "  " : StyledText(" │ ", .dim)
        let table = overflow == .cut ? inLines : self
        let widths = table.columnWidths(in: width - separator.width * (alignments.count - 1), overflow)

        var lines: [StyledText] = []
        if !header.isEmpty {
            let style: Style = border == .plain ? .underlined : .bold
            lines += table.lines(of: table.header.map { $0.styled(style) }, widths, separator, overflow)
            if border == .ruled {
                lines.append(StyledText(widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─"), .dim))
            }
        }
        for row in table.rows { lines += table.lines(of: row, widths, separator, overflow) }
        return lines.map { $0.cut(to: width) }
    }

    /// The columns it takes at least, if no word of it is to be broken.
    public func leastWidth(border: Border = .plain) -> Int {
        let words = alignments.indices.map { column in
            ([header] + rows).reduce(1) { column < $1.count ? max($0, $1[column].wordWidth) : $0 }
        }
        return words.reduce(0, +) + (border == .plain ? 2 : 3) * max(0, alignments.count - 1)
    }

    /// The same with every cell in one line.
    private var inLines: TextTable {
        TextTable(columns: alignments, header: header.map(\.inOneLine), rows: rows.map { $0.map(\.inOneLine) })
    }

    /// The lines of one row: as many as its tallest cell has.
    private func lines(of cells: [StyledText], _ widths: [Int], _ separator: StyledText, _ overflow: Overflow) -> [StyledText] {
        let wrapped = widths.indices.map { column in
            if column >= cells.count { return [StyledText()] }
            return overflow == .cut ? [cells[column].truncated(to: widths[column])] : cells[column].fitted(into: widths[column])
        }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { line in
            let pieces = wrapped.indices.map { column in
                let piece = line < wrapped[column].count ? wrapped[column][line] : StyledText()
                return piece.padded(to: widths[column], alignments[column])
            }
            return pieces.joined(separator: separator).withoutTrailingBlanks
        }
    }

    /// What each column gets of the columns there are: what it wants, if all can have it; else the widest give way, first down to their
    /// longest word, then further. Where text is cut, a dozen letters still say what it is.
    private func columnWidths(in available: Int, _ overflow: Overflow) -> [Int] {
        let cells = alignments.indices.map { column in
            ([header] + rows).compactMap { column < $0.count ? $0[column] : nil }
        }
        var widths = cells.map { $0.reduce(1) { max($0, min($1.lineWidth, available)) } }
        if widths.reduce(0, +) <= available { return widths }
        let longestWords = overflow == .cut ? widths.map { min($0, 12) } : cells.map { $0.reduce(1) { max($0, $1.wordWidth) } }
        // One long word is broken before it takes the columns of all others.
        let most = longestWords.reduce(0, +) <= available ? available : max(available / 2, 1)
        narrow(&widths, to: available, least: zip(widths, longestWords).map { min($0, $1, most) })
        narrow(&widths, to: available, least: widths.map { min($0, 2) })
        return widths
    }

    /// Takes columns from the widest, one at a time, as long as they are too many and someone has more than the least.
    private func narrow(_ widths: inout [Int], to available: Int, least: [Int]) {
        for _ in 0..<max(0, widths.reduce(0, +) - available) {
            let yielding = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
        }
    }
}

extension StyledText {
    private var isOneLine: Bool { !spans.contains { $0.text.utf8.contains(0x0A) } }

    /// The text with a blank for each line feed.
    fileprivate var inOneLine: StyledText {
        isOneLine ? self : StyledText(spans.map { Span(String($0.text.map { $0.isNewline ? " " : $0 }), $0.style) })
    }

    /// The text as lines that fit: as it is where it does already, as most cells of most tables do.
    fileprivate func fitted(into columns: Int) -> [StyledText] { isOneLine && width <= columns ? [self] : wrapped(to: columns) }

    /// The columns of its widest line.
    fileprivate var lineWidth: Int {
        if isOneLine { return width }
        return graphemes.split(separator: .lineFeed).map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
    }

    /// The columns of its longest word.
    fileprivate var wordWidth: Int {
        graphemes.split { $0.isBlank || $0 == .lineFeed }.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
    }

    /// The text up to its last letter; blanks with a background or a line under them stay.
    fileprivate var withoutTrailingBlanks: StyledText {
        guard spans.last?.text.hasSuffix(" ") == true else { return self }
        var graphemes = self.graphemes
        while let last = graphemes.last, last.character == " ", last.style == .plain { graphemes.removeLast() }
        return StyledText(graphemes)
    }
}
