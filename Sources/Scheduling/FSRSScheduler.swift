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
    func days(from memory: FSRS.Memory) -> Double {
        let recall = LevelOffsets.recall(retention, movedBy: -level[memory.stage])
        return model.curve.days(untilRecall: recall, stability: memory.state.stability)
    }

    /// The chance that a card is recalled on a day, from 0 to 1; nil for a new one.
    public func recall(after history: History, on day: StudyDay) -> Double? {
        model.memory(after: history).map { recall(of: $0, on: day) }
    }

    /// The chance of recall with this memory.
    func recall(of memory: FSRS.Memory, on day: StudyDay) -> Double {
        let recall = model.recall(of: memory.state, afterDays: Double(max(0, day.days(since: memory.day))))
        return LevelOffsets.recall(recall, movedBy: level[memory.stage])
    }
}

// MARK: - What is said of it

extension FSRSScheduler {
    /// Why a grade leads to the interval it does: `recall was 88 %; 90 % is reached in 34 d, by a stability of 31 d`. Where it would promise
    /// something else now, it is told whether an even load may have chosen that; if not, the learner is known better by now.
    func reason(for grade: Grade, promising interval: Int?, after history: History, on day: StudyDay) -> String {
        let before = model.memory(after: history)
        let memory = model.memory(before, after: FSRS.Rating(grade), on: day)
        let days = FSRS.interval(days(from: memory))
        let recall = before.map { "recall was \(Self.percent(self.recall(of: $0, on: day))); " } ?? ""
        let stability = "by a stability of \(Self.text(memory.state.stability)) d"
        let reached = "\(recall)\(Self.percent(retention)) is reached in \(days) d, \(stability)"
        guard let interval, interval != days else { return reached }
        if let choice = EvenLoad.words(for: days, promised: interval) { return "\(interval) d was promised\(choice); \(reached)" }
        return "\(interval) d was promised; by what is known now \(reached)"
    }

    /// The memory in a few words, to begin a sentence with.
    func summary(of history: History, on day: StudyDay) -> String {
        guard let memory = model.memory(after: history) else { return "Nothing remembered" }
        let left = Int(days(from: memory).rounded()) - max(0, day.days(since: memory.day))
        let aim = Self.percent(retention)
        let reached =
            left > 0
            ? "\(aim) is reached in \(Phrase.count(left, "day"))"
            : left == 0 ? "\(aim) is reached today" : "\(aim) was reached \(Phrase.count(-left, "day")) ago"
        return "Recall \(Self.percent(recall(of: memory, on: day))) today; \(reached); stability \(Self.text(memory.state.stability)) d, "
            + "difficulty \(Self.text(memory.state.difficulty))"
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    /// A number with one decimal below ten, and none above.
    private static func text(_ number: Double) -> String { Phrase.number(number, decimals: number >= 10 ? 0 : 1) }
}
