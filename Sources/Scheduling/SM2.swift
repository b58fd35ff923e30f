/// The SM-2 algorithm.
///
/// Source: P. A. Wozniak, "Application of a computer to improve the results obtained in working with the SuperMemo method" (1990),
/// section 3.2. All arithmetic is in integers: with binary floating point the ceiling of the interval is a day off about once in
/// fifty histories.
public enum SM2 {
    /// The lowest easiness factor, in hundredths.
    public static let lowestEasiness = 130

    /// The longest interval, in days: a century. Without a cap, eighty fives in a row overflow.
    public static let longestInterval = 36_500
}

extension SM2 {
    /// What SM-2 remembers of a card: a fold over its reviews, whatever scheduler promised the intervals between them.
    public struct Memory: Hashable, Sendable {
        /// How often in a row the card was recalled; 0 for a new card and after a failure.
        public var repetition: Int
        /// Days between the last answer that counts and the next, as SM-2 would have them; 0 for a new card.
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

        /// The memory after a card's history.
        public init(_ history: History) {
            self = .new
            history.forEach { entry in
                if entry.weight == .counts { take(entry.step) }
            }
        }

        /// Takes one more step of a history into account.
        mutating func take(_ step: History.Step) {
            switch step {
            case .review(let review): if review.stage.isScheduling { self = after(review.grade) }
            case .reset: self = .new
            case .adopted(let adopted, _): self = adopted.memory
            }
        }

        /// The memory after one more answer.
        ///
        /// How many days have passed changes nothing: as published, early or late, the scheduled interval is what is multiplied.
        public func after(_ grade: Grade) -> Memory {
            guard grade.isPassing else { return Memory(repetition: 0, interval: 1, easiness: easiness) }
            return Memory(
                repetition: repetition + 1, interval: nextInterval, easiness: max(lowestEasiness, easiness + Self.change(of: grade)))
        }

        /// I(1) = 1, I(2) = 6, I(n) = ⌈I(n−1) · EF⌉ with the easiness before this answer.
        private var nextInterval: Int {
            switch repetition {
            case 0: 1
            case 1: 6
            default: min(longestInterval, (interval * easiness + 99) / 100)
            }
        }

        /// 0.1 − (5 − q)(0.08 + (5 − q) · 0.02), in hundredths.
        private static func change(of grade: Grade) -> Int {
            let missing = 5 - grade.rawValue
            return 10 - missing * (8 + missing * 2)
        }
    }
}

// MARK: - What is said of it

extension SM2.Memory {
    /// Why a grade leads to the interval it does: `the second interval is six days`.
    func reason(for grade: Grade) -> String {
        if !grade.isPassing { return "what was forgotten is asked again the next day" }
        switch repetition {
        case 0: return "the first interval is a day"
        case 1: return "the second interval is six days"
        default: return "\(interval) d times the easiness \(SM2.text(easiness: easiness)), rounded up, is \(after(grade).interval) d"
        }
    }

    /// The memory in a few words, to begin a sentence with.
    var description: String { "Easiness \(SM2.text(easiness: easiness)), repetition \(repetition)" }
}

extension SM2 {
    /// An easiness as it is usually written: 250 is 2.50.
    public static func text(easiness hundredths: Int) -> String {
        "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
