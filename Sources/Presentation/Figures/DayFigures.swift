import Formats
import Foundation
import Scheduling
import Statistics

// MARK: - The days behind and ahead

extension ReviewDays {
    /// Answers and minutes, day by day.
    ///
    /// - Parameter span: the days looked back on, in words.
    func figure(_ span: String) -> FigureValue {
        let answers = Phrase.count(total.answers, "answer")
        let time = Phrase.duration(milliseconds: total.milliseconds)
        let mean = "\(FigureWords.decimal(answersPerDay)) a day, \(FigureWords.decimal(answersPerStudiedDay)) on each of the "
        let studied = mean + "\(Phrase.count(studiedDays, "day")) studied"
        let each = millisecondsPerAnswer.map { FigureWords.decimal(Double($0) / 1000) }
        let isEmpty = total.answers == 0
        return FigureValue(
            name: .reviews, days: span,
            lead: isEmpty
                ? "No answers in this time."
                : "\(answers) in \(time): \(studied)" + (each.map { "; \($0) seconds an answer." } ?? "."),
            note: isEmpty ? "No answers: \(span)." : "\(answers) in \(time); \(studied)" + (each.map { "; \($0) s an answer." } ?? "."),
            isEmpty: isEmpty, tables: [table], allNumbers: numbers)
    }

    /// The days in groups that a plot has room for.
    var groups: [(first: StudyDay, last: StudyDay, total: DayTotal)] {
        DayGroups(count: days.count, endWithLast: true).ranges.map { range in
            (first.advanced(by: range.lowerBound), first.advanced(by: range.upperBound - 1), DayTotal(addingUp: days[range]))
        }
    }

    private var table: FigureTable {
        let size = DayGroups(count: days.count, endWithLast: true).size
        return FigureTable(
            title: "Answers", path: "reviews.days", rowTitle: size == 1 ? "Day" : "Days",
            columns: [("All", "answers")] + Review.Stage.figures.map { ($0.word.capitalized, $0.word) }
                + [("Right", "recalled"), ("Time", "milliseconds")],
            rows: groups.map { first, last, total in
                .init(
                    first, last,
                    [.init(total.answers)] + Review.Stage.figures.map { .init(total[$0]) }
                        + [.init(total.recalled), .init(milliseconds: total.milliseconds)])
            })
    }

    private var numbers: JSON {
        func fields(_ total: DayTotal) -> [(key: String, value: JSON)] {
            [("answers", .int(total.answers))] + Review.Stage.figures.map { ($0.word, .int(total[$0])) }
                + [("recalled", .int(total.recalled)), ("milliseconds", .int(total.milliseconds))]
        }
        let days = days.enumerated().filter { $0.element.answers > 0 }.map { offset, total in
            JSON.object([("day", .string(first.advanced(by: offset).description))] + fields(total))
        }
        return .object([
            ("first", .string(first.description)), ("studiedDays", .int(studiedDays)), ("answersPerDay", .share(answersPerDay)),
            ("millisecondsPerAnswer", .optional(millisecondsPerAnswer)), ("total", .object(fields(total))), ("days", .array(days)),
        ])
    }
}

extension Forecast {
    /// How many cards fall due.
    func figure(from today: StudyDay) -> FigureValue {
        var lead = "Nothing falls due in \(Phrase.count(days.count, "day"))."
        if total > 0 {
            lead = "\(Phrase.count(total, "review")) in \(Phrase.count(days.count, "day"))"
            if backlog > 0 { lead += ", \(backlog) of them overdue" }
            lead += ", \(days.first ?? 0) today"
            if days.count > 1 { lead += ", \(days[1]) tomorrow" }
            lead += "; the load is \(FigureWords.decimal(dailyLoad)) a day."
        }
        let all = days.enumerated().map { offset, count in
            JSON.object([("day", .string(today.advanced(by: offset).description)), ("due", .int(count))])
        }
        return FigureValue(
            name: .forecast, days: Phrase.count(days.count, "day"), lead: lead, isEmpty: total == 0, tables: tables(from: today),
            allNumbers: .object([("backlog", .int(backlog)), ("dailyLoad", .share(dailyLoad)), ("days", .array(all))]))
    }

    /// The days in groups that a plot has room for.
    func groups(from today: StudyDay) -> [(first: StudyDay, last: StudyDay, count: Int)] {
        DayGroups(count: days.count, endWithLast: false).ranges.map { range in
            (today.advanced(by: range.lowerBound), today.advanced(by: range.upperBound - 1), days[range].reduce(0, +))
        }
    }

    private func tables(from today: StudyDay) -> [FigureTable] {
        let size = DayGroups(count: days.count, endWithLast: false).size
        return [
            FigureTable(
                title: "In all", path: "forecast", rowTitle: "", columns: [("Number", "")],
                rows: [
                    .init("Overdue", key: "backlog", [.init(backlog)]),
                    .init("Load a day", key: "dailyLoad", [.init(FigureWords.decimal(dailyLoad), .share(dailyLoad))]),
                ], standsAlone: true),
            FigureTable(
                title: "Reviews due", path: "forecast.days", rowTitle: size == 1 ? "Day" : "Days", columns: [("Due", "due")],
                rows: groups(from: today).map { .init($0, $1, [.init($2)]) }),
        ]
    }
}
