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
            if let card, elapsed > 0 {
                let scored = log.scored[foretold.count]
                let recall = model.recall(of: card.state, afterDays: Double(elapsed))
                foretold.append(
                    Foretold(
                        model: recall, scheduled: LevelOffsets.recall(recall, movedBy: card.offsets[scored.stage]),
                        shown: LevelOffsets.recall(recall, movedBy: offsets[scored.stage])))
                offsets.learn(scored.isRecalled, foretold: recall, at: scored.stage)
            }
            let state = model.after(card?.state, answer.rating, elapsedDays: elapsed)
            cards[log.cards[place]] = Card(state: state, day: max(answer.day, card?.day ?? answer.day), offsets: offsets)
        }
    }
}

extension FSRS.Model {
    /// The mean of −log of the chance that the model gave to what happened, over the scored answers of a log in the order of time; nil where
    /// there are none.
    public func logLoss(on answers: [RatedAnswer]) -> Double? {
        let log = ScoredAnswers(answers)
        guard !log.scored.isEmpty else { return nil }
        let walk = ModelWalk(self, along: log, scored: log.scored.count)
        return PredictionFigures(
            zip(log.scored, walk.foretold).map {
                PredictionFigures.Row(foretold: $1.model, isRecalled: $0.isRecalled, bin: PredictionFigures.Bin($0))
            }
        ).logLoss
    }
}
