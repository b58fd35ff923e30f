import Foundation
import Scheduling
import Statistics

// MARK: - The days behind and ahead

extension ReportFigures {
    /// Answers and minutes, day by day.
    var reviews: ReportFigure {
        let reviews = report.reviews
        guard reviews.total.answers > 0 else {
            return ReportFigure(name: .reviews, days: span, lead: "No answers in this time.", isWide: true)
        }
        let groups = DayGroups(count: reviews.days.count, endWithLast: true)
        let totals = groups.ranges.map { range -> (first: StudyDay, last: StudyDay, total: DayTotal) in
            (
                reviews.first.advanced(by: range.lowerBound), reviews.first.advanced(by: range.upperBound - 1),
                DayTotal(addingUp: reviews.days[range])
            )
        }
        let order: [Review.Stage] = [.mature, .young, .new, .drill, .quiz]
        let answers = totals.map { first, last, total in
            ColumnDrawing.Column(
                parts: order.map { Part(total[$0], $0.word) },
                hint: "\(DayWords.range(first, last)): \(Phrase.count(total.answers, "answer"))", name: DayWords.short(first))
        }
        let minutes = totals.map { first, last, total in
            ColumnDrawing.Column(
                parts: [Part(Double(total.milliseconds) / 60_000, "time")],
                hint: "\(DayWords.range(first, last)): \(Phrase.duration(milliseconds: total.milliseconds))", name: DayWords.short(first))
        }
        let total = reviews.total
        var lead = "\(Phrase.count(total.answers, "answer")) in \(Phrase.duration(milliseconds: total.milliseconds)): "
        lead +=
            "\(ProgressView.decimal(reviews.answersPerDay)) a day, \(ProgressView.decimal(reviews.answersPerStudiedDay)) on each of the "
        lead += "\(Phrase.count(reviews.studiedDays, "day")) studied"
        lead += reviews.millisecondsPerAnswer.map { "; \(ProgressView.decimal(Double($0) / 1000)) seconds an answer." } ?? "."
        let used = order.filter { total[$0] > 0 }
        let plots = [
            ReportFigure.part(
                "Answers a \(groups.unit)",
                ColumnDrawing(columns: answers).drawing(id: "reviews-plot", title: "Answers a \(groups.unit)", description: lead),
                hasScale: true),
            ReportFigure.legend(used.map { ($0.word, "\($0.word): \(total[$0])") }),
            ReportFigure.part(
                "Minutes a \(groups.unit)",
                ColumnDrawing(columns: minutes, height: 80).drawing(
                    id: "reviews-time", title: "Minutes a \(groups.unit)",
                    description: "At most \(ProgressView.decimal(minutes.map { $0.parts[0].value }.max() ?? 0)) minutes."), hasScale: true),
        ]
        let columns = [("All", "answers")] + Review.Stage.figures.map { ($0.word.capitalized, $0.word) }
        return ReportFigure(
            name: .reviews, days: span, lead: lead, plots: plots,
            tables: [
                ReportTable(
                    title: "Answers", path: "reviews.days", rowTitle: groups.size == 1 ? "Day" : "Days",
                    columns: columns + [("Right", "recalled"), ("Time", "milliseconds")],
                    rows: totals.map { first, last, total in
                        .init(
                            first, last,
                            [.init(total.answers)] + Review.Stage.figures.map { .init(total[$0]) }
                                + [.init(total.recalled), .init(milliseconds: total.milliseconds)])
                    })
            ], isWide: true)
    }

    /// How many cards fall due.
    var forecast: ReportFigure {
        let forecast = progress.forecast
        let (today, days) = (report.span.today, Phrase.count(forecast.days.count, "day"))
        let totals = ReportTable(
            title: "In all", path: "forecast", rowTitle: "", columns: [("Number", "")],
            rows: [
                .init("Overdue", key: "backlog", [.init(forecast.backlog)]),
                .init(
                    "Load a day", key: "dailyLoad",
                    [.init(ProgressView.decimal(forecast.dailyLoad), ProgressJSON.share(forecast.dailyLoad))]),
            ])
        guard forecast.total > 0 else {
            return ReportFigure(
                name: .forecast, days: "next \(days)", lead: "Nothing falls due in \(days).", tables: [totals], isWide: true)
        }
        let groups = DayGroups(count: forecast.days.count, endWithLast: false)
        let counts = groups.ranges.map { range in
            (
                first: today.advanced(by: range.lowerBound), last: today.advanced(by: range.upperBound - 1),
                count: forecast.days[range].reduce(0, +)
            )
        }
        var columns = counts.map { first, last, count in
            ColumnDrawing.Column(
                parts: [Part(count, "due")], hint: "\(DayWords.range(first, last)): \(count) due",
                name: first == today ? "today" : DayWords.short(first))
        }
        // What is overdue is there to be done today.
        columns[0].parts.append(Part(forecast.backlog, "overdue"))
        columns[0].hint += forecast.backlog > 0 ? " and \(forecast.backlog) overdue" : ""
        var lead = "\(Phrase.count(forecast.total, "review")) in \(days)"
        if forecast.backlog > 0 { lead += ", \(forecast.backlog) of them overdue" }
        lead += ", \(forecast.days.first ?? 0) today"
        if forecast.days.count > 1 { lead += ", \(forecast.days[1]) tomorrow" }
        lead += "; the load is \(ProgressView.decimal(forecast.dailyLoad)) a day."
        let plot = ColumnDrawing(columns: columns).drawing(id: "forecast-plot", title: "Reviews due a \(groups.unit)", description: lead)
        return ReportFigure(
            name: .forecast, days: "next \(days)", lead: lead,
            plots: [
                ReportFigure.part("Reviews due a \(groups.unit)", plot, hasScale: true),
                ReportFigure.legend([("due", "due")] + (forecast.backlog > 0 ? [("overdue", "overdue: \(forecast.backlog)")] : [])),
            ],
            tables: [
                totals,
                ReportTable(
                    title: "Reviews due", path: "forecast.days", rowTitle: groups.size == 1 ? "Day" : "Days", columns: [("Due", "due")],
                    rows: counts.map { .init($0, $1, [.init($2)]) }),
            ], isWide: true)
    }
}
