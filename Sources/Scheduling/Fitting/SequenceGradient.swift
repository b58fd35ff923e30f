#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The loss of a model over the answers of cards, and how it changes with each parameter. The derivatives are worked out by hand: each card
/// is gone through once forwards and once back.
struct SequenceGradient {
    /// The sum of weighted log losses.
    private(set) var loss = 0.0
    /// How the loss changes with each of the parameters.
    var slopes = [Double](repeating: 0, count: FSRS.Parameters.count)

    let w: [Double]
    let factor: Double, factorSlope: Double
    let easyDifficulty: Double, easyExponential: Double
    let growth: Double, slowest: Double
    private(set) var steps = [Step](repeating: Step(), count: AnswerSequences.longest)

    /// What was worked out going forwards: the state before an answer, and what it led to.
    struct Step {
        var stability = 0.0, difficulty = 0.0, logStability = 0.0
        var recall = 1.0, ratio = 1.0
        /// What the new stability was made of: the growth, or what is kept.
        var part = 0.0, exponential = 1.0
        /// The difficulty as it was moved, before it was drawn to the easy one and brought within its bounds.
        var moved = 0.0
        var isClipped = false, isLowest = false
    }

    init(_ parameters: FSRS.Parameters) {
        w = parameters.values
        let curve = FSRS.Curve(decay: w[20])
        factor = curve.factor
        factorSlope = (curve.factor + 1) * log(0.9) / (w[20] * w[20])
        easyExponential = exp(3 * w[5])
        easyDifficulty = w[4] - easyExponential + 1
        growth = exp(w[8])
        slowest = exp(-w[17] * w[18])
    }

    /// Adds a card's answers.
    ///
    /// - Parameter needsSlopes: whether the slopes are wanted too.
    mutating func add(_ card: Range<Int>, of sequences: borrowing AnswerSequences, needsSlopes: Bool = true) {
        sequences.ratings.withUnsafeBufferPointer { ratings in
            sequences.elapsedDays.withUnsafeBufferPointer { elapsed in
                sequences.weights.withUnsafeBufferPointer { weights in
                    let answers = Answers(
                        ratings: UnsafeBufferPointer(rebasing: ratings[card]), elapsed: UnsafeBufferPointer(rebasing: elapsed[card]),
                        weights: UnsafeBufferPointer(rebasing: weights[card]))
                    forwards(answers)
                    if needsSlopes { back(answers) }
                }
            }
        }
    }

    struct Answers {
        let ratings: UnsafeBufferPointer<UInt8>, elapsed: UnsafeBufferPointer<Int32>, weights: UnsafeBufferPointer<Double>
    }

    /// Chances are kept so far from never and always, or one surprise would outweigh all else.
    static let leastChance = 1e-6
}

// MARK: - Forwards

extension SequenceGradient {
    private mutating func forwards(_ answers: Answers) {
        let first = Int(answers.ratings[0])
        var stability = max(FSRS.lowestStability, w[first - 1])
        let begun = w[4] - exp(w[5] * Double(first - 1)) + 1
        var difficulty = min(max(begun, 1), 10)
        for index in 1..<max(1, answers.ratings.count) {
            let rating = Int(answers.ratings[index])
            var step = Step(stability: stability, difficulty: difficulty, logStability: log(stability))
            let next = self.next(&step, rating, elapsed: Double(answers.elapsed[index]))
            step.isLowest = next < FSRS.lowestStability
            stability = max(FSRS.lowestStability, next)
            step.moved = difficulty - w[6] * Double(rating - 3) * (10 - difficulty) / 9
            let drawn = w[7] * easyDifficulty + (1 - w[7]) * step.moved
            step.isClipped = drawn < 1 || drawn > 10
            difficulty = min(max(drawn, 1), 10)
            if answers.weights[index] > 0 {
                let chance = min(max(step.recall, Self.leastChance), 1 - Self.leastChance)
                loss -= answers.weights[index] * log(rating > 1 ? chance : 1 - chance)
            }
            steps[index] = step
        }
    }

    /// The stability after an answer.
    private func next(_ step: inout Step, _ rating: Int, elapsed: Double) -> Double {
        let stability = step.stability
        guard elapsed > 0 else {
            step.part = exp(w[17] * (Double(rating - 3) + w[18]) - w[19] * step.logStability)
            return stability * (rating > 1 ? max(step.part, 1) : step.part)
        }
        step.ratio = 1 + factor * elapsed / stability
        step.recall = exp(-w[20] * log(step.ratio))
        if rating > 1 {
            step.exponential = exp(w[10] * (1 - step.recall))
            let weight = rating == 2 ? w[15] : rating == 4 ? w[16] : 1
            step.part = growth * (11 - step.difficulty) * exp(-w[9] * step.logStability) * weight
            return stability * (1 + step.part * (step.exponential - 1))
        }
        step.exponential = exp(w[14] * (1 - step.recall))
        step.part = w[11] * exp(-w[12] * log(step.difficulty)) * (exp(w[13] * log(stability + 1)) - 1) * step.exponential
        return min(step.part, stability * slowest)
    }
}
