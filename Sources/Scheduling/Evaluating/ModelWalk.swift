/// A memory model taken along all answers of a learner in the order of time, with the learner's level as it was learnt on the way.
struct ModelWalk {
    /// What was foretold for a scored answer.
    struct Foretold {
        /// By the model alone.
        var model: Double
        /// With the level that was known when the answer was scheduled, that is, at the answer before: what intervals rest on.
        var scheduled: Double
        /// With the level that is known right before the answer: what is shown.
        var shown: Double
    }

    /// For each scored answer, as far as the walk went.
    private(set) var foretold: [Foretold] = []

    private struct Card { var state: FSRS.State, day: Int, offsets: LevelOffsets }

    /// Walks along the answers until so many of the scored ones are foretold.
    init(_ model: FSRS.Model, along log: ScoredAnswers, scored count: Int) {
        var cards = [Card?](repeating: nil, count: log.cardCount)
        var offsets = LevelOffsets()
        for (place, answer) in log.answers.enumerated() where foretold.count < count {
            let card = cards[log.cards[place]]
            let elapsed = card.map { answer.day - $0.day } ?? 0
            var foreseen: Double?
            if let card, elapsed > 0 {
                let scored = log.scored[foretold.count]
                let recall = model.recall(of: card.state, afterDays: Double(elapsed))
                foretold.append(
                    Foretold(
                        model: recall, scheduled: LevelOffsets.recall(recall, movedBy: card.offsets[scored.stage]),
                        shown: LevelOffsets.recall(recall, movedBy: offsets[scored.stage])))
                offsets.learn(scored.isRecalled, foretold: recall, at: scored.stage)
                foreseen = recall
            }
            let state = model.after(card?.state, answer.rating, elapsedDays: elapsed, recall: foreseen)
            cards[log.cards[place]] = Card(state: state, day: max(answer.day, card?.day ?? answer.day), offsets: offsets)
        }
    }
}

extension FSRS.Model {
    /// The mean of −log of the chance that the model gave to what happened, over the scored answers of a log in the order of time; nil where
    /// there are none.
    public func logLoss(on answers: [RatedAnswer]) -> Double? {
        // One answer after the other: a list of what each foretells would take more room than a million answers themselves.
        var known: [Int: (state: FSRS.State, day: Int)] = [:]
        var (sum, count) = (0.0, 0)
        for answer in answers {
            let before = known[answer.card]
            let elapsed = before.map { max(0, answer.day - $0.day) } ?? 0
            if let before, elapsed > 0 {
                sum += PredictionFigures.loss(recall(of: before.state, afterDays: Double(elapsed)), answer.rating.isRecalled)
                count += 1
            }
            let state = after(before?.state, answer.rating, elapsedDays: elapsed)
            known[answer.card] = (state, max(answer.day, before?.day ?? answer.day))
        }
        return count == 0 ? nil : sum / Double(count)
    }
}
