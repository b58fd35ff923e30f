import Scheduling
import Statistics

// MARK: - The calendar, and the hours of the day

extension ReportFigures {
    /// The days of studying, in two halves of a year.
    var calendar: [Markup] {
        let starts = [1] + report.calendar.shades
        let shades = starts.enumerated().compactMap { index, start -> (String, String)? in
            // Where two shades begin at the same number, the lower one is never used.
            guard index + 1 < starts.count else { return ("s4", "\(start) or more") }
            let end = starts[index + 1] - 1
            return end < start ? nil : ("s\(index + 1)", end == start ? "\(start)" : "\(start)–\(end)")
        }
        let halves = YearDrawing(calendar: report.calendar).drawings(id: "calendar-plot")
        return [
            report.calendar.mostly.map { .make(.p, ["class": "lead"], .text($0)) } ?? .none,
            .make(.div, ["class": "halves"], all: halves.map { .make(.div, [:], $0.markup) }),
            ReportFigure.legend([("s0", "no answers")] + shades, isSaid: false),
        ]
    }

    /// The hours of studying.
    var hours: [Markup] {
        let columns = progress.hours.hours.enumerated().map { hour, recall in
            ColumnDrawing.Column(
                parts: [Part(recall.recalled, "right"), Part(recall.answers - recall.recalled, "wrong")],
                hint: "\(Hours.name(hour)): \(Phrase.count(recall.answers, "answer")), \(FigureWords.percent(recall.share)) right",
                name: Hours.name(hour))
        }
        let plot = ColumnDrawing(columns: columns, named: [0, 6, 12, 18]).drawing(
            id: "hours-plot", title: "Answers in each hour of the day")
        let (right, all) = progress.hours.hours.reduce((0, 0)) { ($0.0 + $1.recalled, $0.1 + $1.answers) }
        return [
            ReportFigure.part("Answers", plot, hasScale: true),
            ReportFigure.legend([("right", "right: \(right)"), ("wrong", "wrong: \(all - right)")], isSaid: true),
        ]
    }
}
