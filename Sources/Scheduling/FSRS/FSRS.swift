#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The scheduler FSRS-6: it remembers of a card for how long it lasts (its stability, in days) and how hard it is, and foretells the chance
/// of recall on any day.
///
/// Source: the FSRS-6 model of J. Ye and others (open-spaced-repetition), as fsrs-rs 6.6 and py-fsrs 6.3 compute it.
public enum FSRS {
    /// An answer, as FSRS takes it.
    public enum Rating: Int, CaseIterable, Sendable {
        /// The card was forgotten.
        case again = 1
        /// It was recalled, with difficulty.
        case hard
        /// It was recalled.
        case good
        /// It was recalled at once.
        case easy

        /// Whether the card was recalled.
        public var isRecalled: Bool { self != .again }
    }

    /// What is remembered of a card.
    public struct State: Hashable, Sendable {
        /// Days after which the chance of recall is 90 %.
        public var stability: Double
        /// From 1 to 10.
        public var difficulty: Double

        /// A state with these values.
        public init(stability: Double, difficulty: Double) { (self.stability, self.difficulty) = (stability, difficulty) }
    }

    /// The least stability, in days.
    public static let lowestStability = 0.001

    /// What a difficulty can be.
    public static let difficulties = 1.0...10.0

    /// The longest interval, in days.
    public static let longestInterval = 36_500

    /// The recall that a learner can ask for.
    public static let retentions = 0.70...0.97

    /// The recall that is asked for where the learner chose none.
    public static let standardRetention = 0.9
}

extension FSRS {
    /// The forgetting curve: a power function that passes through 90 % at the stability.
    public struct Curve: Hashable, Sendable {
        /// How fast recall falls, as a positive power.
        public let decay: Double
        /// What makes the curve pass through 90 %.
        public let factor: Double

        /// The curve of this decay.
        public init(decay: Double) {
            self.decay = decay
            factor = pow(0.9, -1 / decay) - 1
        }

        /// The chance of recall, from 0 to 1, so many days after an answer.
        public func recall(afterDays days: Double, stability: Double) -> Double { pow(1 + factor * days / stability, -decay) }

        /// Days until the chance of recall has fallen to this.
        public func days(untilRecall recall: Double, stability: Double) -> Double { stability / factor * (pow(recall, -1 / decay) - 1) }
    }

    /// An interval as it is promised: whole days from 1 to `longestInterval`, halves to the even one.
    public static func interval(_ days: Double) -> Int {
        days.isNaN ? 1 : Int(min(max(days, 1), Double(longestInterval)).rounded(.toNearestOrEven))
    }
}
