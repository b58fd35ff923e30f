import Scheduling

/// How far apart the reviews of cards are.
public struct Intervals: Hashable, Sendable {
    /// Cards by their interval: from each of `bounds` to the next.
    public private(set) var counts = Array(repeating: 0, count: bounds.count)
    /// The interval that half of the cards do not exceed, in days; nil without cards.
    public var median: Int? { quantile(0.5) }
    /// The longest, in days; nil without cards.
    public var longest: Int? { days.keys.max() }
    /// All cards.
    public var cards: Int { counts.reduce(0, +) }

    private var days: [Int: Int] = [:]

    /// The intervals, in days, at which each class begins.
    public static let bounds = [0, 2, 7, 21, 60, 180, 365, 730]

    /// What it says.
    public static let definition = Definition(
        "Intervals", .cards,
        "How many sides of cards have which interval: the days between their last review and the next.",
        formula: "Cards in a deck that are not new, suspended ones too. The median is the interval that half of them do not exceed.",
        source: "Anki's 'Review Intervals'.")

    init() {}

    mutating func add(_ card: KnownCard) {
        guard card.isListed, let interval = card.interval else { return }
        counts[Self.place(of: interval)] += 1
        days[interval, default: 0] += 1
    }

    /// The interval that this share of the cards does not exceed; nil without cards.
    public func quantile(_ share: Double) -> Int? {
        var left = Int((share * Double(cards)).rounded(.up))
        for (interval, count) in days.sorted(by: { $0.key < $1.key }) {
            left -= count
            if left <= 0 { return interval }
        }
        return nil
    }

    /// The class of an interval.
    static func place(of interval: Int) -> Int {
        switch interval {
        case ..<2: 0
        case ..<7: 1
        case ..<21: 2
        case ..<60: 3
        case ..<180: 4
        case ..<365: 5
        case ..<730: 6
        default: 7
        }
    }
}
