/// Days with what falls due on them, by which a promised interval is moved a little to where there is least to do. There is no chance in it: one
/// store makes the same of it.
public struct EvenLoad: Sendable {
    /// The day that is on.
    public var today: StudyDay
    /// How many cards fall due on days.
    public var loads: [StudyDay: Int]
    /// Days that had better be left out: those of other sides of the card.
    public var avoided: Set<StudyDay>
    /// Days of the week on which no studying is planned, Monday being 0.
    public var restDays: Set<Int>
    /// Whether intervals are moved at all within their ranges.
    public var isEven: Bool
    /// The exam that is studied for.
    public var exam: Exam?

    /// A load with these.
    public init(
        today: StudyDay, loads: [StudyDay: Int], avoided: Set<StudyDay> = [], restDays: Set<Int> = [], isEven: Bool = true,
        exam: Exam? = nil
    ) {
        (self.today, self.loads, self.avoided, self.restDays) = (today, loads, avoided, restDays)
        (self.isEven, self.exam) = (isEven, exam)
    }

    /// How far an interval may be moved: not at all below three days; then by a day and 15 % of what is in 2.5 to 7 days, 10 % of what is in 7 to
    /// 20, and 5 % of the rest.
    ///
    /// Source: Anki and fsrs-rs, whose range for chance this is.
    public static func range(around interval: Int) -> ClosedRange<Int> {
        guard interval >= 3 else { return interval...interval }
        let days = Double(interval)
        let parts = [(2.5, 7.0, 0.15), (7, 20, 0.1), (20, .infinity, 0.05)]
        let reach = parts.reduce(1.0) { $0 + $1.2 * max(0, min(days, $1.1) - $1.0) }
        let lowest = max(2, Int((days - reach).rounded()))
        return lowest...max(lowest, min(Int((days + reach).rounded()), FSRS.longestInterval))
    }

    /// That a promised interval is one of those an even load may choose instead of another; nil where it is not.
    static func words(for interval: Int, promised: Int) -> String? {
        let range = range(around: interval)
        return range.contains(promised) ? ", as an even load may choose from \(range.lowerBound) to \(range.upperBound) d" : nil
    }

    /// The intervals whose days matter to one: those it may be moved to.
    public func candidates(for interval: Int) -> ClosedRange<Int> {
        if let exam, let last = exam.lastLook(on: today, insteadOf: interval) { return last }
        return isEven ? Self.range(around: interval) : interval...interval
    }

    /// The interval that is promised instead.
    ///
    /// - Parameter least: no shorter one than this, which a worse grade has got.
    func moved(_ interval: Int, notBelow least: Int) -> Int {
        let range = candidates(for: interval)
        guard range.upperBound > least else { return max(least, range.lowerBound) }
        let isForExam = exam?.lastLook(on: today, insteadOf: interval) != nil
        func cost(_ days: Int) -> (Int, Int, Int, Int) {
            let day = today.advanced(by: days)
            let isLeftOut = (avoided.contains(day) ? 1 : 0) + (restDays.contains(day.weekday) ? 1 : 0)
            // Of equal days the nearest to what the scheduler says; before an exam, the last.
            return (isLeftOut, loads[day] ?? 0, isForExam ? -days : abs(days - interval), days)
        }
        return (max(range.lowerBound, least)...range.upperBound).min { cost($0) < cost($1) } ?? interval
    }
}

/// An exam on a day, before which all cards are looked at once more.
public struct Exam: Hashable, Sendable {
    /// Its day.
    public var day: StudyDay
    /// The first of the days before it on which cards are looked at a last time.
    public var firstLastLook: StudyDay

    /// An exam on a day.
    ///
    /// - Parameters:
    ///   - today: the day that is on, before the exam.
    ///   - cards: how many cards it is about: the last look at a hundred of them takes a day.
    public init(on day: StudyDay, from today: StudyDay, cards: Int) {
        self.day = day
        let left = max(1, day.days(since: today))
        firstLastLook = day.advanced(by: -max(1, min((cards + 99) / 100, 14, (left + 1) / 2)))
    }

    /// The intervals of the last look at a card that would else be asked on the day of the exam or later; nil where it is asked before, or has
    /// been looked at now.
    func lastLook(on today: StudyDay, insteadOf interval: Int) -> ClosedRange<Int>? {
        guard today < firstLastLook, interval >= day.days(since: today) else { return nil }
        return firstLastLook.days(since: today)...(day.days(since: today) - 1)
    }
}

extension Outcomes {
    /// The same with intervals moved to where there is least to do; a better grade never comes back earlier.
    public func moved(by load: EvenLoad) -> Outcomes {
        var (last, moved) = (0, 1)
        let intervals = Grade.allCases.map { grade in
            let interval = self[grade].interval
            if interval != last { moved = load.moved(interval, notBelow: interval > last ? moved : 1) }
            last = interval
            return moved
        }
        return Outcomes(by: scheduler) { Outcome(interval: intervals[$0.rawValue]) }
    }
}

extension StudyDay {
    /// The day of the week, Monday being 0: the first of January 1970 was a Thursday.
    var weekday: Int { ((number + 3) % 7 + 7) % 7 }
}
