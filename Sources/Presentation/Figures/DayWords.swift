import Scheduling

/// Days in words.
enum DayWords {
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// The month of a day with its year: `Nov 2026`.
    static func month(_ day: StudyDay) -> String { "\(months[day.calendarDate.month - 1]) \(day.calendarDate.year)" }

    /// A day without its year: `24 Nov`.
    static func short(_ day: StudyDay) -> String { "\(day.calendarDate.day) \(months[day.calendarDate.month - 1])" }

    /// A day with its year: `24 Nov 2026`.
    static func long(_ day: StudyDay) -> String { "\(short(day)) \(day.calendarDate.year)" }

    /// The months of days that follow each other, each named at the first day of its own; a month of which only days too near to the next
    /// one are among them is left out where the next of that name follows.
    static func months(of days: [StudyDay], apart: Int = 2) -> [(place: Int, name: String)] {
        var named: [(place: Int, name: String)] = []
        for (place, day) in days.enumerated() where place == 0 || day.calendarDate.month != days[place - 1].calendarDate.month {
            if let last = named.last, place - last.place < apart { named.removeLast() }
            named.append((place, months[day.calendarDate.month - 1]))
        }
        return named
    }

    /// The first and the last of some days.
    static func range(_ first: StudyDay, _ last: StudyDay) -> String { first == last ? long(first) : "\(long(first)) to \(long(last))" }
}
