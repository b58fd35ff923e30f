import Foundation
import Scheduling
import Statistics

// MARK: - How much was known

extension ReportFigures {
    /// The most decks and tags that are shown; `stats --json` has all.
    private static let mostNames = 30

    /// Retention by period, by age, and by what cards have in common.
    var retention: ReportFigure {
        let retention = progress.retention
        guard retention.periods[.ever]?.all.answers ?? 0 > 0 else {
            return ReportFigure(
                name: .retention, days: span, lead: "No reviews yet. Retention counts cards that were answered on a day before.",
                tables: [periods], isWide: true)
        }
        let total = retention.total
        var lead = "No reviews in this time."
        if total.all.answers > 0 {
            lead = "\(ProgressView.percent(total.all.share)) of \(Phrase.count(total.all.answers, "review")): young "
            lead += "\(ProgressView.percent(total.young.share)), mature \(ProgressView.percent(total.mature.share))."
        }
        var plots = trend.map { [$0] } ?? []
        let byInterval = zip(ProgressView.intervalNames, retention.intervals).filter { $0.1.answers > 0 }
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
        return ReportFigure(
            name: .retention, days: span, lead: lead, plots: plots,
            tables: [periods, weeks, intervalTable]
                + [("deck", "decks", report.decks), ("level", "levels", report.levels), ("tag", "tags", report.tags)]
                .filter { !$0.2.isEmpty }.map { table("By \($0)", "retention.\($1)", $0.capitalized, $2) }, isWide: true)
    }

    /// Bars of shares, from none to all.
    static func shares(_ rows: [(name: String, recall: Recall)], id: String, title: String) -> Drawing {
        let bars = rows.map { name, recall in
            RowDrawing.Row(
                name: name, number: "\(ProgressView.percent(recall.share)) of \(recall.answers)", parts: [Part(recall.share ?? 0, "share")])
        }
        return RowDrawing(rows: bars, most: 1).drawing(
            id: id, title: title, description: bars.map { "\($0.name): \($0.number)" }.joined(separator: "; ") + ".")
    }

    /// How retention went over the year.
    private var trend: Markup? {
        let weeks = progress.retention.trend
        let shares = weeks.map(\.share)
        guard let least = shares.compactMap({ $0 }).min(), weeks.count(where: { $0.answers > 0 }) > 1 else { return nil }
        let ends = weeks.indices.map { report.span.today.advanced(by: -7 * (weeks.count - 1 - $0)) }
        let hints = zip(ends, weeks).map { end, recall in
            "28 days to \(DayWords.long(end)): \(ProgressView.percent(recall.share)) of \(recall.answers)"
        }
        let chart = CurveDrawing(
            shares: shares, least: max(0, min(0.8, ((least - 0.02) * 20).rounded(.down) / 20)),
            ends: (DayWords.long(ends[0]), "today"), hints: hints)
        let last = shares.last.flatMap { $0 }
        return ReportFigure.part(
            "Over the year, 28 days at a time, in percent",
            chart.drawing(
                id: "retention-plot", title: "Retention over the year, 28 days at a time",
                description: "From \(ProgressView.percent(least)) to \(ProgressView.percent(shares.compactMap { $0 }.max())); "
                    + "now \(ProgressView.percent(last))."), hasScale: true)
    }

    private static let ageColumns = ["young", "mature", "all"].flatMap { age in
        [("\(age.capitalized)", "\(age).answers"), ("right", "\(age).recalled"), ("share", "\(age).share")]
    }

    private func cells(_ ages: Retention.Ages) -> [ReportTable.Cell] { [ages.young, ages.mature, ages.all].flatMap(ReportTable.cells) }

    private var periods: ReportTable {
        let rows = Retention.Period.allCases.map { period in
            ReportTable.Row(period.words, key: period.rawValue, cells(progress.retention.periods[period] ?? Retention.Ages()))
        }
        return ReportTable(title: "By time", path: "retention.periods", rowTitle: "Time", columns: Self.ageColumns, rows: rows)
    }

    private var weeks: ReportTable {
        let weeks = progress.retention.trend
        let rows = weeks.enumerated().map { index, recall in
            let end = report.span.today.advanced(by: -7 * (weeks.count - 1 - index))
            return ReportTable.Row(end, end, ReportTable.cells(recall))
        }
        return ReportTable(
            title: "Over 28 days at a time", path: "retention.weeks", rowTitle: "Up to", columns: ReportTable.recall, rows: rows)
    }

    private var intervalTable: ReportTable {
        ReportTable(
            title: "By interval", path: "retention.intervals", rowTitle: "Interval",
            columns: ReportTable.recall.map { ($0.0, "reviews." + $0.1) },
            rows: zip(ProgressView.intervalNames, progress.retention.intervals).map { .init($0, ReportTable.cells($1)) })
    }

    private func table(_ title: String, _ path: String, _ row: String, _ groups: [ProgressReport.Group]) -> ReportTable {
        let more = groups.count - Self.mostNames
        return ReportTable(
            title: title, path: path, rowTitle: row, columns: Self.ageColumns,
            rows: groups.prefix(Self.mostNames).map { .init($0.name, cells($0.ages)) },
            rest: more > 0 ? "and \(more) more; 'stats --json' has them all" : nil)
    }
}
