import Scheduling

/// How much was still known when it was asked.
public struct Retention: Sendable {
    /// Reviews of young and of mature cards.
    public struct Ages: Hashable, Sendable {
        /// Of cards whose interval was under 21 days.
        public var young = Recall()
        /// Of cards whose interval was 21 days or more.
        public var mature = Recall()
        /// Of both.
        public var all: Recall { young + mature }

        mutating func add(_ review: Review) {
            if review.stage == .young { young.add(review.isRecalled) } else { mature.add(review.isRecalled) }
        }

        /// Takes others into account.
        public mutating func add(_ other: Ages) {
            young += other.young
            mature += other.mature
        }

        /// No reviews.
        public init() {}
    }

    /// A stretch of time.
    public enum Period: String, CaseIterable, Sendable {
        /// Up to and including today, but for yesterday alone.
        case today, yesterday, week, month, year, ever

        /// Its days, counted back from today.
        var days: Range<Int> {
            switch self {
            case .today: 0..<1
            case .yesterday: 1..<2
            case .week: 0..<7
            case .month: 0..<30
            case .year: 0..<365
            case .ever: 0..<Int.max
            }
        }
    }

    /// What there was in each period.
    public private(set) var periods: [Period: Ages] = [:]
    /// Within the span.
    public private(set) var total = Ages()
    /// Within the span, by the interval the cards had; in the order of `Intervals.bounds`.
    public private(set) var intervals = Array(repeating: Recall(), count: Intervals.bounds.count)
    /// Within the span, by deck.
    public private(set) var decks: [Int64: Ages] = [:]
    /// Within the span, by the tags the cards have together.
    public private(set) var tagSets: [Int64: Ages] = [:]

    /// How retention went: for each of the last 53 weeks, oldest first, that of the 28 days up to its end.
    public private(set) var trend: [Recall] = []

    private var recent = Array(repeating: Ages(), count: 365)
    private var older = Ages()
    private let span: Span

    /// What it says.
    public static let definition = Definition(
        "Retention", .memory,
        "The share of reviews that you knew, by the age of the cards, by deck and by tag.",
        formula: """
            Retention = reviews graded 3 or better / all reviews, of cards that had been answered on a day before: with an interval of a day \
            or more. New cards, the drill and quizzes do not count. Young and mature part at an interval of 21 days, as the card stood \
            before the answer. Decks and tags are those that the cards have now. The curve of the year is retention over 28 days at a time.
            """,
        source: "Anki's 'True Retention'.")

    init(span: Span) { self.span = span }

    /// Takes in the reviews of one card.
    mutating func add(_ reviews: [Review], of card: KnownCard) {
        var own = Ages()
        for review in reviews where review.isOfKnownCard {
            let age = span.today.days(since: review.day)
            if recent.indices.contains(age) { recent[age].add(review) } else if age > 0 { older.add(review) }
            guard span.contains(review.day) else { continue }
            own.add(review)
            intervals[Intervals.place(of: review.interval)].add(review.isRecalled)
        }
        total.add(own)
        guard own.all.answers > 0 else { return }
        if let deck = card.deck { decks[deck, default: Ages()].add(own) }
        if let tags = card.tagSet { tagSets[tags, default: Ages()].add(own) }
    }

    /// Adds the periods up. To be called when all cards have been taken in.
    mutating func finish() {
        for period in Period.allCases {
            var ages = period == .ever ? older : Ages()
            for day in period.days.clamped(to: recent.indices) { ages.add(recent[day]) }
            periods[period] = ages
        }
        trend = (0..<53).reversed().map { week in
            (week * 7..<week * 7 + 28).clamped(to: recent.indices).reduce(Recall()) { $0 + recent[$1].all }
        }
    }
}
