import Scheduling

/// The moments of a quiz with a time limit at which the time left is told: half of it, a minute, ten seconds.
public struct TimeMarks: Sendable {
    /// Milliseconds before the end, the first moment first.
    private let marks: [Int]
    private let total: Int

    /// The moments of a quiz that takes so long.
    public init(total: Int) {
        self.total = total
        // Half a minute's half is near enough to ten seconds.
        marks = (total >= 40_000 ? [total / 2] : []) + [60_000, 10_000].filter { $0 * 2 < total }
    }

    /// How long it is to the next moment; nil when none follows.
    ///
    /// - Parameter left: the milliseconds that are left.
    public func wait(left: Int) -> Int? { marks.first { $0 < left }.map { left - $0 } }

    /// What is told when so much is left after more was; nil where no moment lies between.
    public func words(left: Int, before: Int) -> String? {
        guard let mark = marks.last(where: { left <= $0 && $0 < before }) else { return nil }
        let time = Phrase.duration(milliseconds: mark)
        return mark == total / 2 ? "Half of the time is left: \(time)." : "\(time) left."
    }
}
