import Cards
import Scheduling

/// A day, as it is typed: `today`, `tomorrow`, `5d` or `2w` from today, or `2026-12-01`.
public enum DayName {
    /// So many days from today.
    case inDays(Int)
    /// A day of the calendar.
    case on(StudyDay)

    /// The day that a text says; nil for any other.
    public init?(argument: String) {
        let text = argument.trimmed.lowercased()
        if text == "today" {
            self = .inDays(0)
        } else if text == "tomorrow" {
            self = .inDays(1)
        } else if let count = DayCount(argument: text.hasPrefix("+") ? String(text.dropFirst()) : text) {
            self = .inDays(count.days)
        } else {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2], (1970...9999).contains(year),
                let studyDay = StudyDay(validYear: year, month: month, day: day)
            else { return nil }
            self = .on(studyDay)
        }
    }

    /// The day that is meant.
    public func day(from today: StudyDay) -> StudyDay {
        switch self {
        case .inDays(let days): today.advanced(by: days)
        case .on(let day): day
        }
    }
}

/// A number of days, as it is typed: `3d`, `2w`, or days alone.
public struct DayCount {
    /// The days.
    public let days: Int

    /// The days that a text says; nil for any other.
    public init?(argument: String) {
        var digits = argument.trimmed.lowercased()
        var factor = 1
        if let unit = digits.last, "dw".contains(unit) {
            factor = unit == "w" ? 7 : 1
            digits.removeLast()
        }
        guard let number = Int(digits), (1...3650).contains(number) else { return nil }
        days = number * factor
    }
}
