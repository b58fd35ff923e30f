import Scheduling
import Statistics
import Terminal

// MARK: - The cards as they stand

extension ProgressView {
    private var stateRows: [(String, Int, Style)] {
        let states = report.progress.states
        return [
            ("new", states.new, Theme.label), ("learning", states.learning, Theme.warning), ("young", states.young, Self.bar),
            ("mature", states.mature, Theme.good), ("suspended", states.suspended, Theme.quiet), ("buried", states.buried, Theme.quiet),
        ]
    }

    /// How many cards stand where, in a line.
    var states: [StyledText] {
        let shown = stateRows.filter { $0.1 > 0 }
        let parts = shown.map { StyledText("\($0.1) ", .bold) + StyledText($0.0, $0.2) }
        return line("Cards", parts.isEmpty ? "none" : parts.joined(separator: ", "))
    }

    /// The same as bars.
    var stateBars: [StyledText] {
        let all = report.progress.states.all
        let rows = stateRows.map { name, count, _ in
            BarTable.Row(StyledText(name), Double(count), number: "\(count)", note: all == 0 ? "" : Phrase.percent(count, of: all))
        }
        return BarTable(rows).lines(width: columns, glyphs: glyphs, style: Self.bar) + note("\(Phrase.count(all, "card")) in all")
    }

    /// How far apart reviews are.
    var intervals: [StyledText] {
        let intervals = report.progress.intervals
        guard let median = intervals.median, let longest = intervals.longest else { return nothing("No card has an interval yet.") }
        let rows = zip(Self.intervalNames, intervals.counts).map { name, count in
            BarTable.Row(StyledText(name), Double(count), number: "\(count)", note: Phrase.percent(count, of: intervals.cards))
        }
        return BarTable(rows).lines(width: columns, glyphs: glyphs, style: Self.bar)
            + note("Half of the cards have \(Phrase.interval(median)) or less; the longest has \(Phrase.interval(longest)).")
    }

    /// How easy cards are.
    var easiness: [StyledText] {
        let spread = report.progress.easiness
        guard let mean = spread.mean else { return nothing("No card has been answered yet.") }
        let rows = zip(Self.easinessNames, spread.counts).map { name, count in
            BarTable.Row(StyledText(name), Double(count), number: "\(count)", note: Phrase.percent(count, of: spread.cards))
        }
        return BarTable(rows).lines(width: columns, glyphs: glyphs, style: Self.bar)
            + note("On average \(SM2.text(easiness: Int((mean * 100).rounded()))); a card begins with 2.50.")
    }

    /// The cards forgotten most often.
    var hardest: [StyledText] {
        guard !report.hardest.isEmpty else { return nothing("No card has been forgotten yet.") }
        let rows = report.hardest.map { heading, entry in
            [
                StyledText("\(entry.lapses)", .bold), StyledText(SM2.text(easiness: entry.easiness)),
                StyledText(Phrase.interval(entry.interval)), StyledText(entry.recall.share.map { Self.percent($0) } ?? "–"),
                StyledText(Harmless.text(heading)).truncated(to: max(12, columns - 36)),
            ]
        }
        let table = TextTable(
            columns: [.right, .right, .right, .right, .left], header: ["lapses", "ease", "interval", "known", "card"], rows: rows)
        let leeches = report.progress.hardest.leeches
        return table.lines(width: columns)
            + note(
                "\(Phrase.count(leeches, "leech", "leeches")): with \(Phrase.count(report.progress.hardest.leechLapses, "lapse")) or more. "
                    + "'list is:leech' shows them.")
    }
}
