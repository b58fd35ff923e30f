import Scheduling
import Statistics

// MARK: - The days behind and ahead

extension ReportFigures {
    /// What was done today, and what is left, as one bar.
    var today: [Markup] {
        let today = report.today
        let parts = [
            ("right", "right", today.done.recalled), ("wrong", "wrong", today.done.answers - today.done.recalled),
            ("time", "due", today.due), ("new", "new", today.new), ("quiz", "in the drill", today.drill),
        ].filter { $0.2 > 0 }
        let bar = RowDrawing(rows: [
            .init(name: "answered", number: "left", parts: parts.map { Part($0.2, $0.0) })
        ]).drawing(
            id: "today-plot", title: "Answered and left today", description: parts.map { "\($0.2) \($0.1)" }.joined(separator: ", ") + ".")
        return parts.isEmpty ? [] : [bar.markup, ReportFigure.legend(parts.map { ($0.0, "\($0.2) \($0.1)") }, isSaid: false)]
    }

    /// Answers and minutes, day by day.
    var reviews: [Markup] {
        let order: [Review.Stage] = [.mature, .young, .new, .drill, .quiz]
        let groups = report.reviews.groups
        let answers = groups.map { first, last, total in
            ColumnDrawing.Column(
                parts: order.map { Part(total[$0], $0.word) },
                hint: "\(DayWords.range(first, last)): \(Phrase.count(total.answers, "answer"))", name: DayWords.short(first))
        }
        let minutes = groups.map { first, last, total in
            ColumnDrawing.Column(
                parts: [Part(Double(total.milliseconds) / 60_000, "time")],
                hint: "\(DayWords.range(first, last)): \(Phrase.duration(milliseconds: total.milliseconds))", name: DayWords.short(first))
        }
        let most = minutes.map { $0.parts[0].value }.max() ?? 0
        let total = report.reviews.total
        let unit = DayGroups(count: report.reviews.days.count, endWithLast: true).unit
        return [
            ReportFigure.part(
                "Answers a \(unit)",
                ColumnDrawing(columns: answers).drawing(id: "reviews-plot", title: "Answers a \(unit)"),
                hasScale: true),
            ReportFigure.legend(order.filter { total[$0] > 0 }.map { ($0.word, "\($0.word): \(total[$0])") }, isSaid: true),
            ReportFigure.part(
                "Minutes a \(unit)",
                ColumnDrawing(columns: minutes, height: 80).drawing(
                    id: "reviews-time", title: "Minutes a \(unit)", description: "At most \(FigureWords.decimal(most)) minutes."),
                hasScale: true),
        ]
    }

    /// How many cards fall due.
    var forecast: [Markup] {
        let (forecast, today) = (progress.forecast, report.span.today)
        var columns = forecast.groups(from: today).map { first, last, count in
            ColumnDrawing.Column(
                parts: [Part(count, "due")], hint: "\(DayWords.range(first, last)): \(count) due",
                name: first == today ? "today" : DayWords.short(first))
        }
        // What is overdue is there to be done today.
        columns[0].parts.append(Part(forecast.backlog, "overdue"))
        columns[0].hint += forecast.backlog > 0 ? " and \(forecast.backlog) overdue" : ""
        let title = "Reviews due a \(DayGroups(count: forecast.days.count, endWithLast: false).unit)"
        let plot = ColumnDrawing(columns: columns).drawing(id: "forecast-plot", title: title)
        return [
            ReportFigure.part(title, plot, hasScale: true),
            ReportFigure.legend(
                [("due", "due: \(forecast.days.reduce(0, +))")]
                    + (forecast.backlog > 0 ? [("overdue", "overdue: \(forecast.backlog)")] : []),
                isSaid: true),
        ]
    }
}
