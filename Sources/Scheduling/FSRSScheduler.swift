/// FSRS-6 as a learner has it: with the parameters that fit, the recall that was asked for, and the learner's own level.
public struct FSRSScheduler: Hashable, Sendable {
    /// How memory goes.
    public var model: FSRS.Model
    /// The chance of recall at which a card is to come back.
    public var retention: Double
    /// How much better or worse the learner recalls than the model says.
    public var level: LevelOffsets

    /// A scheduler with these; as it is for a learner of whom nothing is known, unless told otherwise.
    public init(
        model: FSRS.Model = FSRS.Model(), retention: Double = FSRS.standardRetention, level: LevelOffsets = LevelOffsets()
    ) {
        (self.model, self.level) = (model, level)
        self.retention = min(max(retention, FSRS.retentions.lowerBound), FSRS.retentions.upperBound)
    }

    /// What each grade would lead to.
    func outcomes(after history: History, on day: StudyDay) -> Outcomes {
        let memory = model.memory(after: history)
        // What was recalled better never comes back earlier, whatever the levels of the stages are.
        var longest = 1
        var intervals: [FSRS.Rating: Int] = [:]
        for rating in FSRS.Rating.allCases {
            longest = max(longest, FSRS.interval(days(from: model.memory(memory, after: rating, on: day))))
            intervals[rating] = longest
        }
        return Outcomes(by: .fsrs6(self)) { Outcome(interval: intervals[FSRS.Rating($0)] ?? 1) }
    }

    /// Days until the chance of recall, with the learner's level, has fallen to what was asked for.
    private func days(from memory: FSRS.Memory) -> Double {
        let recall = LevelOffsets.recall(retention, movedBy: -level[memory.stage])
        return model.curve.days(untilRecall: recall, stability: memory.state.stability)
    }

    /// The chance that a card is recalled on a day, from 0 to 1; nil for a new one.
    public func recall(after history: History, on day: StudyDay) -> Double? {
        guard let memory = model.memory(after: history) else { return nil }
        let recall = model.recall(of: memory.state, afterDays: Double(max(0, day.days(since: memory.day))))
        return LevelOffsets.recall(recall, movedBy: level[memory.stage])
    }
}

// MARK: - What is said of it

extension FSRSScheduler {
    /// Why a grade leads to the interval it does: `90 % is reached in 34 d, from a stability of 31 d and a difficulty of 5.2`.
    func reason(for grade: Grade, after history: History, on day: StudyDay) -> String {
        let rating = FSRS.Rating(grade)
        let memory = model.memory(model.memory(after: history), after: rating, on: day)
        let days = FSRS.interval(days(from: memory))
        let before = recall(after: history, on: day).map { "recall was \(Self.percent($0)); " } ?? ""
        return "\(before)\(Self.percent(retention)) is reached in \(days) d, by a stability of \(Self.text(memory.state.stability)) d"
    }

    /// The memory in a few words, to begin a sentence with.
    func summary(of history: History, on day: StudyDay) -> String {
        guard let memory = model.memory(after: history), let recall = recall(after: history, on: day) else { return "Nothing remembered" }
        return "Recall \(Self.percent(recall)) today, stability \(Self.text(memory.state.stability)) d, "
            + "difficulty \(Self.text(memory.state.difficulty))"
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    /// A number with one decimal below ten, and none above.
    private static func text(_ number: Double) -> String { Phrase.number(number, decimals: number >= 10 ? 0 : 1) }
}
