import Scheduling
import Storage
import Study

/// Cards that are due, and the days they go to when they are spread.
struct Backlog {
    /// How many are due.
    let due: Int
    /// Those that go to a later day, and that day.
    let moves: [(card: CardNumber, day: StudyDay)]
    /// How many cards each day has then, today being the first.
    let loads: [Int]

    /// - Parameters:
    ///   - cards: those of which the due ones are to be spread.
    ///   - all: all cards, whose days make a day full.
    init(cards: [ListedCard], all: [ListedCard], today: StudyDay, days: Int) {
        let waiting = cards.filter { $0.schedule.isDue(on: today) }
        let spread = Set(waiting.map(\.number))
        var loads = Array(repeating: 0, count: days)
        for card in all where !spread.contains(card.number) && !card.schedule.isSuspended {
            guard let due = card.schedule.due else { continue }
            let index = max(0, due.days(since: today), card.schedule.buriedUntil?.days(since: today) ?? 0)
            if index < days { loads[index] += 1 }
        }
        // The shorter the interval, the sooner it is forgotten; of equals, what has waited longest goes first.
        let order = waiting.enumerated().sorted { a, b in
            let (left, right) = (a.element.schedule, b.element.schedule)
            return (left.memory.interval, left.due!.number, a.offset) < (right.memory.interval, right.due!.number, b.offset)
        }
        let shares = Spreading.shares(of: waiting.count, over: loads)
        let days = shares.enumerated().flatMap { Array(repeating: today.advanced(by: $0.offset), count: $0.element) }
        due = waiting.count
        // What stays today keeps its own day, so that it counts as late as it is.
        moves = zip(order, days).filter { $0.1 != today }.map { ($0.0.element.number, $0.1) }
        self.loads = zip(loads, shares).map(+)
    }
}
