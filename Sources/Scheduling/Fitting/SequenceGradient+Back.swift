#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

// Going back over a card: how the loss changes with the state before each answer, and with the parameters that made the next.
extension SequenceGradient {
    /// How the loss changes with the state before an answer.
    private struct StateSlope { var stability = 0.0, difficulty = 0.0 }

    mutating func back(_ answers: Answers) {
        var slope = StateSlope()
        for index in stride(from: answers.ratings.count - 1, to: 0, by: -1) {
            let step = steps[index]
            let rating = Int(answers.ratings[index])
            if step.isLowest { slope.stability = 0 }
            var before = StateSlope(difficulty: difficultyBack(step, rating, slope.difficulty))
            let elapsed = Double(answers.elapsed[index])
            if elapsed > 0 {
                var recall = 0.0
                if rating > 1 {
                    recalledBack(step, rating, slope.stability, &before, &recall)
                } else {
                    forgottenBack(step, slope.stability, &before, &recall)
                }
                let chance = min(max(step.recall, Self.leastChance), 1 - Self.leastChance)
                recall += answers.weights[index] * (rating > 1 ? -1 / chance : 1 / (1 - chance))
                before.stability += recall * w[20] * factor * elapsed / (step.stability * step.stability) * step.recall / step.ratio
                slopes[20] -= recall * step.recall * (log(step.ratio) + w[20] * factorSlope * elapsed / (step.stability * step.ratio))
            } else {
                sameDayBack(step, rating, slope.stability, &before)
            }
            slope = before
        }
        let first = Int(answers.ratings[0])
        slopes[first - 1] += slope.stability
        let exponential = exp(w[5] * Double(first - 1))
        let begun = w[4] - exponential + 1
        if begun >= 1, begun <= 10 {
            slopes[4] += slope.difficulty
            slopes[5] -= slope.difficulty * Double(first - 1) * exponential
        }
    }

    /// How the loss changes with the difficulty before an answer, as far as it goes by the difficulty after it.
    private mutating func difficultyBack(_ step: Step, _ rating: Int, _ slope: Double) -> Double {
        guard !step.isClipped else { return 0 }
        slopes[7] += slope * (easyDifficulty - step.moved)
        slopes[4] += slope * w[7]
        slopes[5] -= slope * w[7] * 3 * easyExponential
        let share = slope * (1 - w[7])
        let miss = Double(rating - 3) / 9
        slopes[6] -= share * miss * (10 - step.difficulty)
        return share * (1 + w[6] * miss)
    }

    private mutating func recalledBack(_ step: Step, _ rating: Int, _ slope: Double, _ before: inout StateSlope, _ recall: inout Double) {
        let share = slope * step.stability
        let gain = step.part * (step.exponential - 1)
        slopes[8] += share * gain
        slopes[9] -= share * gain * step.logStability
        slopes[10] += share * step.part * step.exponential * (1 - step.recall)
        if rating == 2, w[15] > 0 { slopes[15] += share * gain / w[15] }
        if rating == 4 { slopes[16] += share * gain / w[16] }
        before.stability += slope * (1 + gain - w[9] * gain)
        before.difficulty -= share * gain / (11 - step.difficulty)
        recall -= share * step.part * step.exponential * w[10]
    }

    private mutating func forgottenBack(_ step: Step, _ slope: Double, _ before: inout StateSlope, _ recall: inout Double) {
        let kept = step.part
        guard kept < step.stability * slowest else {
            before.stability += slope * slowest
            slopes[17] -= slope * step.stability * slowest * w[18]
            slopes[18] -= slope * step.stability * slowest * w[17]
            return
        }
        let logarithm = log(step.stability + 1)
        let grown = exp(w[13] * logarithm)
        let rest = kept / (grown - 1)
        slopes[11] += slope * kept / w[11]
        slopes[12] -= slope * kept * log(step.difficulty)
        slopes[13] += slope * rest * grown * logarithm
        slopes[14] += slope * kept * (1 - step.recall)
        before.stability += slope * rest * w[13] * grown / (step.stability + 1)
        before.difficulty -= slope * w[12] * kept / step.difficulty
        recall -= slope * w[14] * kept
    }

    private mutating func sameDayBack(_ step: Step, _ rating: Int, _ slope: Double, _ before: inout StateSlope) {
        if rating > 1, step.part <= 1 { return before.stability += slope }
        let share = slope * step.stability * step.part
        slopes[17] += share * (Double(rating - 3) + w[18])
        slopes[18] += share * w[17]
        slopes[19] -= share * step.logStability
        before.stability += slope * step.part * (1 - w[19])
    }
}
