/// Numbers, days and moments in words.
public enum Phrase {
    /// `1 card`, `2 cards`.
    public static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }

    /// `1`, `1 and 2`, `1, 2 and 3`.
    public static func list(_ words: [String]) -> String {
        words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
    }

    /// A share in whole percents, rounded: `89 %`; none of nothing.
    public static func percent(_ part: Int, of whole: Int) -> String { whole == 0 ? "0 %" : "\((part * 200 + whole) / (2 * whole)) %" }

    /// An interval as short as it can be said: `99 d`, `3.5 mo`, `2 y`. A month is 30 days and a year 365; what has two digits stays days.
    public static func interval(_ days: Int) -> String {
        switch days {
        case ..<100: "\(days) d"
        case ..<365: tenths(days, of: 30) + " mo"
        default: tenths(days, of: 365) + " y"
        }
    }

    /// An interval in words: `1 day`, `40 days`, `5 months`, `2.5 years`. A month is 30 days and a year 365.
    public static func spelled(days: Int) -> String {
        switch days {
        case ..<100: count(days, "day")
        case ..<365: count((days + 15) / 30, "month")
        default: tenths(days, of: 365) + (days < 384 ? " year" : " years")
        }
    }

    private static func tenths(_ days: Int, of unit: Int) -> String {
        let tenths = (days * 10 + unit / 2) / unit
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    /// A number that is not negative, with so many decimals: `0.441`.
    public static func number(_ number: Double, decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        let digits = String(Int((min(max(number, 0), 1e9) * scale).rounded()))
        guard decimals > 0 else { return digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }

    /// A time as short as it can be said: `40 s`, `12 min`, `1 h 5 min`.
    public static func duration(milliseconds: Int) -> String {
        let seconds = (milliseconds + 500) / 1000
        switch seconds {
        case ..<60: return "\(seconds) s"
        case ..<3600: return "\((seconds + 30) / 60) min"
        default: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
        }
    }

    /// A day as seen from another: `today`, `tomorrow`, `in 5 days`, `3 days ago`.
    public static func day(_ day: StudyDay, from today: StudyDay) -> String {
        switch day.days(since: today) {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        case let days where days > 0: "in \(days) days"
        case let days: "\(-days) days ago"
        }
    }

    /// A moment by the clock that the learner had then: `2026-11-24 09:00`.
    public static func moment(_ moment: Moment) -> String {
        let seconds = Int(moment.milliseconds / 1000) + moment.utcOffsetSeconds
        let minutes = ((seconds % 86_400) + 86_400) % 86_400 / 60
        let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(StudyDay(of: moment, startMinutes: 0)) \(clock)"
    }

    /// The size of a file: `640 kB`, `12 MB`.
    public static func size(bytes: Int64) -> String {
        bytes < 1_000_000 ? "\((bytes + 999) / 1000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
    }
}
