import Scheduling
import Statistics

/// The figures of a learner's progress as they stand in a page: what each says, and its plots.
struct ReportFigures {
    let report: ProgressReport

    var progress: Progress { report.progress }

    /// A figure by its name.
    subscript(name: FigureName) -> ReportFigure {
        let value = report.figure(name)
        return ReportFigure(value: value, plots: value.isEmpty ? [] : plots(value), folded: name == .prediction ? calibration : [])
    }

    /// The plots of a figure that has something to show.
    private func plots(_ value: FigureValue) -> [Markup] {
        switch value.name {
        case .today: today
        case .calendar: calendar
        case .reviews: reviews
        case .forecast: forecast
        case .states: states
        case .retention: retention
        case .hardest: hardest
        case .hours: hours
        case .buttons: buttons
        case .prediction: prediction
        default: value.bars.map { [Self.drawing($0, id: value.name.rawValue + "-plot").markup] } ?? []
        }
    }

    /// The bars of a figure.
    private static func drawing(_ bars: FigureBars, id: String) -> Drawing {
        switch bars.values {
        case .recalls(let rows): return shares(rows, id: id, title: bars.title)
        case .counts(let counts):
            let all = counts.reduce(0) { $0 + $1.count }
            let rows = counts.map { name, count in
                RowDrawing.Row(
                    name: name, number: all == 0 ? "\(count)" : "\(count) · \(Phrase.percent(count, of: all))",
                    parts: [Part(count, "young")])
            }
            return RowDrawing(rows: rows).drawing(id: id, title: bars.title, description: words(rows) + ".")
        }
    }

    /// Bars of shares, from none to all.
    static func shares(_ rows: [(name: String, recall: Recall)], id: String, title: String) -> Drawing {
        let bars = rows.map { name, recall in
            RowDrawing.Row(
                name: name, number: "\(FigureWords.percent(recall.share)) of \(recall.answers)", parts: [Part(recall.share ?? 0, "share")])
        }
        return RowDrawing(rows: bars, most: 1).drawing(id: id, title: title, description: words(bars) + ".")
    }

    /// What bars show, for those who do not see them.
    static func words(_ rows: [RowDrawing.Row]) -> String { rows.map { "\($0.name): \($0.number)" }.joined(separator: "; ") }
}
