import Scheduling
import Statistics

// MARK: - The calendar, and the hours of the day

extension ReportFigures {
    /// The days of studying, and how many came in a row.
    var calendar: ReportFigure {
        let calendar = report.calendar
        guard calendar.studiedDays > 0 else {
            return ReportFigure(name: .calendar, lead: "The calendar begins with the first answer.", tables: [streaks], isWide: true)
        }
        var lead = "\(Phrase.count(calendar.streak.studied, "day")) in a row"
        if calendar.streak.forgiven > 0 { lead += " and \(calendar.streak.forgiven) forgiven" }
        lead += "; the longest streak is \(Phrase.count(calendar.longest.studied, "day")). "
        lead += "\(Phrase.count(calendar.answers.reduce(0, +), "answer")) on \(Phrase.count(calendar.answers.count { $0 > 0 }, "day"))"
        lead += " of the last year."
        let starts = [1] + calendar.shades
        let shades = starts.enumerated().compactMap { index, start -> (String, String)? in
            // Where two shades begin at the same number, the lower one is never used.
            guard index + 1 < starts.count else { return ("s4", "\(start) or more") }
            let end = starts[index + 1] - 1
            return end < start ? nil : ("s\(index + 1)", end == start ? "\(start)" : "\(start)–\(end)")
        }
        let halves = YearDrawing(calendar: calendar).drawings(id: "calendar-plot")
        return ReportFigure(
            name: .calendar, lead: lead,
            plots: [
                .make(.div, ["class": "halves"], all: halves.map { .make(.div, [:], $0.markup) }),
                ReportFigure.legend([("s0", "no answers")] + shades),
            ], tables: [streaks, weeks], isWide: true)
    }

    private var streaks: ReportTable {
        func cells(_ streak: StudyCalendar.Streak) -> [ReportTable.Cell] { [.init(streak.studied), .init(streak.forgiven)] }
        return ReportTable(
            title: "Days in a row", path: "calendar", rowTitle: "Streak", columns: [("Studied", "studied"), ("Forgiven", "forgiven")],
            rows: [
                .init("Going on", key: "streak", cells(report.calendar.streak)),
                .init("Longest", key: "longest", cells(report.calendar.longest)),
            ])
    }

    private var weeks: ReportTable {
        let calendar = report.calendar
        let rows = stride(from: 0, to: calendar.answers.count, by: 7).map { start in
            let days = start..<min(start + 7, calendar.answers.count)
            let day = calendar.first.advanced(by: start)
            return ReportTable.Row(
                day, day, days.map { .init(calendar.answers[$0]) } + Array(repeating: .init(), count: 7 - days.count))
        }
        return ReportTable(
            title: "Answers on each day, by weeks", path: "calendar.days", rowTitle: "Week of",
            columns: DayWords.weekdays.enumerated().map { ($0.element, "\($0.offset)") }, rows: rows)
    }

    /// The hours of studying.
    var hours: ReportFigure {
        let hours = progress.hours.hours
        let total = hours.reduce(0) { $0 + $1.answers }
        guard let busiest = hours.indices.max(by: { hours[$0].answers < hours[$1].answers }), total > 0 else {
            return ReportFigure(name: .hours, days: span, lead: "No answers in this time.")
        }
        func name(_ hour: Int) -> String { "\(hour < 10 ? "0" : "")\(hour):00" }
        let columns = hours.enumerated().map { hour, recall in
            ColumnDrawing.Column(
                parts: [Part(recall.recalled, "right"), Part(recall.answers - recall.recalled, "wrong")],
                hint: "\(name(hour)): \(Phrase.count(recall.answers, "answer")), \(ProgressView.percent(recall.share)) right",
                name: name(hour))
        }
        let lead = "Most answers come after \(name(busiest)): \(hours[busiest].answers) of \(total)."
        let plot = ColumnDrawing(columns: columns, named: [0, 6, 12, 18]).drawing(
            id: "hours-plot", title: "Answers in each hour of the day", description: lead)
        return ReportFigure(
            name: .hours, days: span, lead: lead,
            plots: [
                ReportFigure.part("Answers", plot, hasScale: true), ReportFigure.legend([("right", "right"), ("wrong", "wrong")]),
            ],
            tables: [
                ReportTable(
                    title: "Answers by the hour", path: "hours", rowTitle: "Hour",
                    columns: [("Answers", "answers"), ("Right", "recalled"), ("Share", "share")],
                    rows: hours.enumerated().map { .init(name($0), ReportTable.cells($1)) })
            ], isWide: true)
    }
}
