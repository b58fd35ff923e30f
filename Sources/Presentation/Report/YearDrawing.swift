import Scheduling
import Statistics

/// A calendar: a column a week, a square a day, darker the more was answered. A year is two halves, which stand beside or below each other.
struct YearDrawing {
    let calendar: StudyCalendar

    private static let (step, left, top) = (13.0, 30.0, 16.0)

    /// Both halves.
    func drawings(id: String) -> [Drawing] {
        let middle = (StudyCalendar.weeks + 1) / 2
        return [half(0..<middle, id: id + "-1"), half(middle..<StudyCalendar.weeks, id: id + "-2")]
    }

    private func half(_ weeks: Range<Int>, id: String) -> Drawing {
        let days = weeks.lowerBound * 7..<min(weeks.upperBound * 7, calendar.answers.count)
        let answers = calendar.answers[days]
        let (first, last) = (calendar.first.advanced(by: days.lowerBound), calendar.first.advanced(by: days.upperBound - 1))
        let squares = days.map { day in
            let count = calendar.answers[day]
            let date = calendar.first.advanced(by: day)
            // The style sheet draws a border around it, which rounds the corners.
            let x = Drawing.pixels(Self.left + Double(day / 7 - weeks.lowerBound) * Self.step + 1)
            let y = Drawing.pixels(Self.top + Double(day % 7) * Self.step + 1)
            let hint = "\(DayWords.weekdays[day % 7]) \(DayWords.long(date)): \(Phrase.count(count, "answer"))"
            return Markup.make(
                .path, ["class": "s\(calendar.shade(count))", "d": "M\(x) \(y)h9v9h-9z"], .make(.title, [:], .text(hint)))
        }
        return Drawing(
            id: id, title: "Answers on each day, \(DayWords.range(first, last))",
            description: "At most \(answers.max() ?? 0) a day. By months: "
                + calendar.months.filter { days.contains($0.days.lowerBound) }.map { "\(DayWords.month($0.first)) \($0.answers)" }
                .joined(separator: ", ") + ".",
            height: Self.top + 7 * Self.step, shapes: months(weeks) + weekdays + squares,
            fixedWidth: Self.left + Double((StudyCalendar.weeks + 1) / 2) * Self.step)
    }

    /// The name of each month above the first week that ends in it; what began before this half is named above its first week, unless the
    /// next month follows at once.
    private func months(_ weeks: Range<Int>) -> [Markup] {
        let columns = (StudyCalendar.weeks + 1) / 2
        return DayWords.months(of: weeks.map { calendar.first.advanced(by: $0 * 7 + 6) }).map { column, name in
            // At the right edge a name ends where the squares end.
            let isLast = column + 2 > columns
            let x = Self.left + Double(isLast ? columns : column) * Self.step
            return Drawing.label(name, x: Drawing.pixels(x), y: 10, anchor: isLast ? "end" : "start")
        }
    }

    private var weekdays: [Markup] {
        [0, 2, 4].map { day in
            Drawing.label(DayWords.weekdays[day], x: "0", y: Self.top + Double(day) * Self.step + 9)
        }
    }
}
