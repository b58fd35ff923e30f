/// A moment as the log keeps it: when it was in the world, and what the learner's clock showed.
public struct Moment: Hashable, Sendable {
    /// Milliseconds since 1970-01-01 00:00 UTC.
    public var milliseconds: Int64
    /// Seconds that local time was ahead of UTC.
    public var utcOffsetSeconds: Int

    /// A moment with these values.
    public init(milliseconds: Int64, utcOffsetSeconds: Int) {
        self.milliseconds = milliseconds
        self.utcOffsetSeconds = utcOffsetSeconds
    }
}

/// A day of studying: it begins in the small hours, so that an evening's session that runs past midnight belongs to its evening.
///
/// Days are differences on the learner's calendar, never hours divided by 24, so a day of 23 or 25 hours is one day.
public struct StudyDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01 on the local calendar.
    public var number: Int

    /// The day with this number.
    public init(_ number: Int) { self.number = number }

    /// The numbers of days that a log may hold: those of some 27,000 years before and after.
    public static let numbers = -9_999_999...9_999_999

    /// The day a moment belongs to.
    ///
    /// - Parameter startMinutes: when a study day begins, in minutes after local midnight.
    public init(of moment: Moment, startMinutes: Int) {
        let localSeconds = Int((moment.milliseconds - (moment.milliseconds % 1000 + 1000) % 1000) / 1000) + moment.utcOffsetSeconds
        let seconds = localSeconds - startMinutes * 60
        number = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    }

    /// The day this many days later; earlier when negative.
    public func advanced(by days: Int) -> StudyDay { StudyDay(number + days) }

    /// How many days lie between an earlier day and this one.
    public func days(since other: StudyDay) -> Int { number - other.number }

    /// Whether what happens on this day belongs to an earlier event's day: the same, or the one before it, as a device further west has it.
    func isSameDay(as earlier: StudyDay) -> Bool { (0...1).contains(earlier.number - number) }

    /// Whether `lhs` is the earlier day.
    public static func < (lhs: StudyDay, rhs: StudyDay) -> Bool { lhs.number < rhs.number }
}

extension StudyDay: CustomStringConvertible {
    /// Year, month and day of the Gregorian calendar.
    ///
    /// Source: H. Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
    public var calendarDate: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468  // days since 0000-03-01
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day of a date of the Gregorian calendar.
    public init(year: Int, month: Int, day: Int) {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(era * 146_097 + dayOfEra - 719_468)
    }

    /// The day of a date; nil when the Gregorian calendar has no such date.
    public init?(validYear year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        self.init(year: year, month: month, day: day)
        guard calendarDate == (year, month, day) else { return nil }
    }

    /// The day as `2026-11-24`.
    public var description: String {
        let date = calendarDate
        return "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
    }

    /// A day as it is written: year, month and day of the Gregorian calendar; nil for what is no day of the years 0 to 9999.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(validYear: year, month: month, day: day)
        if description != text { return nil }
    }

    private func padded(_ number: Int, to length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}
