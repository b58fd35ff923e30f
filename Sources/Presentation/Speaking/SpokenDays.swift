import Scheduling
import Statistics

/// Days as they are said.
enum SpokenDays {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// A day without its year: `24 November`.
    static func short(_ day: StudyDay) -> String { "\(day.calendarDate.day) \(months[day.calendarDate.month - 1])" }

    /// A day with its year: `24 November 2026`.
    static func long(_ day: StudyDay) -> String { "\(short(day)) \(day.calendarDate.year)" }

    /// A day of the week.
    static func weekday(_ day: StudyDay) -> String { weekdays[Weekday(of: day).rawValue] }
}
