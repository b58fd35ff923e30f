import Scheduling

/// How many cards fall due, day by day.
public struct Forecast: Hashable, Sendable {
    /// Cards whose day was before today.
    public var backlog = 0
    /// Cards whose day is today, and each day after it.
    public var days: [Int]
    /// Reviews a day that the cards as they stand ask for in the long run.
    public var dailyLoad = 0.0

    private var today: StudyDay

    /// All cards that are due within the days, the backlog among them.
    public var total: Int { days.reduce(backlog, +) }

    /// What it says.
    public static let definition = Definition(
        "What falls due", .days,
        "How many reviews fall due on each of the coming days, and how many are overdue: the backlog.",
        formula: """
            A card counts on the day it is due; a buried one on the day on which it may be asked again. New and suspended cards do not \
            count, nor do reviews that the coming answers will add. The daily load is the sum of 1 / interval over the cards.
            """,
        source: "Anki's 'Future Due' and its 'Daily load'.")

    init(today: StudyDay, days count: Int) {
        self.today = today
        days = Array(repeating: 0, count: count)
    }

    mutating func add(_ card: KnownCard) {
        guard card.isListed, !card.isSuspended, let due = card.due, let interval = card.interval else { return }
        dailyLoad += 1 / Double(max(1, interval))
        let day = max(due, card.buriedUntil ?? due)
        if day < today {
            backlog += 1
        } else if day.days(since: today) < days.count {
            days[day.days(since: today)] += 1
        }
    }
}
