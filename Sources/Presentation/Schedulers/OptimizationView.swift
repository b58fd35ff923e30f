import Formats
import Scheduling
import Terminal

/// What a fit taught, in words.
public struct OptimizationView {
    private let fit: FSRS.Fit
    private let before: FSRS.Parameters
    private let heldOut: HeldOut?

    /// A view of a fit beside the parameters in force.
    public init(_ fit: FSRS.Fit, before: FSRS.Parameters, heldOut: HeldOut?) {
        (self.fit, self.before, self.heldOut) = (fit, before, heldOut)
    }

    /// What was learnt, and how good it is.
    public var words: [String] {
        var words = [learnt]
        guard fit.learnt != .none else { return words }
        words.append(
            "A first answer lasts \(days(fit.shrunk)) after again, hard, good and easy (so far \(days(before))), until recall is 90 %.")
        if let heldOut {
            words.append(
                "The newest \(Phrase.count(heldOut.answers, "review")), kept apart: log loss \(Phrase.number(heldOut.before.logLoss, decimals: 4)) so far, "
                    + "\(Phrase.number(heldOut.after.logLoss, decimals: 4)) as fitted; error of recall \(Self.points(heldOut.before.rmseBins)) so far, "
                    + "\(Self.points(heldOut.after.rmseBins)) as fitted. Less is better.")
        }
        return words
    }

    private var learnt: String {
        let scored = "\(Phrase.count(fit.scored, "review")) a day or more after the one before"
        return switch fit.learnt {
        case .none:
            "Nothing can be learnt yet: there \(fit.scored == 1 ? "is" : "are") \(scored); \(FSRS.fewestForFirst) teach for how long a first "
                + "answer lasts, \(FSRS.fewestForAll) all parameters."
        case .first: "Learnt from \(scored): for how long a first answer lasts. From \(FSRS.fewestForAll) on the rest is learnt too."
        case .all: "Learnt from \(scored): all 21 parameters, drawn towards the usual ones as far as there are few reviews."
        }
    }

    private func days(_ parameters: FSRS.Parameters) -> String {
        (0..<4).map { Phrase.number(parameters[$0], decimals: 1) }.joined(separator: ", ") + " d"
    }

    private static func points(_ share: Double) -> String { "\(Phrase.number(share * 100, decimals: 1)) points" }

    /// All of it as one object.
    ///
    /// - Parameter isTaken: whether the parameters were written into the settings.
    public func json(isTaken: Bool) -> JSON {
        let heldOut = self.heldOut.map { heldOut in
            JSON.object([
                ("reviews", .int(heldOut.answers)), ("before", heldOut.before.json), ("after", heldOut.after.json),
            ])
        }
        return .object([
            ("learnt", .string(fit.learnt.rawValue)), ("scored", .int(fit.scored)),
            ("before", .array(before.values.map(JSON.number))), ("fitted", .array(fit.parameters.values.map(JSON.number))),
            ("parameters", .array(fit.shrunk.values.map(JSON.number))), ("heldOut", heldOut ?? .null), ("taken", .bool(isTaken)),
        ])
    }
}
