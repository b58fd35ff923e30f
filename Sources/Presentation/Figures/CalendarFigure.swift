import Formats
import Scheduling
import Statistics

extension StudyCalendar {
    /// The days of studying, and how many came in a row.
    var figure: FigureValue {
        var lead = "The calendar begins with the first answer."
        if studiedDays > 0 {
            lead = "\(Phrase.count(streak.studied, "day")) in a row"
            if streak.forgiven > 0 { lead += " and \(streak.forgiven) forgiven" }
            lead += "; the longest streak is \(Phrase.count(longest.studied, "day")). "
            lead += "\(Phrase.count(answers.reduce(0, +), "answer")) on \(Phrase.count(answers.count { $0 > 0 }, "day"))"
            lead += " of the last year."
        }
        return FigureValue(
            name: .calendar, lead: lead, note: "The calendar begins with your first answer.", isEmpty: studiedDays == 0,
            tables: [streaks, monthTable, weeks], allNumbers: numbers)
    }

    private var streaks: FigureTable {
        func cells(_ streak: StudyCalendar.Streak) -> [FigureTable.Cell] { [.init(streak.studied), .init(streak.forgiven)] }
        return FigureTable(
            title: "Days in a row", path: "calendar", rowTitle: "Streak", columns: [("Studied", "studied"), ("Forgiven", "forgiven")],
            rows: [.init("Going on", key: "streak", cells(streak)), .init("Longest", key: "longest", cells(longest))], standsAlone: true)
    }

    /// Days put together by months, the first day and the answers of each.
    var months: [(first: StudyDay, days: Range<Int>, answers: Int)] {
        var months: [(first: StudyDay, days: Range<Int>, answers: Int)] = []
        for (offset, count) in answers.enumerated() {
            let day = first.advanced(by: offset)
            if let last = months.last, last.first.calendarDate.month == day.calendarDate.month {
                months[months.count - 1].days = last.days.lowerBound..<offset + 1
                months[months.count - 1].answers += count
            } else {
                months.append((day, offset..<offset + 1, count))
            }
        }
        return months
    }

    /// Which month and which day of the week had most answers, in a sentence; nil where there is none.
    var mostly: String? {
        guard let month = months.max(by: { $0.answers < $1.answers }), month.answers > 0 else { return nil }
        let weekdays = (0..<7).map { weekday in stride(from: weekday, to: answers.count, by: 7).reduce(0) { $0 + answers[$1] } }
        let (most, least) = (weekdays.max() ?? 0, weekdays.min() ?? 0)
        func named(_ count: Int) -> String { DayWords.weekdayNames[weekdays.firstIndex(of: count) ?? 0] }
        return
            "Most answers came in \(DayWords.month(month.first)), \(month.answers); by days of the week most on \(named(most)), \(most), "
            + "fewest on \(named(least)), \(least)."
    }

    private var monthTable: FigureTable {
        FigureTable(
            title: "Answers in each month", path: "calendar.months", rowTitle: "Month",
            columns: [("Answers", "answers"), ("Days studied", "studied")],
            rows: months.map { month in
                FigureTable.Row(DayWords.month(month.first), [.init(month.answers), .init(answers[month.days].count { $0 > 0 })])
            })
    }

    private var weeks: FigureTable {
        let rows = stride(from: 0, to: answers.count, by: 7).map { start in
            let days = start..<min(start + 7, answers.count)
            let day = first.advanced(by: start)
            return FigureTable.Row(day, day, days.map { .init(answers[$0]) } + Array(repeating: .init(), count: 7 - days.count))
        }
        return FigureTable(
            title: "Answers on each day, by weeks", path: "calendar.days", rowTitle: "Week of",
            columns: DayWords.weekdays.enumerated().map { ($0.element, "\($0.offset)") }, rows: rows)
    }

    private var numbers: JSON {
        let days = answers.enumerated().filter { $0.element > 0 }.map { offset, answers in
            JSON.object([
                ("day", .string(first.advanced(by: offset).description)), ("answers", .int(answers)), ("shade", .int(shade(answers))),
            ])
        }
        return .object(
            streaks.members + [
                ("studiedDays", .int(studiedDays)), ("first", .string(first.description)),
                (
                    "months",
                    .array(
                        months.map { month in
                            .object([
                                ("month", .string(String(month.first.description.prefix(7)))), ("answers", .int(month.answers)),
                                ("studied", .int(answers[month.days].count { $0 > 0 })),
                            ])
                        })
                ),
                ("days", .array(days)),
            ])
    }
}
