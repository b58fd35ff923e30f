import Foreign
import Scheduling
import Statistics

/// The figures for programs. Names and units stay as they are: days are dates, times milliseconds, shares from 0 to 1, easiness in
/// hundredths.
public enum ProgressJSON {
    /// An object with a member for each of the figures.
    public static func object(_ report: ProgressReport, figures: [FigureName]) -> JSON {
        let head: [(key: String, value: JSON)] = [
            ("day", .string(report.span.today.description)), ("days", .optional(report.span.days)),
        ]
        return .object(head + figures.map { ($0.rawValue, figure($0, report)) })
    }

    private static func figure(_ name: FigureName, _ report: ProgressReport) -> JSON {
        let progress = report.progress
        return switch name {
        case .today: today(report.today)
        case .calendar: calendar(report.calendar)
        case .reviews: reviews(report.reviews)
        case .forecast: forecast(progress.forecast, from: report.span.today)
        case .states: states(progress.states)
        case .retention: retention(report)
        case .intervals: intervals(progress.intervals)
        case .easiness: easiness(progress.easiness)
        case .hardest: hardest(report)
        case .hours: .array(progress.hours.hours.map(recall))
        case .buttons: buttons(progress.buttons)
        case .confidence: confidence(progress.confidence)
        case .prediction: prediction(progress.prediction)
        }
    }

    /// A count of answers, and how many were right.
    private static func recall(_ recall: Recall) -> JSON {
        .object([
            ("answers", .int(recall.answers)), ("recalled", .int(recall.recalled)), ("share", share(recall.share)),
        ])
    }

    /// A number to four digits after the point, or null.
    static func share(_ number: Double?) -> JSON { number.map { .number(($0 * 10_000).rounded() / 10_000) } ?? .null }

    private static func day(_ total: DayTotal) -> [(key: String, value: JSON)] {
        [("answers", .int(total.answers))] + Review.Stage.figures.map { ($0.word, .int(total[$0])) }
            + [("recalled", .int(total.recalled)), ("milliseconds", .int(total.milliseconds))]
    }

    private static func today(_ today: Today) -> JSON {
        .object(
            day(today.done) + [
                (
                    "left",
                    .object([
                        ("due", .int(today.due)), ("new", .int(today.new)), ("drill", .int(today.drill)),
                        ("milliseconds", .optional(today.millisecondsLeft)),
                    ])
                )
            ])
    }

    private static func calendar(_ calendar: StudyCalendar) -> JSON {
        let days = calendar.answers.enumerated().filter { $0.element > 0 }.map { offset, answers in
            JSON.object([
                ("day", .string(calendar.first.advanced(by: offset).description)), ("answers", .int(answers)),
                ("shade", .int(calendar.shade(answers))),
            ])
        }
        func streak(_ streak: StudyCalendar.Streak) -> JSON {
            .object([("studied", .int(streak.studied)), ("forgiven", .int(streak.forgiven))])
        }
        return .object([
            ("streak", streak(calendar.streak)), ("longest", streak(calendar.longest)), ("studiedDays", .int(calendar.studiedDays)),
            ("first", .string(calendar.first.description)), ("days", .array(days)),
        ])
    }

    private static func reviews(_ reviews: ReviewDays) -> JSON {
        let days = reviews.days.enumerated().filter { $0.element.answers > 0 }.map { offset, total in
            JSON.object([("day", .string(reviews.first.advanced(by: offset).description))] + day(total))
        }
        return .object([
            ("first", .string(reviews.first.description)), ("studiedDays", .int(reviews.studiedDays)),
            ("answersPerDay", share(reviews.answersPerDay)), ("millisecondsPerAnswer", .optional(reviews.millisecondsPerAnswer)),
            ("total", .object(day(reviews.total))), ("days", .array(days)),
        ])
    }

    private static func forecast(_ forecast: Forecast, from today: StudyDay) -> JSON {
        let days = forecast.days.enumerated().map { offset, count in
            JSON.object([("day", .string(today.advanced(by: offset).description)), ("due", .int(count))])
        }
        return .object([("backlog", .int(forecast.backlog)), ("dailyLoad", share(forecast.dailyLoad)), ("days", .array(days))])
    }

    private static func states(_ states: States) -> JSON {
        .object([
            ("new", .int(states.new)), ("learning", .int(states.learning)), ("young", .int(states.young)),
            ("mature", .int(states.mature)), ("suspended", .int(states.suspended)), ("buried", .int(states.buried)),
            ("all", .int(states.all)),
        ])
    }
}

// MARK: - How much was known

extension ProgressJSON {
    private static func ages(_ ages: Retention.Ages) -> [(key: String, value: JSON)] {
        [("young", recall(ages.young)), ("mature", recall(ages.mature)), ("all", recall(ages.all))]
    }

    private static func retention(_ report: ProgressReport) -> JSON {
        let retention = report.progress.retention
        func groups(_ groups: [ProgressReport.Group]) -> JSON {
            .array(groups.map { .object([("name", .string($0.name))] + ages($0.ages)) })
        }
        let periods = Retention.Period.allCases.map { ($0.rawValue, JSON.object(ages(retention.periods[$0] ?? Retention.Ages()))) }
        let intervals = zip(Intervals.bounds, retention.intervals).map { from, each in
            JSON.object([("from", .int(max(1, from))), ("reviews", recall(each))])
        }
        return .object(
            ages(retention.total) + [
                ("periods", .object(periods)), ("intervals", .array(intervals)), ("weeks", .array(retention.trend.map(recall))),
                ("decks", groups(report.decks)), ("levels", groups(report.levels)), ("tags", groups(report.tags)),
            ])
    }

    private static func classes(_ bounds: [Int], _ counts: [Int]) -> JSON {
        .array(zip(bounds, counts).map { .object([("from", .int($0)), ("cards", .int($1))]) })
    }

    private static func intervals(_ intervals: Intervals) -> JSON {
        .object([
            ("cards", .int(intervals.cards)), ("median", .optional(intervals.median)), ("longest", .optional(intervals.longest)),
            ("classes", classes([1] + Intervals.bounds.dropFirst(), intervals.counts)),
        ])
    }

    private static func easiness(_ spread: EasinessSpread) -> JSON {
        .object([
            ("cards", .int(spread.cards)), ("mean", share(spread.mean.map { $0 * 100 })),
            ("classes", classes(EasinessSpread.bounds, spread.counts)),
        ])
    }

    private static func hardest(_ report: ProgressReport) -> JSON {
        let cards = report.hardest.map { heading, entry in
            JSON.object([
                ("heading", .string(heading)), ("lapses", .int(entry.lapses)), ("easiness", .int(entry.easiness)),
                ("interval", .int(entry.interval)), ("reviews", recall(entry.recall)),
            ])
        }
        let hardest = report.progress.hardest
        return .object([("leeches", .int(hardest.leeches)), ("leechLapses", .int(hardest.leechLapses)), ("cards", .array(cards))])
    }

    private static func buttons(_ use: GradeUse) -> JSON {
        .object(
            GradeUse.stages.map { stage in
                let grades = Grade.allCases.map { JSON.int(use[stage, $0]) }
                return (stage.word, .object([("grades", .array(grades)), ("right", recall(use.recall(stage)))]))
            })
    }

    private static func confidence(_ calibration: Calibration) -> JSON {
        .object([
            ("sure", recall(calibration.sure)), ("unsure", recall(calibration.unsure)), ("justified", share(calibration.justified)),
            ("gamma", share(calibration.gamma)),
        ])
    }

    private static func prediction(_ prediction: Prediction) -> JSON {
        func fields(_ each: Prediction.Class) -> [(key: String, value: JSON)] {
            [("predicted", share(each.predicted)), ("reviews", recall(each.recall))]
        }
        let classes = zip(Prediction.bounds, prediction.classes).map { JSON.object([("from", .number(Double($0) / 100))] + fields($1)) }
        return .object([("total", .object(fields(prediction.total))), ("error", share(prediction.error)), ("classes", .array(classes))])
    }
}
