import Foundation
import Scheduling
import Statistics

// MARK: - How much was known

extension ReportFigures {
    /// Retention over the year, and by what cards have in common.
    var retention: [Markup] {
        let retention = progress.retention
        var plots = trend.map { [$0] } ?? []
        let byInterval = zip(FigureWords.intervals, retention.intervals).filter { $0.1.answers > 0 }
        let groups =
            [("By interval", byInterval.map { ($0, $1) })]
            + [("By deck", report.decks), ("By level", report.levels), ("By tag", report.tags)].map { title, groups in
                (title, groups.prefix(8).map { ($0.name, $0.ages.all) })
            }
        let parts = groups.filter { !$0.1.isEmpty }.map { title, rows in
            let id = "retention-" + title.dropFirst(3)
            return ReportFigure.part(title, Self.shares(rows, id: id, title: "Retention " + title.lowercased()))
        }
        plots.append(.make(.div, ["class": "columns"], all: parts))
        return plots
    }

    /// How retention went over the year.
    private var trend: Markup? {
        let weeks = progress.retention.trend
        let shares = weeks.map(\.share)
        guard let least = shares.compactMap({ $0 }).min(), weeks.count(where: { $0.answers > 0 }) > 1 else { return nil }
        let ends = weeks.indices.map { report.span.today.advanced(by: -7 * (weeks.count - 1 - $0)) }
        let hints = zip(ends, weeks).map { end, recall in
            "28 days to \(DayWords.long(end)): \(FigureWords.percent(recall.share)) of \(recall.answers)"
        }
        let chart = CurveDrawing(
            shares: shares, least: max(0, min(0.8, ((least - 0.02) * 20).rounded(.down) / 20)),
            names: DayWords.months(of: ends), hints: hints)
        let last = shares.last.flatMap { $0 }
        return ReportFigure.part(
            "Over the year, 28 days at a time, in percent",
            chart.drawing(
                id: "retention-plot", title: "Retention over the year, 28 days at a time",
                description: "From \(FigureWords.percent(least)) to \(FigureWords.percent(shares.compactMap { $0 }.max())); "
                    + "now \(FigureWords.percent(last))."), hasScale: true)
    }
}
