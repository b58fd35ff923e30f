import ArgumentParser
import Cards
import Scheduling

/// A day, as it is typed: `today`, `tomorrow`, `5d` or `2w` from today, or `2026-12-01`.
enum DayName: ExpressibleByArgument {
    /// So many days from today.
    case inDays(Int)
    /// A day of the calendar.
    case on(StudyDay)

    init?(argument: String) {
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
    func day(from today: StudyDay) -> StudyDay {
        switch self {
        case .inDays(let days): today.advanced(by: days)
        case .on(let day): day
        }
    }
}
