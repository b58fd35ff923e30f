import Scheduling

/// What became of a typed answer: the verdict, what it was compared with, and where the two differ.
public struct Judgement: Equatable, Sendable {
    /// How good the answer is.
    public var verdict: Verdict
    /// The accepted answer that comes nearest to what was typed, as it is to be shown: without the brackets of optional parts, and
    /// without those of them that were not typed. The first one, when none comes near.
    public var accepted: String
    /// What was typed and `accepted`, letter by letter.
    public var comparison: [Comparison.Piece]

    /// A judgement made of its parts.
    public init(verdict: Verdict, accepted: String, comparison: [Comparison.Piece]) {
        self.verdict = verdict
        self.accepted = accepted
        self.comparison = comparison
    }

    /// The judgement of a typed text by comparison with an accepted one.
    init(_ verdict: Verdict, typed: String, accepted: String) {
        self.init(verdict: verdict, accepted: accepted, comparison: Comparison(typed: typed, accepted: accepted).pieces)
    }
}
