import Formats
import Scheduling

extension FSRS.Fit {
    /// What was learnt, for programs.
    ///
    /// - Parameters:
    ///   - answers: what it was learnt from.
    ///   - seconds: how long it took.
    public func json(_ answers: [RatedAnswer], seconds: Double) -> JSON {
        .object([
            ("parameters", .array(parameters.values.map(JSON.number))), ("shrunk", .array(shrunk.values.map(JSON.number))),
            ("scored", .int(scored)), ("learnt", .string(learnt.rawValue)),
            (
                "logLoss",
                .object([
                    ("defaults", .optional(FSRS.Model().logLoss(on: answers))),
                    ("fitted", .optional(FSRS.Model(parameters).logLoss(on: answers))),
                ])
            ),
            ("seconds", .number(seconds)),
        ])
    }
}

extension Evaluation {
    /// How good each predictor was, for programs.
    public var json: JSON {
        let rows = Predictor.allCases.compactMap { predictor in figures[predictor].map { (predictor.rawValue, $0.json) } }
        return .object([("scored", .int(scored)), ("tested", .int(tested)), ("predictors", .object(rows.map { (key: $0.0, value: $0.1) }))])
    }
}

extension PredictionFigures {
    var json: JSON {
        .object([("logLoss", .number(logLoss)), ("rmseBins", .number(rmseBins)), ("auc", .number(auc)), ("bias", .number(bias))])
    }
}

extension FSRS.Model {
    /// What the model makes of a row of answers to one card, for programs.
    ///
    /// - Parameter retention: the recall that intervals are meant for.
    public func json(_ answers: [(rating: FSRS.Rating, elapsedDays: Int)], retention: Double) -> JSON {
        var state: FSRS.State?
        var rows: [JSON] = []
        for (rating, elapsedDays) in answers {
            let before: Double? = state.map { recall(of: $0, afterDays: Double(elapsedDays)) }
            let next = after(state, rating, elapsedDays: elapsedDays)
            state = next
            let interval = FSRS.interval(curve.days(untilRecall: retention, stability: next.stability))
            rows.append(
                .object([
                    ("rating", .int(rating.rawValue)), ("elapsedDays", .int(elapsedDays)), ("recall", .optional(before)),
                    ("stability", .number(next.stability)), ("difficulty", .number(next.difficulty)), ("interval", .int(interval)),
                ]))
        }
        return .array(rows)
    }
}
