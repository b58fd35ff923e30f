import Scheduling

/// What a question says of the number it asks for: on which side of it the thing is, and which way it went.
struct Expectation: Equatable, Sendable {
    /// The side of the limit that is asked for: `Within how many hours?`
    var side: Bound.Side?
    /// The change that is asked for: `By how much did it rise?`
    var change: Change?
    /// The figures that the question names, by their labels: `What was the odds ratio?`
    var labels: Set<String> = []

    /// How good the label, the limit and the change of a typed quantity are where an accepted one is meant.
    func verdict(_ typed: Quantity, for accepted: Quantity) -> Verdict {
        let isOther =
            accepted.label.isEmpty && NumberLabel.figures.contains(typed.label) && !labels.isEmpty && !labels.contains(typed.label)
        return isOther ? .wrong : min(bound(typed.bound, for: accepted.bound), change(typed.change, for: accepted.change))
    }

    /// A limit that neither question nor answer has is another thing, and so is the other side of one. One that is only left out, or holds
    /// its end where the answer's does not, is nearly right.
    private func bound(_ typed: Bound?, for accepted: Bound?) -> Verdict {
        guard let typed else { return accepted == nil || accepted?.side == side ? .right : .nearly }
        guard let meant = accepted?.side ?? side else { return typed.side == .below && typed.isInclusive == nil ? .nearly : .wrong }
        guard typed.side == meant else { return .wrong }
        if let own = accepted?.isInclusive, let other = typed.isInclusive, own != other { return .nearly }
        return .right
    }

    private func change(_ typed: Change?, for accepted: Change?) -> Verdict {
        guard let typed else { return accepted == nil || accepted == change ? .right : .nearly }
        guard let meant = accepted ?? change else { return .nearly }
        return typed == meant ? .right : .wrong
    }
}
