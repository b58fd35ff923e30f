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
            tables: [streaks, weeks], allNumbers: numbers)
    }

    private var streaks: FigureTable {
        func cells(_ streak: StudyCalendar.Streak) -> [FigureTable.Cell] { [.init(streak.studied), .init(streak.forgiven)] }
        return FigureTable(
            title: "Days in a row", path: "calendar", rowTitle: "Streak", columns: [("Studied", "studied"), ("Forgiven", "forgiven")],
            rows: [.init("Going on", key: "streak", cells(streak)), .init("Longest", key: "longest", cells(longest))], standsAlone: true)
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
                ("studiedDays", .int(studiedDays)), ("first", .string(first.description)), ("days", .array(days)),
            ])
    }
}
