import Answers
import Scheduling

/// Picking from the options of a choice, in the order in which they are shown.
public struct ChoiceAttempt: Equatable, Sendable {
    /// The place in the deck of each option shown.
    public let order: [Int]
    /// The places in the deck of the options that are right.
    public let right: Set<Int>
    /// The places in the deck of the options picked so far.
    public private(set) var picked: Set<Int> = []

    /// An attempt with nothing picked.
    public init(order: [Int], right: Set<Int>) {
        self.order = order
        self.right = right
    }

    /// Whether several options are right, so that picking one is not yet an answer.
    public var hasSeveral: Bool { right.count > 1 }

    /// Picks the option shown at a place, counted from 0. Where several are right, picking it again takes it back.
    ///
    /// - Returns: whether the choice is made by that.
    public mutating func pick(_ place: Int) -> Bool {
        guard order.indices.contains(place) else { return false }
        if hasSeveral { picked.formSymmetricDifference([order[place]]) } else { picked = [order[place]] }
        return !hasSeveral
    }

    /// How what is picked is judged; nil when nothing is.
    public var verdict: Verdict? { Verdict(picking: picked, right: right) }
}
