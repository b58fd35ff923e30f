import Cards

/// A number of days to look back and ahead, or all, as it is typed.
public struct DaySpan: CustomStringConvertible, Sendable {
    /// The days; nil for all.
    public var days: Int?

    /// So many days; nil for all.
    public init(days: Int?) { self.days = days }

    /// The days that a word says; nil when it says none, or more than a hundred years.
    public init?(argument: String) {
        switch (argument.trimmed.lowercased(), Int(argument.trimmed)) {
        case ("all", _): days = nil
        case (_, let number?) where (1...36_500).contains(number): days = number
        default: return nil
        }
    }

    /// The days as they are typed.
    public var description: String { days.map(String.init) ?? "all" }
}
