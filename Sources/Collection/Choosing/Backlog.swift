import Scheduling
import Storage
import Study

/// Cards that are due, and the days they go to when they are spread.
public struct Backlog {
    /// How many are due.
    public let due: Int
    /// Those that go to a later day, and that day.
    public let moves: [(card: CardNumber, day: StudyDay)]
    /// How many of the backlog each day gets, today being the first.
    public let shares: [Int]
    /// How many cards each day has then in all.
    public let loads: [Int]

    /// - Parameters:
    ///   - cards: those of which the due ones are to be spread.
    ///   - forecast: how many of all cards fall due on each of the days to spread them over, today being the first; at least one day.
    public init(cards: [ListedCard], forecast: [Int], today: StudyDay) {
        let waiting = cards.filter { $0.schedule.isDue(on: today) }
        var loads = forecast
        loads[0] -= waiting.count
        // The shorter the interval, the sooner it is forgotten; of equals, what has waited longest goes first.
        let order = waiting.enumerated().sorted { a, b in
            let (left, right) = (a.element.schedule, b.element.schedule)
            return (left.interval, left.due!.number, a.offset) < (right.interval, right.due!.number, b.offset)
        }
        let shares = Spreading.shares(of: waiting.count, over: loads)
        let days = shares.enumerated().flatMap { Array(repeating: today.advanced(by: $0.offset), count: $0.element) }
        due = waiting.count
        self.shares = shares
        // What stays today keeps its own day, so that it counts as late as it is.
        moves = zip(order, days).filter { $0.1 != today }.map { ($0.0.element.number, $0.1) }
        self.loads = zip(loads, shares).map(+)
    }
}
