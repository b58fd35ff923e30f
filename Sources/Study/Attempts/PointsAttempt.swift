import Scheduling

/// Thinking of an answer, and ticking off the points that were in it once they are seen.
public struct PointsAttempt: Equatable, Sendable {
    /// How many points there are.
    public let count: Int
    /// Whether they are to be seen.
    public private(set) var isShown = false
    /// The places of those that were in the answer, counted from 0.
    public private(set) var ticked: Set<Int> = []

    /// An attempt at so many points, none of which is seen.
    public init(count: Int) { self.count = count }

    /// Shows the points.
    public mutating func show() { isShown = true }

    /// Ticks the point at a place off, or takes that back; nothing as long as it is not seen.
    public mutating func tick(_ place: Int) {
        if isShown, (0..<count).contains(place) { ticked.formSymmetricDifference([place]) }
    }

    /// How the answer is judged; nil until the points are seen.
    public var verdict: Verdict? { isShown ? Verdict(recalling: ticked.count, of: count) : nil }
}
