import Cards

/// A span of time, as it is typed: `10m`, `90s`, `1h`, or minutes alone.
public struct TimeSpan: Sendable {
    /// Its length.
    public let milliseconds: Int64

    /// The span that a word says; nil when it says none, or a longer one than 100,000 of its unit.
    public init?(argument: String) {
        var digits = argument.trimmed.lowercased()
        let seconds: Int64
        switch digits.last {
        case "s": seconds = 1
        case "h": seconds = 3600
        default: seconds = 60
        }
        if let unit = digits.last, "smh".contains(unit) { digits.removeLast() }
        guard let number = Int64(digits), (1...100_000).contains(number) else { return nil }
        milliseconds = number * seconds * 1000
    }
}
