/// What the log teaches of the learner's memory, and whether that foretells newer answers better than the parameters in force.
public struct Optimization: Sendable {
    /// For which cards the parameters would hold.
    public enum Scope: Hashable, Sendable {
        /// All that have none of their own.
        case all
        /// Those of a deck or a tag.
        case part(FSRS.Part)
        /// None: what was chosen is no deck and no tag.
        case nothing
    }

    /// What was learnt.
    public let fit: FSRS.Fit
    /// The parameters in force.
    public let before: FSRS.Parameters
    /// How both foretell the newest answers; nil where there are too few.
    public let heldOut: HeldOut?
    /// For which cards they would hold.
    public let scope: Scope

    /// Learns from answers, which are in the order of time; nil when it was told to stop.
    ///
    /// - Parameters:
    ///   - models: the parameters in force.
    ///   - dice: in what order cards are looked at.
    ///   - progress: is told how much is done, from 0 to 1, and says whether to go on.
    public init?<Dice: RandomNumberGenerator>(
        _ answers: [RatedAnswer], for scope: Scope, models: FSRS.Models, using dice: inout Dice, progress: (Double) -> Bool
    ) {
        self.scope = scope
        // What a part has of its own grows out of what holds for all cards.
        var (usual, fewest, before) = (FSRS.Parameters.standard, FSRS.fewestForFirst, models.general.parameters)
        if case .part(let part) = scope {
            (usual, fewest) = (models.general.parameters, FSRS.fewestForPart)
            before = models.own.first { $0.part == part }?.model.parameters ?? usual
        }
        self.before = before
        heldOut = HeldOut(answers, before: before, usual: usual, using: &dice) { progress($0 / 2) }
        guard let fit = FSRS.fit(answers, usual: usual, fewest: fewest, using: &dice, progress: { progress(0.5 + $0 / 2) }), progress(1)
        else { return nil }
        self.fit = fit
    }

    /// Whether what was learnt is worth having: something was learnt, and it foretells no worse.
    public var isWorthTaking: Bool {
        guard scope != .nothing, fit.learnt != .none, fit.shrunk.text != before.text else { return false }
        return heldOut.map { $0.after.logLoss <= $0.before.logLoss } ?? true
    }
}
