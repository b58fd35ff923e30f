#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How much better or worse a learner recalls than a model foretells: numbers that are learnt from each scored review, added to the log odds
/// of recall. One is the learner's, eight are those of the stages of a card.
///
/// They follow from the log alone, so every device has the same.
public struct LevelOffsets: Hashable, Sendable {
    /// How far a card is, as far as its level goes.
    public struct Stage: Hashable, Sendable {
        /// From 0 to 7: scored reviews before (0, 1, 2, 3 or more), and whether the last one failed.
        let index: Int

        /// The stage of a card.
        ///
        /// - Parameters:
        ///   - reviews: how many scored reviews it had.
        ///   - hasFailed: whether the last of them failed.
        public init(reviews: Int, hasFailed: Bool) { index = min(reviews, 3) * 2 + (hasFailed ? 1 : 0) }
    }

    /// The learner's own.
    public private(set) var learner = 0.0
    private var stages = SIMD8<Double>()
    private var counts = SIMD8<Int>()

    /// Those of a learner of whom nothing is known.
    public init() {}

    /// What is added to the log odds at this stage.
    public subscript(stage: Stage) -> Double { learner + stages[stage.index] }

    /// Learns from a scored review.
    ///
    /// - Parameter recall: the chance of recall that the model alone foretold for it.
    public mutating func learn(_ isRecalled: Bool, foretold recall: Double, at stage: Stage) {
        let residual = (isRecalled ? 1 : 0) - Self.recall(recall, movedBy: self[stage])
        let count = Double(counts[stage.index])
        learner += Self.step * residual
        stages[stage.index] += max(Self.lastStageStep, Self.firstStageStep * Self.settling / (Self.settling + count)) * residual
        counts[stage.index] += 1
    }

    /// The numbers with commas between, to the last digit: the learner's, those of the stages, and how many reviews each stage has had.
    public var text: String {
        ([learner.description] + stages.indices.map { stages[$0].description } + counts.indices.map { counts[$0].description })
            .joined(separator: ",")
    }

    /// The offsets of such a text; nil where it is none.
    public init?(text: String) {
        let words = text.split(separator: ",", omittingEmptySubsequences: false)
        let (numbers, counts) = (words.prefix(9).compactMap { Double($0) }, words.dropFirst(9).compactMap { Int($0) })
        guard words.count == 17, numbers.count == 9, counts.count == 8, numbers.allSatisfy(\.isFinite), counts.allSatisfy({ $0 >= 0 })
        else { return nil }
        (learner, stages, self.counts) = (numbers[0], SIMD8(numbers[1...]), SIMD8(counts))
    }

    private static let step = 0.03
    private static let firstStageStep = 0.2, lastStageStep = 0.01, settling = 20.0

    /// A chance whose log odds are moved.
    public static func recall(_ recall: Double, movedBy offset: Double) -> Double {
        let recall = min(max(recall, leastChance), 1 - leastChance)
        return 1 / (1 + (1 - recall) / recall * exp(-offset))
    }

    /// The chances that are told apart from never and always.
    private static let leastChance = 1e-9
}
