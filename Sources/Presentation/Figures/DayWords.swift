import Scheduling

/// Days in words.
enum DayWords {
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// A day without its year: `24 Nov`.
    static func short(_ day: StudyDay) -> String { "\(day.calendarDate.day) \(months[day.calendarDate.month - 1])" }

    /// A day with its year: `24 Nov 2026`.
    static func long(_ day: StudyDay) -> String { "\(short(day)) \(day.calendarDate.year)" }

    /// The first and the last of some days.
    static func range(_ first: StudyDay, _ last: StudyDay) -> String { first == last ? long(first) : "\(long(first)) to \(long(last))" }
}
