import Scheduling
import Statistics

/// Progress in sentences: what plots show to eyes, as what one would tell of them.
public struct SpokenProgress {
    private let report: ProgressReport
    private let pronunciation = Pronunciation()

    /// The sentences of a report.
    public init(_ report: ProgressReport) { self.report = report }

    /// What one wants to know every day, in 50 words at most.
    public var overview: [String] {
        var today = "Today: \(Phrase.count(report.today.done.answers, "answer"))"
        let left = report.today.due + report.today.new + report.today.drill
        today += left == 0 ? ", nothing left" : ", \(left) left"
        let known = report.progress.retention.total.all
        let share = known.answers > 0 ? "\(Phrase.percent(known.recalled, of: known.answers)) known" : ""
        return said([today] + calendar + [due, share])
    }

    /// A figure in a few sentences, whatever it is drawn as elsewhere.
    public func figure(_ name: FigureName) -> [String] {
        let value = report.figure(name)
        if value.isEmpty { return said([value.lead]) }
        switch name {
        case .calendar: return said(calendar)
        case .forecast: return said([due])
        case .reviews:
            let answers = report.reviews.groups.map { Double($0.total.answers) }
            return said([value.lead, Self.curve("Answers", answers) { "\(Int($0))" }])
        case .retention:
            let shares = report.progress.retention.trend.compactMap { $0.answers > 0 ? $0.share : nil }
            return said([value.lead, Self.curve("Over the year", shares) { FigureWords.percent($0) }])
        case .hardest:
            let cards = report.hardest.map { ($0.heading, $0.entry.lapses) }
            return said([value.lead, Self.ranking(cards) { Phrase.count($0, "lapse") }])
        case .hours:
            let hours = report.progress.hours.hours.enumerated().map { (Hours.name($0), $1.answers) }
            return said([value.lead, Self.ranking(hours)])
        case .buttons:
            let use = report.progress.buttons
            let grades = Grade.allCases.map { grade in
                ("grade \(grade.rawValue)", GradeUse.stages.reduce(0) { $0 + use[$1, grade] })
            }
            return said([value.lead, Self.ranking(grades)])
        case .today, .states, .intervals, .easiness, .confidence, .prediction:
            return said([value.lead, value.bars.map(Self.bars) ?? ""])
        }
    }

    /// All numbers of a figure, table by table and row by row: what is told of it on request.
    public func numbers(_ name: FigureName) -> [String] {
        report.figure(name).shownTables.flatMap { table -> [String] in
            let rows = table.rows.filter { row in row.cells.contains { !["0", "", "–"].contains($0.text) } }.map { row in
                let cells = zip(table.columns, row.cells).filter { !["", "–"].contains($1.text) }
                    .map { Self.cell($0.title, $1.text) }
                return "\(Self.name(row.name)): \(cells.joined(separator: ", "))"
            }
            return rows.isEmpty ? [] : said([table.title] + rows + (table.rest.map { [$0] } ?? []))
        }
    }

    private static func cell(_ title: String, _ text: String) -> String {
        if title == "Number" || title.isEmpty { return text }
        if let weekday = DayWords.weekdays.firstIndex(of: title) { return "\(SpokenDays.weekdays[weekday]) \(text == "0" ? "none" : text)" }
        return title.allSatisfy(\.isWholeNumber) ? "grade \(title): \(text == "0" ? "none" : text)" : "\(title) \(text)"
    }

    private static func name(_ name: FigureTable.Row.Name) -> String {
        switch name {
        case .text(let text): text
        case .days(let first, let last) where first == last: SpokenDays.long(first)
        case .days(let first, let last): "\(SpokenDays.short(first)) to \(SpokenDays.short(last))"
        }
    }

    /// Sentences in words, without those that say nothing.
    private func said(_ sentences: [String]) -> [String] {
        sentences.filter { !$0.isEmpty }.map { pronunciation.sentence(pronunciation.words($0)) }
    }
}

// MARK: - Days

extension SpokenProgress {
    /// The days of studying, and this week.
    private var calendar: [String] {
        let calendar = report.calendar
        guard calendar.studiedDays > 0 else { return ["Nothing studied yet"] }
        let days = calendar.answers.count { $0 > 0 }
        let answers = Phrase.count(calendar.answers.reduce(0, +), "answer")
        let streak = "streak \(calendar.streak.studied), longest \(calendar.longest.studied)"
        let monday = (calendar.answers.count - 1) / 7 * 7
        let week = calendar.answers[monday...].enumerated().map { "\(SpokenDays.weekdays[$0]) \($1 == 0 ? "none" : "\($1)")" }
        return [
            "\(answers) on \(Phrase.count(days, "day")) in the last year; \(streak)", "This week: \(week.joined(separator: ", "))",
        ]
    }

    /// What falls due.
    private var due: String {
        let forecast = report.progress.forecast
        let days = forecast.days
        guard forecast.total > 0 else { return "Due: nothing in \(Phrase.count(days.count, "day"))" }
        var parts = forecast.backlog > 0 ? ["\(forecast.backlog) overdue"] : []
        parts.append("\(days.first ?? 0) today")
        if days.count > 1 { parts.append("\(days[1]) tomorrow") }
        let later = days.dropFirst(2)
        let most = later.max() ?? 0
        var busiest = ""
        if most > days.prefix(2).max() ?? 0 {
            let first = later.firstIndex(of: most) ?? 0
            busiest = "; most on \(SpokenDays.short(report.span.today.advanced(by: first))), \(most)"
        }
        return "Due: \(parts.joined(separator: ", "))\(busiest); \(forecast.total) in \(Phrase.count(days.count, "day"))"
    }
}

// MARK: - What plots show

extension SpokenProgress {
    /// A curve: where it begins, lowest, highest, and where it is now; nothing where there is no curve.
    static func curve(_ name: String, _ values: [Double], _ words: (Double) -> String) -> String {
        guard values.count > 1, let first = values.first, let last = values.last, let lowest = values.min(), let highest = values.max()
        else { return "" }
        if lowest == highest { return "\(name): \(words(first)) all the time" }
        return "\(name): from \(words(first)) to \(words(last)); lowest \(words(lowest)), highest \(words(highest))"
    }

    /// Bars in the order of their size: the first three, and how many more there are.
    static func ranking(_ bars: [(name: String, count: Int)], _ words: (Int) -> String = { "\($0)" }) -> String {
        let ranked = bars.filter { $0.count > 0 }.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        let first = ranked.prefix(most).map { "\($0.element.name), \(words($0.element.count))" }
        return first.joined(separator: "; ") + (ranked.count > most ? "; \(ranked.count - most) more" : "")
    }

    /// How many bars are told of at once.
    private static let most = 3

    private static func bars(_ bars: FigureBars) -> String {
        switch bars.values {
        case .counts(let counts): ranking(counts)
        case .recalls(let recalls):
            recalls.filter { $0.recall.answers > 0 }.map { name, recall in "\(name), \(FigureWords.percent(recall.share)) right" }
                .joined(separator: "; ")
        }
    }
}
