import Scheduling

/// The days on which something was answered: a year of them, and how many came in a row.
public struct StudyCalendar: Hashable, Sendable {
    /// Days of studying in a row.
    public struct Streak: Hashable, Sendable {
        /// The days on which something was answered.
        public var studied = 0
        /// The days between them that are forgiven.
        public var forgiven = 0

        /// No days.
        public init() {}
    }

    /// The first day that is shown: a Monday.
    public var first: StudyDay
    /// Answers on each day from the first one to today.
    public var answers: [Int]
    /// The streak that is going on; today can still lengthen it.
    public var streak: Streak
    /// The longest streak there ever was.
    public var longest: Streak
    /// On how many days something was ever answered.
    public var studiedDays: Int
    /// The numbers of answers at which the second, third and fourth shade begin.
    public var shades: [Int]

    /// What it says.
    public static let definition = Definition(
        "Calendar", .days,
        "How much you answered on each day of the last year, and how many days you have studied in a row.",
        formula: """
            A streak is the number of study days with at least one answer, up to today or yesterday. A day without one is forgiven, and \
            neither breaks nor lengthens the streak, when it is a rest day ('config rest-days sunday') or when no card was due on it: none \
            had reached its interval. The four shades of the calendar part the days of studying into quarters, from the least to the most.
            """)
}

extension StudyCalendar {
    /// How many weeks are shown: a year's, the present one among them.
    public static let weeks = 53

    init(_ days: DayTotals, today: StudyDay, restDays: Set<Weekday>) {
        first = today.advanced(by: -Weekday(of: today).rawValue - 7 * (Self.weeks - 1))
        answers = (0...today.days(since: first)).map { [first] in days[first.advanced(by: $0)].answers }
        let busy = answers.filter { $0 > 0 }.sorted()
        shades = (1...3).map { busy.isEmpty ? 1 : busy[min(busy.count - 1, busy.count * $0 / 4)] }
        let studied = days.studied.filter { $0 <= today }
        studiedDays = studied.count
        (streak, longest) = Self.streaks(studied, waits: days.waits, today: today, restDays: restDays)
    }

    /// The streak that is going on, and the longest.
    private static func streaks(
        _ studied: [StudyDay], waits: [Range<Int>], today: StudyDay, restDays: Set<Weekday>
    ) -> (Streak, Streak) {
        var (current, longest) = (Streak(), Streak())
        var left = waits[...]
        var previous: StudyDay?
        /// How many days between two are forgiven; nil when one of them is not.
        func forgiven(after previous: StudyDay, before next: StudyDay) -> Int? {
            while let wait = left.first, wait.upperBound <= previous.number + 1 { left.removeFirst() }
            for day in previous.number + 1..<max(previous.number + 1, next.number) {
                while let wait = left.first, wait.upperBound <= day { left.removeFirst() }
                if left.first?.contains(day) ?? false, !restDays.contains(Weekday(of: StudyDay(day))) { return nil }
            }
            return next.days(since: previous) - 1
        }
        for day in studied {
            if let previous, let forgiven = forgiven(after: previous, before: day) {
                current.forgiven += forgiven
            } else {
                current = Streak()
            }
            current.studied += 1
            if current.studied > longest.studied { longest = current }
            previous = day
        }
        guard let last = previous, last == today || forgiven(after: last, before: today) != nil else { return (Streak(), longest) }
        return (current, longest)
    }

    /// The shade of a number of answers, from 0 for none to 4.
    public func shade(_ answers: Int) -> Int { answers == 0 ? 0 : 1 + shades.count { answers >= $0 } }
}

/// A day of the week, as calendars have them.
public enum Weekday: Int, CaseIterable, Sendable {
    /// By number, from 0 for Monday.
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The day of the week of a study day.
    public init(of day: StudyDay) {
        self = Self(rawValue: ((day.number + 3) % 7 + 7) % 7)!
    }

    /// The name.
    public var name: String { "\(self)" }
}
