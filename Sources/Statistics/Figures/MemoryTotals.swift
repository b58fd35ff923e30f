import Scheduling

/// What FSRS-6 remembers of many cards.
public struct MemoryTotals: Hashable, Sendable {
    /// How many cards it is about.
    public private(set) var cards = 0
    /// How many of them would be recalled, on the average of chance.
    public private(set) var recalled = 0.0
    private var difficulty = 0.0
    private var stabilities: [Double] = []

    /// Of no cards.
    init() {}

    mutating func add(_ card: RememberedCard) {
        cards += 1
        recalled += card.recall
        difficulty += card.difficulty
        stabilities.append(card.stability)
    }

    /// The mean chance of recall, from 0 to 1; nil without cards.
    public var recall: Double? { cards == 0 ? nil : recalled / Double(cards) }

    /// The mean difficulty, from 1 to 10; nil without cards.
    public var meanDifficulty: Double? { cards == 0 ? nil : difficulty / Double(cards) }

    /// Half of the cards have this stability, in days, or more; nil without cards.
    public var medianStability: Double? {
        if cards == 0 { return nil }
        // Numbers that are not negative stand in the order of their bits: of many only those are sorted whose first bits are those of the median.
        func first(_ number: Double) -> Int { Int(number.bitPattern >> 48) }
        var counts = Array(repeating: 0, count: 1 << 16)
        for stability in stabilities { counts[first(stability)] += 1 }
        var (bits, before) = (0, 0)
        while before + counts[bits] <= cards / 2 {
            before += counts[bits]
            bits += 1
        }
        return stabilities.filter { first($0) == bits }.sorted()[cards / 2 - before]
    }
}
