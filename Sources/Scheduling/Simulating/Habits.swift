/// How a learner studies, as the log tells it: how long answers take, how first answers and later ones come out, and on which days nothing is
/// done. What the log does not tell is as with people on the average.
public struct Habits: Hashable, Sendable {
    /// Seconds that an answer to a new card takes, for again, hard, good and easy.
    public private(set) var newSeconds = [19.6, 18.8, 13.8, 10.7]
    /// Seconds that a later answer takes.
    public private(set) var reviewSeconds = [19.4, 17.6, 12.4, 8.9]
    /// The shares of first answers that are again, hard, good and easy.
    public private(set) var firstShares = [0.24, 0.094, 0.495, 0.171]
    /// The shares of later answers that were recalled: hard, good and easy.
    public private(set) var recalledShares = [0.224, 0.631, 0.145]
    /// How many times a card is asked again on a day on which it got less than a 4.
    public private(set) var drillAnswers = 1.3
    /// The share of days on which nothing is done, for each day of the week; Monday is the first.
    public private(set) var missedShares = [Double](repeating: 0, count: 7)
    /// How many answers they follow from.
    public private(set) var answers = 0

    /// The habits that a log tells of.
    ///
    /// - Parameter isDrilling: whether what got less than a 4 is asked again on its day.
    public init(_ log: HabitLog, isDrilling: Bool) {
        answers = log.answers
        newSeconds = zip(newSeconds, log.newTimes).map { $1.mean(usual: $0) }
        reviewSeconds = zip(reviewSeconds, log.reviewTimes).map { $1.mean(usual: $0) }
        firstShares = Self.shares(log.firstRatings, usual: firstShares)
        recalledShares = Self.shares(log.recalledRatings, usual: recalledShares)
        drillAnswers = isDrilling ? log.drill.mean(usual: drillAnswers) : 0
        missedShares = log.missedShares
    }

    /// The same of a learner who keeps to a plan: nothing is done on days of rest alone, Monday being 0.
    public func planned(restDays: Set<Int>) -> Habits {
        var planned = self
        planned.missedShares = (0..<7).map { restDays.contains($0) ? 1 : 0 }
        return planned
    }

    /// Shares by counts, drawn towards the usual ones as if there were twenty answers of these.
    private static func shares(_ counts: [Int], usual: [Double]) -> [Double] {
        let all = Double(counts.reduce(0, +)) + HabitLog.settling
        return zip(counts, usual).map { (Double($0) + $1 * HabitLog.settling) / all }
    }
}

/// What of a log tells of habits, gathered card by card.
public struct HabitLog: Sendable {
    /// Numbers of which the mean counts.
    struct Mean: Sendable {
        var sum = 0.0
        var count = 0.0

        /// The mean, drawn towards a usual one as if there were twenty of that.
        func mean(usual: Double) -> Double { (sum + usual * HabitLog.settling) / (count + HabitLog.settling) }
    }

    fileprivate static let settling = 20.0
    private(set) var newTimes = [Mean](repeating: Mean(), count: 4)
    private(set) var reviewTimes = [Mean](repeating: Mean(), count: 4)
    private(set) var firstRatings = [Int](repeating: 0, count: 4)
    private(set) var recalledRatings = [Int](repeating: 0, count: 3)
    private(set) var drill = Mean()
    private(set) var answers = 0
    private var days: Set<Int> = []

    /// A log of nobody.
    public init() {}

    /// Adds what happened to a card.
    public mutating func add(_ history: History) {
        history.forEach { entry in
            guard entry.weight != .isTakenBack, case .review(let review) = entry.step else { return }
            let rating = FSRS.Rating(review.grade).rawValue - 1
            if review.stage == .drill || review.stage == .learning { drill.sum += 1 }
            guard review.stage.isScheduling else { return }
            answers += 1
            days.insert(review.day.number)
            // A card that was left lying says nothing of how long an answer takes.
            let seconds = Double(review.milliseconds) / 1000
            let isTimed = seconds > 0 && seconds <= Self.longestSeconds
            if review.stage == .new {
                firstRatings[rating] += 1
                if isTimed { (newTimes[rating].sum, newTimes[rating].count) = (newTimes[rating].sum + seconds, newTimes[rating].count + 1) }
            } else {
                if rating > 0 { recalledRatings[rating - 1] += 1 }
                if isTimed {
                    (reviewTimes[rating].sum, reviewTimes[rating].count) = (
                        reviewTimes[rating].sum + seconds, reviewTimes[rating].count + 1
                    )
                }
            }
            if rating < 2 { drill.count += 1 }
        }
    }

    private static let longestSeconds = 120.0

    /// On how large a part of the Mondays, Tuesdays and so on nothing was done, in the year that ends with the last answer: a learner who comes
    /// back after a long time is not going to stay away.
    var missedShares: [Double] {
        var (all, missed) = ([Double](repeating: 0, count: 7), [Double](repeating: 0, count: 7))
        let last = days.max() ?? 0
        for day in max(last - 364, days.min() ?? 0)..<last {
            let weekday = StudyDay(day).weekday
            all[weekday] += 1
            if !days.contains(day) { missed[weekday] += 1 }
        }
        let share = missed.reduce(0, +) / max(1, all.reduce(0, +))
        return zip(missed, all).map { ($0 + share * 4) / ($1 + 4) }
    }
}
