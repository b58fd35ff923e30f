import Scheduling
import Statistics
import Terminal

// MARK: - Today, the calendar, and the days behind and ahead

extension ProgressView {
    /// What was done today, and what is left.
    var today: [StyledText] {
        let today = report.today
        let done = today.done
        var text = StyledText(Phrase.count(done.answers, "answer"), .bold)
        var parts: [String] = []
        if done[.new] > 0 { parts.append("\(done[.new]) new") }
        if done[.young] + done[.mature] > 0 { parts.append(Phrase.count(done[.young] + done[.mature], "review")) }
        if done[.drill] > 0 { parts.append("\(done[.drill]) in the drill") }
        if done[.quiz] > 0 { parts.append("\(done[.quiz]) in quizzes") }
        if !parts.isEmpty { text += StyledText(" (\(parts.joined(separator: ", ")))") }
        if done.answers > 0 {
            text += StyledText(" in \(Phrase.duration(milliseconds: done.milliseconds)), ")
            text += StyledText("\(Phrase.percent(done.recalled, of: done.answers)) right")
        }
        var left: [String] = []
        if today.due > 0 { left.append(today.dueInAll > today.due ? "\(today.due) of \(today.dueInAll) due" : "\(today.due) due") }
        if today.new > 0 { left.append("\(today.new) new") }
        if today.drill > 0 { left.append("\(today.drill) in the drill") }
        let nothing = today.dueInAll > 0 ? "nothing; \(today.dueInAll) due in all" : "nothing, all done"
        var rest = left.isEmpty ? StyledText(nothing, Theme.good) : StyledText(left.joined(separator: ", "), Theme.key)
        if !left.isEmpty, let time = today.millisecondsLeft, time >= 1000 {
            rest += StyledText(", about \(Phrase.duration(milliseconds: time))")
        }
        return line("Today", text) + line("Left", rest)
    }

    /// How many days in a row.
    var streak: [StyledText] {
        let calendar = report.calendar
        var text = StyledText(Phrase.count(calendar.streak.studied, "day"), calendar.streak.studied > 0 ? Theme.good : .plain)
        if calendar.streak.forgiven > 0 { text += StyledText(" and \(calendar.streak.forgiven) forgiven") }
        if calendar.longest.studied > calendar.streak.studied { text += StyledText(", the longest \(calendar.longest.studied)") }
        if calendar.studiedDays > calendar.streak.studied { text += StyledText(", \(calendar.studiedDays) days studied in all") }
        return line("Streak", text)
    }

    /// A year of days, or as much of it as there is room for.
    var calendar: [StyledText] {
        let calendar = report.calendar
        guard calendar.studiedDays > 0 else { return below(calendar.figure) }
        var months: [Int: String] = [:]
        for week in 0..<StudyCalendar.weeks {
            let date = calendar.first.advanced(by: week * 7 + 6).calendarDate
            if date.day <= 7 { months[week] = DayWords.months[date.month - 1] }
        }
        let map = Heatmap(calendar.answers.map(calendar.shade), months: months)
        let colour = Theme.good
        let lines = map.lines(width: columns, glyphs: glyphs, styles: [Theme.quiet, colour, colour, colour, colour])
        let shown = calendar.answers.suffix(max(0, map.weeks(width: columns) * 7))
        let starts = [1] + calendar.shades
        var legend = StyledText("    ") + StyledText("\(glyphs.shade(0)) none", Theme.quiet)
        for (index, start) in starts.enumerated() {
            // Where two shades begin at the same number, the lower one is never used.
            let end = index + 1 < starts.count ? starts[index + 1] - 1 : nil
            if let end, end < start { continue }
            legend += "  " + StyledText(glyphs.shade(index + 1), colour)
            legend += StyledText(" " + (end.map { $0 == start ? "\(start)" : "\(start)–\($0)" } ?? "\(start)+"), Theme.quiet)
        }
        if columns >= 60 { legend += StyledText("   \(Phrase.count(shown.reduce(0, +), "answer"))", Theme.quiet) }
        return lines + legend.wrapped(to: columns, hanging: 4)
    }

    /// Answers and minutes, day by day.
    var reviewDays: [StyledText] {
        let reviews = report.reviews
        let ends = (DayWords.short(reviews.first), "today")
        let answers = BarChart(reviews.days.map { Double($0.answers) }, ends: ends)
        let minutes = BarChart(reviews.days.map { Double($0.milliseconds) / 60_000 }, ends: ends, label: FigureWords.decimal)
        var lines = heading("Answers a day")
        lines += answers.lines(width: columns, height: 6, glyphs: glyphs, style: Self.bar)
        lines += grouping(answers) + heading("Minutes a day")
        lines += minutes.lines(width: columns, height: 4, glyphs: glyphs, style: Style(foreground: .magenta))
        let total = reviews.total
        let rows = Review.Stage.figures.map { [StyledText($0.word), StyledText("\(total[$0])", .bold)] }
        lines += [""] + TextTable(columns: [.left, .right], rows: rows).lines(width: columns)
        lines += [""]
        return lines
    }

    private func grouping(_ chart: BarChart) -> [StyledText] {
        let days = chart.valuesPerBar(width: columns)
        return days > 1 ? note("Each bar is the mean of \(days) days.") : []
    }

    /// What falls due.
    func due(height: Int) -> [StyledText] {
        let forecast = report.progress.forecast
        let count = forecast.days.count
        guard forecast.total > 0 else { return line("Due", StyledText("nothing in \(Phrase.count(count, "day"))")) }
        var text = StyledText(Phrase.count(forecast.total, "review"), .bold) + StyledText(" in \(Phrase.count(count, "day"))")
        if forecast.backlog > 0 {
            text += StyledText(", ") + StyledText("\(forecast.backlog) of them overdue", Theme.warning)
        }
        text += StyledText(", \(forecast.days.first ?? 0) today, \(count > 1 ? forecast.days[1] : 0) tomorrow")
        if forecast.dailyLoad > 0 { text += StyledText("; load \(FigureWords.decimal(forecast.dailyLoad)) a day") }
        let last = report.span.today.advanced(by: count - 1)
        let chart = BarChart(forecast.days.map(Double.init), ends: ("today", count > 1 ? DayWords.short(last) : ""))
        let words = line("Due", text)
        // What the words take more than a line is not to push the rest off the screen.
        return words + chart.lines(width: columns, height: max(2, height - words.count + 1), glyphs: glyphs, style: Self.bar)
            + grouping(chart)
    }

    /// The same in numbers: by day for two weeks, then by month.
    var dueDays: [StyledText] {
        let forecast = report.progress.forecast
        guard forecast.total > 0 else { return [] }
        var rows: [BarTable.Row] = []
        if forecast.backlog > 0 {
            rows.append(.init(StyledText("overdue", Theme.warning), Double(forecast.backlog), number: "\(forecast.backlog)"))
        }
        for (offset, count) in forecast.days.prefix(14).enumerated() {
            let name = offset == 0 ? "today" : DayWords.short(report.span.today.advanced(by: offset))
            rows.append(.init(StyledText(name, Theme.quiet), Double(count), number: "\(count)"))
        }
        let later = forecast.days.dropFirst(14).reduce(0, +)
        return [""] + BarTable(rows).lines(width: columns, glyphs: glyphs, style: Self.bar)
            + (forecast.days.count > 14 ? note("and \(later) in the \(Phrase.count(forecast.days.count - 14, "day")) after those") : [])
    }
}
