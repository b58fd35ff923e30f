/// What SM-2 remembers of a card.
public struct Memory: Hashable, Sendable {
    /// How often in a row the card was recalled; 0 for a new card and after a failure.
    public var repetition: Int
    /// Days between the last scheduled answer and the next; 0 for a new card.
    public var interval: Int
    /// The easiness factor, in hundredths: 250 is 2.50.
    public var easiness: Int

    /// A memory with these values.
    public init(repetition: Int, interval: Int, easiness: Int) {
        self.repetition = repetition
        self.interval = interval
        self.easiness = easiness
    }

    /// The memory of a card that was never answered.
    public static let new = Memory(repetition: 0, interval: 0, easiness: 250)
}

/// What would become of a card's memory for each grade.
public struct Outcomes: Equatable, Sendable {
    private let memories: [Memory]

    init(_ memory: (Grade) -> Memory) { memories = Grade.allCases.map(memory) }

    /// The memory after this grade.
    public subscript(grade: Grade) -> Memory { memories[grade.rawValue] }
}

/// The SM-2 algorithm.
///
/// Source: P. A. Wozniak, "Application of a computer to improve the results obtained in working with the SuperMemo method" (1990),
/// section 3.2. All arithmetic is in integers: with binary floating point the ceiling of the interval is a day off about once in
/// fifty histories.
public enum SM2 {
    /// The name under which answers are logged.
    public static let name = "sm-2"

    /// The lowest easiness factor, in hundredths.
    public static let lowestEasiness = 130

    /// The longest interval, in days: a century. Without a cap, eighty fives in a row overflow.
    public static let longestInterval = 36_500

    /// What each grade would make of a memory.
    ///
    /// - Parameter elapsedDays: study days since the last scheduled answer. SM-2 as published does not use it: early or late, the
    ///   scheduled interval is what is multiplied. Other schedulers do.
    public static func outcomes(for memory: Memory, elapsedDays: Int) -> Outcomes {
        Outcomes { answer(memory, with: $0) }
    }

    private static func answer(_ memory: Memory, with grade: Grade) -> Memory {
        guard grade.isPassing else {
            return Memory(repetition: 0, interval: 1, easiness: memory.easiness)
        }
        return Memory(
            repetition: memory.repetition + 1,
            interval: interval(after: memory),
            easiness: max(lowestEasiness, memory.easiness + change(of: grade)))
    }

    /// I(1) = 1, I(2) = 6, I(n) = ⌈I(n−1) · EF⌉ with the easiness before this answer.
    private static func interval(after memory: Memory) -> Int {
        switch memory.repetition {
        case 0: 1
        case 1: 6
        default: min(longestInterval, (memory.interval * memory.easiness + 99) / 100)
        }
    }

    /// 0.1 − (5 − q)(0.08 + (5 − q) · 0.02), in hundredths.
    private static func change(of grade: Grade) -> Int {
        let missing = 5 - grade.rawValue
        return 10 - missing * (8 + missing * 2)
    }
}
