import Scheduling
import Terminal

/// The part of a card that is in view: its question stays, the rest is scrolled below it, and marks tell what lies above, below and beside.
struct ScrolledCard {
    let lines: [StyledText]
    let position: StudyFrame.Position
    let isMoreBelow: Bool
    /// The lines of the card that can be read below its question.
    let visible: Range<Int>
    private let pinned: Int

    /// All of a card.
    struct Body {
        var lines: [StyledText]
        /// How many lines at its beginning say what is asked.
        var pinned: Int
        /// Where the answer begins; the number of lines where there is none.
        var answerStart: Int
    }

    init(_ body: Body, columns: Int, rows: Int, at wanted: StudyFrame.Position) {
        // A long question leaves half of the rows to its answer; its first line stays wherever there is a row for something else.
        let pinned = body.lines.count <= rows || rows < 2 ? 0 : Self.pinned(body, rows: rows)
        let room = rows - pinned
        let rest = Array(body.lines.dropFirst(pinned))
        let lowest = max(0, rest.count - room)
        var row = wanted.row
        // The mark above takes the place of a line; where all of the question is pinned, its answer begins below it anyway.
        if row == StudyFrame.Position.answer { row = body.pinned <= pinned ? 0 : max(0, body.answerStart - pinned - (room > 2 ? 1 : 0)) }
        row = min(max(0, row), lowest)
        var shown = Array(rest[row..<min(rest.count, row + room)])
        isMoreBelow = row < lowest
        let marks = (row > 0 && room > 2, isMoreBelow && room > 1)
        self.pinned = pinned
        visible = pinned + row + (marks.0 ? 1 : 0)..<pinned + row + shown.count - (marks.1 ? 1 : 0)
        if marks.1 {
            shown[shown.count - 1] = Self.mark("↓", rest.count - row - room + 1, "PgDn", columns)
        }
        if marks.0 { shown[0] = Self.mark("↑", row + 1, "PgUp", columns) }
        let all = Array(body.lines.prefix(pinned)) + shown
        let widest = body.lines.map(\.width).max() ?? 0
        let column = widest > columns ? min(max(0, wanted.column), widest - columns) : 0
        lines = all.map { Self.panned($0, by: column, columns: columns) }
        position = StudyFrame.Position(row: row, column: column)
    }

    /// How many lines stay: a long question leaves half of the rows to its answer. A picture in it stays whole, or is scrolled.
    private static func pinned(_ body: Body, rows: Int) -> Int {
        let most = min(body.pinned, max(1, rows / 2))
        guard most < body.pinned, let (cell, _) = body.lines[most].picture, cell.row > 0 else { return most }
        let end = most - cell.row + cell.rows
        return end <= rows * 2 / 3 ? end : most - cell.row
    }

    /// The row at which a line of the card stands, or the one nearest to it that is in view.
    func row(of line: Int) -> Int {
        if line < pinned || visible.isEmpty { return min(line, max(0, lines.count - 1)) }
        return pinned + min(max(line, visible.lowerBound), visible.upperBound - 1) - (pinned + position.row)
    }

    private static func mark(_ arrow: String, _ count: Int, _ key: String, _ columns: Int) -> StyledText {
        let words = ["\(arrow) \(Phrase.count(count, "more line")) (\(key))", "\(arrow) \(count) more (\(key))", "\(arrow) \(count) more"]
        return StyledText(words.first { Columns.width(of: $0) <= columns } ?? arrow, Theme.warning)
    }

    /// A line as wide as the screen. Only what is wider moves: all else is set for the width there is.
    private static func panned(_ line: StyledText, by start: Int, columns: Int) -> StyledText {
        guard line.width > columns, columns > 2 else { return line }
        let column = min(start, line.width - columns)
        let isMoreBefore = column > 0
        let isMoreAfter = column + columns < line.width
        let middle = line.window(from: column + (isMoreBefore ? 1 : 0), columns: columns - (isMoreBefore ? 1 : 0) - (isMoreAfter ? 1 : 0))
        return (isMoreBefore ? StyledText("‹", Theme.warning) : "") + middle + (isMoreAfter ? StyledText("›", Theme.warning) : "")
    }
}
