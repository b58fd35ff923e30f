import Foundation
import Scheduling

extension Environment {
    /// A moment as it is typed: a date and time by ISO 8601, local unless it says otherwise, noon where there is no time; nil for anything else.
    public static func moment(typed text: String) -> Moment? {
        let halves = text.split(whereSeparator: { $0 == "T" || $0 == " " }).map(String.init)
        guard (1...2).contains(halves.count) else { return nil }
        let date = halves[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard date.count == 3, let year = date[0], let month = date[1], let day = date[2], (1970...9999).contains(year),
            let calendarDay = StudyDay(validYear: year, month: month, day: day)
        else { return nil }
        let days = calendarDay.number
        var clock = halves.count == 2 ? halves[1] : "12:00"
        guard let zone = takeZone(from: &clock) else { return nil }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1], (0..<24).contains(hour), (0..<60).contains(minute),
            let second = parts.count == 3 ? parts[2] : 0, (0..<61).contains(second)
        else { return nil }
        let local = Double(days) * 86_400 + hour * 3600 + minute * 60 + second
        let offset: Int
        switch zone {
        case .given(let seconds): offset = seconds
        case .local:
            // The offset in force then: asked for twice, since it depends on the answer where the clocks change.
            let guess = utcOffset(at: Int(local))
            offset = utcOffset(at: Int(local) - guess)
        }
        return Moment(milliseconds: Int64(((local - Double(offset)) * 1000).rounded()), utcOffsetSeconds: offset)
    }

    private enum Zone {
        case local
        case given(Int)
    }

    /// Takes `Z`, `+01:00` or `-0500` off the end.
    private static func takeZone(from clock: inout String) -> Zone? {
        if clock.hasSuffix("Z") || clock.hasSuffix("z") {
            clock.removeLast()
            return .given(0)
        }
        guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return .local }
        let digits = clock[clock.index(after: sign)...].filter { $0 != ":" }
        guard digits.count == 4, let number = Int(digits), number % 100 < 60, number / 100 < 24 else { return nil }
        let seconds = (number / 100) * 3600 + (number % 100) * 60
        let isAhead = clock[sign] == "+"
        clock = String(clock[..<sign])
        return .given(isAhead ? seconds : -seconds)
    }
}
