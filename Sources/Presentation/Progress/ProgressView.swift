import Scheduling
import Statistics
import Terminal

/// Progress, to be looked at: an overview on one screen, or figures in detail.
public struct ProgressView {
    let report: ProgressReport
    /// The columns there are.
    let columns: Int
    /// What plots are drawn with.
    let glyphs: Glyphs

    /// A view of a report, drawn with these signs.
    public init(_ report: ProgressReport, columns: Int, glyphs: Glyphs) {
        self.report = report
        self.columns = max(1, columns)
        self.glyphs = glyphs
    }

    /// What one wants to know every day.
    public var overview: [StyledText] {
        drawable(today + streak + [""] + calendar + [""] + due(height: 3) + [""] + states + retentionLine)
    }

    /// Figures in detail, each with its title.
    public func details(of figures: [FigureName]) -> [StyledText] {
        drawable(figures.enumerated().flatMap { index, figure in (index > 0 ? [""] : []) + [title(figure)] + detail(figure) })
    }

    /// The lines with the dashes and blanks that the terminal can show.
    private func drawable(_ lines: [StyledText]) -> [StyledText] {
        guard glyphs == .ascii else { return lines }
        let plain: [Character: Character] = ["\u{A0}": " ", "–": "-", "−": "-", "…": "~"]
        return lines.map { line in
            StyledText(line.spans.map { StyledText.Span(String($0.text.map { plain[$0] ?? $0 }), $0.style) })
        }
    }

    private func detail(_ figure: FigureName) -> [StyledText] {
        switch figure {
        case .today: today
        case .calendar: streak + [""] + calendar
        case .reviews: reviewDays
        case .forecast: due(height: 8) + dueDays
        case .states: stateBars
        case .retention: retention
        case .intervals: intervals
        case .easiness: easiness
        case .hardest: hardest
        case .hours: hours
        case .buttons: grades
        case .confidence: confidence
        case .prediction: prediction
        }
    }

    /// The title of a figure, with the days it looks at.
    private func title(_ figure: FigureName) -> StyledText {
        let title = StyledText(figure.title, Style(isBold: true, isUnderlined: true))
        switch figure {
        case .reviews, .retention, .hours, .buttons, .confidence, .prediction:
            return (title + StyledText("  \(spanPhrase)", Theme.quiet)).truncated(to: columns)
        case .forecast:
            return (title + StyledText("  \(Phrase.count(report.progress.forecast.days.count, "day"))", Theme.quiet)).truncated(to: columns)
        default: return title.truncated(to: columns)
        }
    }

    /// The days looked back on, in words.
    var spanPhrase: String { Self.spanPhrase(report.span) }

    /// Some days up to today, in words.
    static func spanPhrase(_ span: Span) -> String {
        switch span.days {
        case nil: "all days"
        case 1: "today"
        case let days?: "last \(days) days"
        }
    }
}

// MARK: - What all figures are made of

extension ProgressView {
    /// A line with its name before it, wrapped under itself.
    func line(_ name: String, _ text: StyledText) -> [StyledText] {
        let indent = columns < 50 ? 2 : 11
        let head = StyledText(name, .bold).padded(to: max(indent, Columns.width(of: name) + 2))
        return (head + text).wrapped(to: columns, hanging: min(indent, columns / 2))
    }

    /// The heading of a part of a figure.
    func heading(_ text: String) -> [StyledText] { StyledText(text, .bold).wrapped(to: columns) }

    /// Text below a plot.
    func note(_ text: String) -> [StyledText] { StyledText(text, Theme.quiet).wrapped(to: columns) }

    /// What is said where there is nothing to show yet.
    func nothing(_ text: String) -> [StyledText] { note(text) }

    /// A share in percent with one decimal, or a dash.
    static func percent(_ share: Double?) -> String {
        guard let share else { return "–" }
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)\u{A0}%"
    }

    /// A day without its year.
    static func short(_ day: StudyDay) -> String { String(day.description.dropFirst(5)) }

    /// A number with one decimal.
    static func decimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }

    /// The classes of intervals.
    static let intervalNames = ["1 d", "2–6 d", "7–20 d", "21–59 d", "2–6 mo", "6–12 mo", "1–2 y", "over 2 y"]

    /// The classes of easiness.
    static let easinessNames = EasinessSpread.bounds.indices.map { index in
        let bounds = EasinessSpread.bounds
        let end = index + 1 < bounds.count ? "–" + SM2.text(easiness: bounds[index + 1] - 1) : " and more"
        return SM2.text(easiness: bounds[index]) + end
    }

    /// The colour of a bar for each stage.
    static let bar = Style(foreground: .cyan)
}
