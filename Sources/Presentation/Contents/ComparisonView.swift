import Answers
import Study
import Terminal

/// A typed answer above the accepted one, letter under letter, with marks where they differ. Told without colours too.
struct ComparisonView {
    /// The columns there are.
    let columns: Int

    private static let labels = (typed: "typed  ", accepted: "right  ")

    /// The lines of the comparison. What is too long for a line goes on in further pairs of lines.
    func lines(_ judgement: Judgement) -> [StyledText] {
        guard judgement.resemble else {
            return (StyledText(Self.labels.typed, Theme.quiet) + StyledText(Harmless.text(judgement.typed), Theme.bad)).wrapped(
                to: columns, hanging: Self.labels.typed.count)
        }
        let room = max(4, columns - Self.labels.typed.count)
        var lines: [StyledText] = []
        var cells = judgement.comparison.flatMap { Self.cells($0) }[...]
        while !cells.isEmpty {
            var width = 0
            let row = cells.prefix { cell in
                width += cell.width
                return width <= room
            }
            let taken = row.isEmpty ? cells.prefix(1) : row
            cells = cells.dropFirst(taken.count)
            lines += Self.rows(taken)
        }
        return lines.map { $0.truncated(to: columns) }
    }

    /// One place of the comparison: what stands there on either side, equally wide.
    private struct Cell {
        var typed: StyledText
        var accepted: StyledText
        var differs: Bool
        var width: Int { max(typed.width, accepted.width) }
    }

    private static func cells(_ piece: Comparison.Piece) -> [Cell] {
        let (typed, accepted) = (Harmless.text(piece.typed), Harmless.text(piece.accepted))
        if piece.kind == .same, typed.count == accepted.count {
            return zip(typed, accepted).map { Cell(typed: StyledText(String($0)), accepted: StyledText(String($1)), differs: false) }
        }
        let styles: (Style, Style) = piece.differs ? (Theme.bad.merging(.bold), Theme.good.merging(.bold)) : (.plain, .plain)
        return [Cell(typed: StyledText(typed, styles.0), accepted: StyledText(accepted, styles.1), differs: piece.differs)]
    }

    private static func rows(_ cells: ArraySlice<Cell>) -> [StyledText] {
        var (typed, accepted, marks) = (StyledText(labels.typed, Theme.quiet), StyledText(labels.accepted, Theme.quiet), StyledText())
        for cell in cells {
            typed += cell.typed.padded(to: cell.width)
            accepted += cell.accepted.padded(to: cell.width)
            marks += StyledText(String(repeating: cell.differs ? "^" : " ", count: cell.width), Theme.quiet)
        }
        let differs = cells.contains(where: \.differs)
        return [typed, accepted] + (differs ? [StyledText(String(repeating: " ", count: labels.typed.count)) + marks] : [])
    }
}

extension Judgement {
    /// What was typed.
    fileprivate var typed: String { comparison.map(\.typed).joined() }

    /// Whether the two have enough in common that comparing them by letters tells something. A letter here and there is nothing in common.
    fileprivate var resemble: Bool {
        let same = comparison.filter { !$0.differs && $0.accepted.count > 1 }.reduce(0) { $0 + $1.accepted.count }
        return 2 * same >= accepted.count
    }
}

extension Comparison.Piece {
    /// Whether the two sides do not count as the same.
    var differs: Bool { kind != .same }
}
