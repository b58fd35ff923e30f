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
        drawable(
            figures.map(report.figure).enumerated().flatMap { index, value in
                (index > 0 ? [""] : []) + [title(value)] + detail(value)
            })
    }

    /// The same in sentences, a line or more each, for terminals in which plots are only noise: what one wants to know every day.
    public var overviewInSentences: [StyledText] { wrapped(SpokenProgress(report).overview) }

    /// Figures in sentences, each after its title.
    public func sentences(of figures: [FigureName]) -> [StyledText] {
        let spoken = SpokenProgress(report)
        return figures.map(report.figure).enumerated().flatMap { index, value in
            (index > 0 ? [""] : []) + [title(value)] + wrapped(spoken.figure(value.name))
        }
    }

    private func wrapped(_ sentences: [String]) -> [StyledText] { sentences.flatMap { StyledText($0).wrapped(to: columns) } }

    /// The lines with the signs that are wanted.
    private func drawable(_ lines: [StyledText]) -> [StyledText] {
        lines.map { line in StyledText(line.spans.map { StyledText.Span(glyphs.plain($0.text), $0.style) }) }
    }

    private func detail(_ value: FigureValue) -> [StyledText] {
        switch value.name {
        case .today: today
        case .calendar: streak + [""] + calendar
        case .forecast: due(height: 8) + dueDays
        case .reviews: value.isEmpty ? below(value) : reviewDays + below(value)
        case .retention: value.isEmpty ? below(value) : retention
        case .hardest: value.isEmpty ? below(value) : hardest + below(value)
        case .hours: value.isEmpty ? below(value) : hours
        case .buttons: value.isEmpty ? below(value) : grades
        case .states: (value.bars.map(bars) ?? []) + (report.progress.states.memory?.sentence.map(note) ?? []) + below(value)
        case .prediction: value.isEmpty ? below(value) : prediction + below(value)
        default: (value.isEmpty ? [] : value.bars.map(bars) ?? []) + below(value)
        }
    }

    /// The title of a figure, with the days it looks at.
    private func title(_ value: FigureValue) -> StyledText {
        let title = StyledText(value.name.title, Style(isBold: true, isUnderlined: true))
        return (title + (value.days.map { StyledText("  " + $0, Theme.quiet) } ?? "")).truncated(to: columns)
    }

    /// The days looked back on, in words.
    var spanPhrase: String { FigureWords.span(report.span) }
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

    /// The sentence of a figure, below its plot or instead of it.
    func below(_ value: FigureValue) -> [StyledText] { note(value.note ?? value.lead) }

    /// The bars of a figure.
    func bars(_ bars: FigureBars) -> [StyledText] {
        switch bars.values {
        case .counts(let counts):
            let all = counts.reduce(0) { $0 + $1.count }
            let rows = counts.map { name, count in
                BarTable.Row(
                    StyledText(name), Double(count), number: "\(count)", note: all == 0 ? "" : Phrase.percent(count, of: all))
            }
            return BarTable(rows).lines(width: columns, glyphs: glyphs, style: Self.bar)
        case .recalls(let recalls):
            let rows = recalls.map { name, recall in
                BarTable.Row(
                    StyledText(name), recall.share ?? 0, number: "\(FigureWords.percent(recall.share)) right",
                    note: "\(recall.recalled) of \(recall.answers)")
            }
            return BarTable(rows, most: 1).lines(width: columns, glyphs: glyphs, style: Theme.good)
        }
    }

    /// The colour of a bar for each stage.
    static let bar = Style(foreground: .cyan)
}
