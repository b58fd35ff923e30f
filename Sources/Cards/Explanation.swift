/// The page about one diagnostic: what it means, why it matters, and how it looks done wrong and done right.
public struct Explanation: Equatable, Sendable {
    /// What it means, one sentence that can stand in a list.
    public let meaning: String
    /// Why it matters, and where the line is drawn.
    public let reason: String
    /// A deck that provokes it. A byte that is no text stands in it as U+FFFD.
    public let bad: String
    /// The deck mended: nothing is to be said about it.
    public let good: String

    init(_ meaning: String, _ reason: String, bad: String, good: String) {
        self.meaning = meaning
        self.reason = reason
        self.bad = bad
        self.good = good
    }
}
