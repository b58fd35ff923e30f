import Scheduling
import Statistics

// MARK: - What the cards are like

extension ReportFigures {
    /// How far apart reviews are.
    var intervals: ReportFigure {
        let intervals = progress.intervals
        guard let median = intervals.median, let longest = intervals.longest else {
            return ReportFigure(name: .intervals, lead: "No card has an interval yet.")
        }
        let lead = "Half of the cards have \(Phrase.interval(median)) or less; the longest has \(Phrase.interval(longest))."
        return ReportFigure(
            name: .intervals, lead: lead,
            plots: [Self.classes(ProgressView.intervalNames, intervals.counts, id: "intervals-plot", title: "Cards by interval")],
            tables: [
                Self.table("Cards by interval", "intervals.classes", "Interval", ProgressView.intervalNames, intervals.counts),
                ReportTable(
                    title: "In all", path: "intervals", rowTitle: "", columns: [("Number", "")],
                    rows: [
                        .init("Cards", key: "cards", [.init(intervals.cards)]), .init("Median", key: "median", [.init(interval: median)]),
                        .init("Longest", key: "longest", [.init(interval: longest)]),
                    ]),
            ])
    }

    /// How easy cards have turned out to be.
    var easiness: ReportFigure {
        let spread = progress.easiness
        guard let mean = spread.mean else { return ReportFigure(name: .easiness, lead: "No card has been answered yet.") }
        let words = SM2.text(easiness: Int((mean * 100).rounded()))
        return ReportFigure(
            name: .easiness, lead: "On average \(words); a card begins with 2.50.",
            plots: [Self.classes(ProgressView.easinessNames, spread.counts, id: "easiness-plot", title: "Cards by easiness")],
            tables: [
                Self.table("Cards by easiness", "easiness.classes", "Easiness", ProgressView.easinessNames, spread.counts),
                ReportTable(
                    title: "In all", path: "easiness", rowTitle: "", columns: [("Number", "")],
                    rows: [
                        .init("Cards", key: "cards", [.init(spread.cards)]),
                        .init("Mean", key: "mean", [.init(words, ProgressJSON.share(mean * 100))]),
                    ]),
            ])
    }

    private static func classes(_ names: [String], _ counts: [Int], id: String, title: String) -> Markup {
        let all = counts.reduce(0, +)
        let rows = zip(names, counts).map { name, count in
            RowDrawing.Row(
                name: name, number: all == 0 ? "\(count)" : "\(count) · \(Phrase.percent(count, of: all))", parts: [Part(count, "young")])
        }
        let words = rows.map { "\($0.name): \($0.number)" }.joined(separator: "; ")
        return RowDrawing(rows: rows).drawing(id: id, title: title, description: words + ".").markup
    }

    private static func table(_ title: String, _ path: String, _ row: String, _ names: [String], _ counts: [Int]) -> ReportTable {
        ReportTable(
            title: title, path: path, rowTitle: row, columns: [("Cards", "cards")],
            rows: zip(names, counts).map { .init($0, [.init($1)]) })
    }

    /// The cards forgotten most often.
    var hardest: ReportFigure {
        let hardest = progress.hardest
        let leeches = ReportTable(
            title: "Leeches", path: "hardest", rowTitle: "", columns: [("Number", "")],
            rows: [
                .init("Leeches", key: "leeches", [.init(hardest.leeches)]),
                .init("Lapses from which on a card is one", key: "leechLapses", [.init(hardest.leechLapses)]),
            ])
        guard !report.hardest.isEmpty else {
            return ReportFigure(name: .hardest, lead: "No card has been forgotten yet.", tables: [leeches], isWide: true)
        }
        let rows = report.hardest.prefix(10).map { heading, entry in
            RowDrawing.Row(name: heading, number: Phrase.count(entry.lapses, "lapse"), parts: [Part(entry.lapses, "lapses")])
        }
        let plot = RowDrawing(rows: Array(rows), letters: 110).drawing(
            id: "hardest-plot", title: "The cards forgotten most often",
            description: rows.map { "\($0.name): \($0.number)" }.joined(separator: "; ") + ".")
        let recall = ReportTable.recall.map { ($0.0, "reviews." + $0.1) }
        return ReportFigure(
            name: .hardest,
            lead: "\(Phrase.count(hardest.leeches, "leech", "leeches")), with \(Phrase.count(hardest.leechLapses, "lapse")) or more.",
            plots: [plot.markup],
            tables: [
                ReportTable(
                    title: "The hardest cards", path: "hardest.cards", rowTitle: "Card",
                    columns: [("Lapses", "lapses"), ("Easiness", "easiness"), ("Interval", "interval")] + recall,
                    rows: report.hardest.map { heading, entry in
                        .init(
                            heading,
                            [.init(entry.lapses), .init(easiness: entry.easiness), .init(interval: entry.interval)]
                                + ReportTable.cells(entry.recall))
                    }), leeches,
            ], isWide: true)
    }
}
