/// How well parameters foretell the newest answers, from which nothing was learnt.
public struct HeldOut: Sendable {
    /// How many answers were foretold.
    public let answers: Int
    /// How well those did that are in force.
    public let before: PredictionFigures
    /// How well those did that were learnt from what came earlier.
    public let after: PredictionFigures

    /// Keeps the newest fifth of the scored answers apart, and compares; nil where there are too few to tell, or it was told to stop.
    ///
    /// - Parameters:
    ///   - answers: in the order of time.
    ///   - usual: what few answers are drawn towards.
    ///   - progress: is told how much is done, from 0 to 1, and says whether to go on.
    public init?<Dice: RandomNumberGenerator>(
        _ answers: [RatedAnswer], before: FSRS.Parameters, usual: FSRS.Parameters = .standard, using dice: inout Dice,
        progress: (Double) -> Bool
    ) {
        let log = ScoredAnswers(answers)
        let learnt = log.scored.count * 4 / 5
        let kept = learnt..<log.scored.count
        guard learnt >= FSRS.fewestForAll, kept.count >= Self.fewest else { return nil }
        guard let fit = FSRS.fit(answers[..<log.scored[learnt].place], usual: usual, using: &dice, progress: progress) else { return nil }
        func figures(_ parameters: FSRS.Parameters) -> PredictionFigures {
            let walk = ModelWalk(FSRS.Model(parameters), along: log, scored: log.scored.count)
            return PredictionFigures(
                kept.map { index in
                    PredictionFigures.Row(
                        foretold: walk.foretold[index].model, isRecalled: log.scored[index].isRecalled,
                        bin: PredictionFigures.Bin(log.scored[index]))
                })
        }
        self.answers = kept.count
        self.before = figures(before)
        after = figures(fit.shrunk)
    }

    /// Fewer answers than this tell nothing.
    private static let fewest = 20
}
