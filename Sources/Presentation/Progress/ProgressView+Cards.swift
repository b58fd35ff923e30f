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
        return line("Cards", parts.isEmpty ? "none" : parts.joined(separator: ", "))
    }

    /// The cards forgotten most often.
    var hardest: [StyledText] {
        let rows = report.hardest.map { heading, entry in
            [
                StyledText("\(entry.lapses)", .bold), StyledText(SM2.text(easiness: entry.easiness)),
                StyledText(Phrase.interval(entry.interval)), StyledText(entry.recall.share.map { FigureWords.percent($0) } ?? "–"),
                StyledText(Harmless.text(heading)).truncated(to: max(12, columns - 36)),
            ]
        }
        return TextTable(
            columns: [.right, .right, .right, .right, .left], header: ["lapses", "ease", "interval", "known", "card"], rows: rows
        ).lines(width: columns)
    }
}
