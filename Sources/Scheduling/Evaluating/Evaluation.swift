#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Which scheduler foretells a learner's answers best: each is asked about answers that it cannot have learnt from.
///
/// Five parts of the log are foretold, one after the other, from all that came before each.
public struct Evaluation: Sendable {
    /// Who foretells.
    public enum Predictor: String, CaseIterable, Sendable {
        /// The mean of what came before.
        case average
        /// SM-2, taken to mean that 90 % are recalled after the interval.
        case sm2 = "sm-2"
        /// A logistic function of what SM-2 knows, fitted to what came before.
        case sm2Calibrated = "sm-2-calibrated"
        /// FSRS-6 with the published parameters.
        case defaults = "fsrs-6-defaults"
        /// FSRS-6 with parameters fitted to what came before.
        case fitted = "fsrs-6-fitted"
        /// The same drawn towards the published ones.
        case shrunk = "fsrs-6-shrunk"
        /// That with the learner's level as it was when the answer was scheduled: what intervals rest on.
        case scheduled
        /// That with the learner's level right before the answer: what is shown.
        case shown
    }

    /// How many answers are scored.
    public let scored: Int
    /// How many of them are foretold.
    public let tested: Int
    /// How good each predictor was; none where nothing could be foretold.
    public let figures: [Predictor: PredictionFigures]
    /// Whether FSRS-6, with all that is known of the learner, foretells better than SM-2 could at best; nil where nothing was foretold.
    public let advantage: Advantage?

    /// Evaluates the predictors on a log.
    ///
    /// - Parameters:
    ///   - answers: in the order of time.
    ///   - dice: makes the dice of a fit, the same each time.
    ///   - together: makes so many things that do not know of each other, at once where that can be.
    public init<Dice: RandomNumberGenerator & SendableMetatype>(
        _ answers: [RatedAnswer], dice: @escaping @Sendable () -> Dice,
        together: (_ count: Int, _ make: @escaping @Sendable (Int) -> Chances) -> [Chances] = { (0..<$0).map($1) }
    ) {
        let log = ScoredAnswers(answers)
        let sm2 = SM2Walk(along: log)
        var rows: [Predictor: [PredictionFigures.Row]] = [:]
        var advantages = Advantage.Sums(cards: log.cardCount)
        let folds = log.folds
        // The last one takes the longest, so it is begun first.
        let all = together(folds.count) { number in Self.foretold(folds[folds.count - 1 - number], log, sm2, dice()) }
        for (fold, foretold) in zip(folds, all.reversed()) {
            for (place, index) in fold.foretold.enumerated() {
                guard let other = foretold[.sm2Calibrated]?[place], let shown = foretold[.shown]?[place] else { continue }
                advantages.add(card: log.cards[log.scored[index].place], other: other, own: shown, log.scored[index].isRecalled)
            }
            for (predictor, chances) in foretold {
                rows[predictor, default: []] += zip(fold.foretold, chances).map { index, chance in
                    PredictionFigures.Row(
                        foretold: chance, isRecalled: log.scored[index].isRecalled, bin: PredictionFigures.Bin(log.scored[index]))
                }
            }
        }
        scored = log.scored.count
        tested = log.folds.reduce(0) { $0 + $1.foretold.count }
        figures = rows.mapValues(PredictionFigures.init)
        var dice = dice()
        advantage = advantages.advantage(using: &dice)
    }

    /// The chances that each predictor gives to the answers that are foretold.
    public typealias Chances = [Predictor: [Double]]

    private static func foretold<Dice: RandomNumberGenerator>(
        _ fold: ScoredAnswers.Fold, _ log: ScoredAnswers, _ sm2: SM2Walk, _ dice: Dice
    ) -> Chances {
        var dice = dice
        let learnt = log.scored[..<fold.learnt]
        let average = Double(learnt.filter(\.isRecalled).count) / Double(max(1, learnt.count))
        func features(_ index: Int) -> [Double] { sm2.features(index, elapsedDays: log.scored[index].elapsedDays) }
        let calibrated = LogisticRegression(learnt.indices.map(features), learnt.map(\.isRecalled))
        let before = log.answers[..<log.scored[fold.foretold.lowerBound].place]
        guard let fit = FSRS.fit(before, using: &dice) else { return [:] }
        func walk(_ parameters: FSRS.Parameters) -> ArraySlice<ModelWalk.Foretold> {
            ModelWalk(FSRS.Model(parameters), along: log, scored: fold.foretold.upperBound).foretold[fold.foretold]
        }
        let shrunk = walk(fit.shrunk)
        return [
            .average: fold.foretold.map { _ in average },
            .sm2: fold.foretold.map { pow(0.9, Double(log.scored[$0].elapsedDays) / sm2.known[$0].interval) },
            .sm2Calibrated: fold.foretold.map { calibrated.chance(features($0)) },
            .defaults: walk(.standard).map(\.model),
            .fitted: walk(fit.parameters).map(\.model),
            .shrunk: shrunk.map(\.model), .scheduled: shrunk.map(\.scheduled), .shown: shrunk.map(\.shown),
        ]
    }
}
