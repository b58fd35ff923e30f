import Scheduling

/// All figures of a learner's progress, added up from the cards, one after the other.
public struct Progress: Sendable {
    /// The days looked back on.
    public let span: Span
    /// How many cards fall due.
    public private(set) var forecast: Forecast
    /// How many cards stand where.
    public private(set) var states = States()
    /// How much was still known.
    public private(set) var retention: Retention
    /// How far apart reviews are.
    public private(set) var intervals = Intervals()
    /// How easy cards are.
    public private(set) var easiness = EasinessSpread()
    /// The cards forgotten most often.
    public private(set) var hardest: HardestCards
    /// The hours of studying.
    public private(set) var hours = Hours()
    /// How often each grade was given.
    public private(set) var buttons = GradeUse()
    /// Whether being sure meant being right.
    public private(set) var confidence = Calibration()
    /// Whether the intervals kept their promise.
    public private(set) var prediction = Prediction()

    private var days = DayTotals()
    private let restDays: Set<Weekday>

    /// The figures of nobody.
    ///
    /// - Parameters:
    ///   - span: the days to look back on; the calendar shows a year whatever they are.
    ///   - ahead: how many days to look ahead, today among them.
    ///   - restDays: on which no studying is planned.
    ///   - leechLapses: from how many lapses on a card is a leech.
    public init(span: Span, ahead: Int, restDays: Set<Weekday> = [], leechLapses: Int = Schedule.leechLapses) {
        self.span = span
        self.restDays = restDays
        forecast = Forecast(today: span.today, days: ahead)
        retention = Retention(span: span)
        hardest = HardestCards(leechLapses: leechLapses)
    }

    /// Takes in a card to which something has happened, and all the answers it was given.
    public mutating func add(_ card: KnownCard, _ reviews: [Review]) {
        forecast.add(card)
        states.add(card, today: span.today)
        intervals.add(card)
        easiness.add(card)
        hardest.add(card, reviews)
        retention.add(reviews, of: card)
        for review in reviews {
            days.add(review)
            guard span.contains(review.day) else { continue }
            hours.add(review)
            buttons.add(review)
            confidence.add(review)
            prediction.add(review)
        }
        if card.isListed, !card.isSuspended, let due = card.due, due < span.today {
            let first = max(due, card.buriedUntil ?? due)
            if first < span.today { days.wait(from: first.number, until: span.today.number) }
        }
    }

    /// Takes in the cards to which nothing has happened, and adds up. To be called at the end, once.
    ///
    /// - Parameter listed: how many cards there are, those that were taken in among them.
    public mutating func finish(listed: Int) {
        states.new += max(0, listed - states.all)
        retention.finish()
    }

    /// What was done today, and what is left.
    ///
    /// - Parameter dueInAll: how many are due, also beyond what may be reviewed today; nil where that is the same.
    public func today(due: Int, dueInAll: Int? = nil, new: Int, drill: Int) -> Today {
        let month = ReviewDays(days, span: Span(today: span.today, days: 30))
        return Today(
            done: days[span.today], due: due, dueInAll: dueInAll ?? due, new: new, drill: drill,
            usualMilliseconds: month.millisecondsPerAnswer)
    }

    /// The days of studying.
    public var calendar: StudyCalendar { StudyCalendar(days, today: span.today, restDays: restDays) }

    /// Answers and minutes, day by day.
    public var reviews: ReviewDays { ReviewDays(days, span: span) }
}

/// The figures by name, in the order in which they are shown.
public enum FigureName: String, CaseIterable, Sendable {
    /// Each has a type of its own.
    case today, calendar, reviews, forecast, states, retention, intervals, easiness, hardest, hours, buttons, confidence, prediction

    /// Its title.
    public var title: String { definition.title }

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
