import Cards
import Scheduling
import Statistics
import Terminal

// MARK: - The cards as they stand

extension ProgressView {
    private static let stateStyles = [Theme.label, Theme.warning, bar, Theme.good, Theme.quiet, Theme.quiet]

    /// How many cards stand where, in a line.
    var states: [StyledText] {
        let shown = zip(report.progress.states.byName, Self.stateStyles).filter { $0.0.count > 0 }
        let parts = shown.map { StyledText("\($0.0.count) ", .bold) + StyledText($0.0.name, $0.1) }
        return line("Sides", parts.isEmpty ? "none" : parts.joined(separator: ", "))
    }

    /// A side of a card. Where there is too little room, the heading is cut, not what tells its sides apart.
    private func side(_ heading: String, _ code: String) -> StyledText {
        let side = StyledText(Side(code: code).map { ScheduleView.side($0, after: " ") } ?? "", Theme.quiet)
        return StyledText(Harmless.text(heading)).truncated(to: max(4, max(12, columns - 49) - side.width)) + side
    }

    /// The sides of cards forgotten most often.
    var hardest: [StyledText] {
        let rows = report.hardest.map { heading, side, entry in
            [
                StyledText("\(entry.lapses)", .bold), StyledText(SM2.text(easiness: entry.easiness)),
                StyledText(entry.remembered.map { Phrase.number($0.difficulty, decimals: 1) } ?? "–"),
                StyledText(entry.remembered.map { "\(Int(($0.recall * 100).rounded())) %" } ?? "–"),
                StyledText(Phrase.interval(entry.interval)),
                StyledText(entry.recall.share.map { FigureWords.percent($0) } ?? "–"),
                self.side(heading, side),
            ]
        }
        return TextTable(
            columns: [.right, .right, .right, .right, .right, .right, .left],
            header: ["lapses", "ease", "hard", "today", "interval", "known", "card"],
            rows: rows
        ).lines(width: columns)
    }
}
