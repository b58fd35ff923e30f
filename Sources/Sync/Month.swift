import Scheduling

/// A month of the calendar.
public struct Month: Hashable, Comparable, Sendable {
    /// How many months there were since the year 0.
    public var number: Int

    /// The month of this number.
    public init(number: Int) { self.number = number }

    /// The month that a day is in.
    public init(of day: StudyDay) {
        let date = day.calendarDate
        number = date.year * 12 + date.month - 1
    }

    /// The year.
    public var year: Int { number / 12 }

    /// The month of the year, from 1.
    public var month: Int { number % 12 + 1 }

    /// The last day of it.
    public var last: StudyDay {
        let next = Month(number: number + 1)
        return StudyDay(StudyDay(year: next.year, month: next.month, day: 1).number - 1)
    }

    /// Which one comes first.
    public static func < (lhs: Month, rhs: Month) -> Bool { lhs.number < rhs.number }
}

extension Month: CustomStringConvertible {
    /// As `2026-11`.
    public var description: String {
        let year = String(year)
        return String(repeating: "0", count: max(0, 4 - year.count)) + year + (month < 10 ? "-0" : "-") + String(month)
    }

    /// The month that is written so; nil where it is none.
    init?(_ text: Substring) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
            (1...12).contains(month), year >= 0
        else { return nil }
        self.init(number: year * 12 + month - 1)
        guard description == text else { return nil }
    }
}
