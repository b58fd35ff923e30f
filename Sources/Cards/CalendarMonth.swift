/// A month of a year, as `2026-11`.
public struct CalendarMonth: Hashable, Sendable {
    /// The year, from 1 to 9999.
    public let year: Int
    /// The month, from 1 to 12.
    public let month: Int

    /// A month; nil where there is none with such numbers.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        (self.year, self.month) = (year, month)
    }

    /// What `2026-11` or `2026-11-30` says; nil for all else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(parts[0]), let month = Int(parts[1]),
            parts.count == 2 || Int(parts[2]).map({ (1...31).contains($0) }) == true
        else { return nil }
        self.init(year: year, month: month)
    }

    /// How many months lie between this one and a later one; negative when that one is earlier.
    public func months(until other: CalendarMonth) -> Int { (other.year - year) * 12 + other.month - month }

    private static let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]

    /// `November 2026`.
    public var words: String { "\(Self.names[month - 1]) \(year)" }
}

extension CalendarMonth: CustomStringConvertible {
    /// `2026-11`.
    public var description: String {
        let number = String(year)
        return String(repeating: "0", count: 4 - number.count) + number + (month < 10 ? "-0" : "-") + String(month)
    }
}
