import Formats
import Scheduling
import Terminal

/// What a fit taught, in words.
public struct OptimizationView {
    private let found: Optimization
    private var fit: FSRS.Fit { found.fit }
    private var before: FSRS.Parameters { found.before }
    private var heldOut: HeldOut? { found.heldOut }

    /// A view of what was learnt.
    public init(_ found: Optimization) { self.found = found }

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
            words.append(
                "Of these \(Self.percent(heldOut.after.total.real)) were recalled; foretold were \(Self.percent(heldOut.before.total.foretold)) "
                    + "so far, \(Self.percent(heldOut.after.total.foretold)) as fitted.")
        }
        return words
    }

    private var learnt: String {
        if case .part(let part) = found.scope, fit.learnt == .none {
            let reviews = Phrase.count(fit.scored, "review")
            return
                "\(Self.name(part, isFirst: true)) has \(reviews) a day or more after the one before; parameters of its own take \(FSRS.fewestForPart). "
                + "Until then those of all cards hold for it."
        }
        let scored = "\(Phrase.count(fit.scored, "review")) a day or more after the one before"
        return switch fit.learnt {
        case .none:
            "Nothing can be learnt yet: there \(fit.scored == 1 ? "is" : "are") \(scored); \(FSRS.fewestForFirst) teach for how long a first "
                + "answer lasts, \(FSRS.fewestForAll) all parameters."
        case .first: "Learnt from \(scored): for how long a first answer lasts. From \(FSRS.fewestForAll) on the rest is learnt too."
        case .all: "Learnt from \(scored)\(place): all 21 parameters, drawn towards \(usual) as far as there are few reviews."
        }
    }

    private var place: String {
        if case .part(let part) = found.scope { " in \(Self.name(part, isFirst: false))" } else { "" }
    }

    private var usual: String { if case .part = found.scope { "those of all cards" } else { "the usual ones" } }

    private static func name(_ part: FSRS.Part, isFirst: Bool) -> String {
        let name = Harmless.text(part.name)
        return switch part {
        case .deck: "\(isFirst ? "The" : "the") deck '\(name)'"
        case .tag: "\(isFirst ? "The" : "the") tag '\(name)'"
        }
    }

    /// Why nothing was written.
    public var reasonForNothing: String {
        if fit.learnt == .none { return "Nothing was written." }
        if found.scope == .nothing {
            return
                "Nothing was written: parameters hold for all cards, for a deck or for a tag; 'optimize' alone, or with the name of one, writes them."
        }
        return found.isWorthTaking ? "Nothing was written." : "That foretells no better than what is in force; nothing was written."
    }

    /// What came of the fit that is made once a month, in a sentence.
    ///
    /// - Parameters:
    ///   - all: what was learnt.
    ///   - taken: the same as far as it was written into the settings.
    public static func monthly(_ all: [Optimization], taken: [Optimization]) -> String {
        let head = "Once a month FSRS-6 is fitted to your answers:"
        guard !taken.isEmpty else {
            let isNothing = all.allSatisfy { $0.fit.learnt == .none }
            return head + (isNothing ? " there are too few yet." : " nothing foretells better than what is in force.")
        }
        let parts = taken.map { found in
            let name = if case .part(let part) = found.scope { Self.name(part, isFirst: false) } else { "all cards" }
            let change = found.heldOut.map {
                " (log loss \(Phrase.number($0.before.logLoss, decimals: 4)), now \(Phrase.number($0.after.logLoss, decimals: 4)))"
            }
            return name + (change ?? "")
        }
        return "\(head) new parameters for \(parts.joined(separator: ", ")). 'optimize --undo' takes them back."
    }

    private static func percent(_ share: Double?) -> String { share.map { "\(Phrase.number($0 * 100, decimals: 1)) %" } ?? "–" }

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
        let scope: JSON =
            switch found.scope {
            case .all: .string("all")
            case .part(let part): .string(part.description)
            case .nothing: .null
            }
        return .object([
            ("for", scope), ("learnt", .string(fit.learnt.rawValue)), ("scored", .int(fit.scored)),
            ("before", .array(before.values.map(JSON.number))), ("fitted", .array(fit.parameters.values.map(JSON.number))),
            ("parameters", .array(fit.shrunk.values.map(JSON.number))), ("heldOut", heldOut ?? .null), ("taken", .bool(isTaken)),
        ])
    }
}
