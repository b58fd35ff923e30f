/// The figures by name, in the order in which they are shown.
public enum FigureName: String, CaseIterable, Sendable {
    /// Each has a type of its own.
    case today, calendar, reviews, forecast, states, retention, intervals, easiness, hardest, hours, buttons, confidence, prediction

    /// Its title.
    public var title: String {
        switch self {
        case .today: "Today"
        case .calendar: "Calendar"
        case .reviews: "Reviews and time"
        case .forecast: "What falls due"
        case .states: "Cards"
        case .retention: "Retention"
        case .intervals: "Intervals"
        case .easiness: "Easiness"
        case .hardest: "Hardest cards"
        case .hours: "Hours of the day"
        case .buttons: "Grades"
        case .confidence: "Confidence"
        case .prediction: "Predicted and real retention"
        }
    }

    /// What it says, and how it is computed.
    public var definition: Definition {
        switch self {
        case .today: Today.definition
        case .calendar: StudyCalendar.definition
        case .reviews: ReviewDays.definition
        case .forecast: Forecast.definition
        case .states: States.definition
        case .retention: Retention.definition
        case .intervals: Intervals.definition
        case .easiness: EasinessSpread.definition
        case .hardest: HardestCards.definition
        case .hours: Hours.definition
        case .buttons: GradeUse.definition
        case .confidence: Calibration.definition
        case .prediction: Prediction.definition
        }
    }
}

extension FigureName {
    /// What figures have in common.
    public enum Chapter: String, CaseIterable {
        /// Each has a heading.
        case overview, days, memory, cards

        /// Its heading.
        public var title: String {
            switch self {
            case .overview: "Overview"
            case .days: "Days"
            case .memory: "Memory"
            case .cards: "Cards"
            }
        }
    }

    /// Among which others it stands.
    public var chapter: Chapter {
        switch self {
        case .today, .states: .overview
        case .calendar, .reviews, .forecast, .hours: .days
        case .retention, .prediction, .confidence, .buttons: .memory
        case .intervals, .easiness, .hardest: .cards
        }
    }
}
