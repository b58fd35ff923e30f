/// What a screen shows: its rows as they are painted, and where the cursor stands, which is hidden. Of a new frame only the rows are written
/// that are others than before, so that a screen reader speaks what has changed and nothing else.
struct DrawnFrame: Equatable {
    let columns: Int
    /// A row each; nil for one of which nobody knows what stands there.
    private var rows: [String?]
    /// What the rows are painted of, and with: a row that stays the same is not painted again.
    private let texts: [StyledText]
    private let colours: Colours
    private let cursor: Place

    /// A place on the screen, counted from 0 at the top left.
    struct Place: Equatable {
        var column: Int
        var row: Int
    }

    /// Lines from the top, each cut where the screen ends.
    ///
    /// - Parameter before: the frame that this one follows, whose rows it takes over where they are the same.
    init(_ lines: [StyledText], columns: Int, rows: Int, cursor: Place, colours: Colours, after before: DrawnFrame? = nil) {
        self.columns = columns
        self.colours = colours
        texts = Array(lines.prefix(rows))
        let before = before?.columns == columns && before?.colours == colours ? before : nil
        self.rows = (0..<rows).map { row in
            guard row < lines.count else { return Self.endOfRow }
            if let before, row < before.texts.count, let painted = before.rows[row], before.texts[row] == lines[row] { return painted }
            let line = lines[row].firstLine.cut(to: columns)
            // At the right edge the cursor stays on the last letter, and would erase it.
            return Painter.bytes(line, colours: colours) + (line.width < columns ? Self.endOfRow : "")
        }
        self.cursor = Place(column: min(max(0, cursor.column), max(0, columns - 1)), row: min(max(0, cursor.row), max(0, rows - 1)))
    }

    private static let endOfRow = "\u{1B}[K"

    /// This frame with nothing known of the rows from one on.
    func known(upTo row: Int) -> DrawnFrame {
        var frame = self
        for row in rows.indices.dropFirst(max(0, row)) { frame.rows[row] = nil }
        return frame
    }

    /// What makes a terminal that shows another frame show this one; empty where that is nothing. The row of the cursor is written first,
    /// and what stands below it: there is the news.
    ///
    /// - Parameter kept: rows on which something stays that is no text.
    func bytes(after shown: DrawnFrame?, keeping kept: Set<Int> = []) -> String {
        guard let shown, shown.columns == columns, shown.rows.count == rows.count else {
            return Self.hidden + "\u{1B}[H" + rows.map { $0 ?? Self.endOfRow }.joined(separator: "\r\n") + Self.move(to: cursor)
        }
        let changed = rows.indices.filter { rows[$0] != shown.rows[$0] && !kept.contains($0) }
        if changed.isEmpty, cursor == shown.cursor { return "" }
        let ordered = changed.filter { $0 >= cursor.row } + changed.filter { $0 < cursor.row }
        let written = ordered.map { Self.move(to: Place(column: 0, row: $0)) + (rows[$0] ?? Self.endOfRow) }.joined()
        return (changed.isEmpty ? "" : Self.hidden) + written + Self.move(to: cursor)
    }

    /// What moves the cursor to its place.
    var cursorMove: String { Self.move(to: cursor) }

    private static let hidden = "\u{1B}[?25l"

    private static func move(to place: Place) -> String { "\u{1B}[\(place.row + 1);\(place.column + 1)H" }
}
