import Statistics

/// The figures of a learner's progress as they stand in a page.
struct ReportFigures {
    let report: ProgressReport

    var progress: Progress { report.progress }

    /// A figure by its name.
    subscript(name: FigureName) -> ReportFigure {
        switch name {
        case .today: today
        case .calendar: calendar
        case .reviews: reviews
        case .forecast: forecast
        case .states: states
        case .retention: retention
        case .intervals: intervals
        case .easiness: easiness
        case .hardest: hardest
        case .hours: hours
        case .buttons: buttons
        case .confidence: confidence
        case .prediction: prediction
        }
    }

    /// The days looked back on, in words.
    var span: String { ProgressView.spanPhrase(report.span) }
}
