import Scheduling
import Testing

@testable import Study

@Suite struct QueueTests {
    static func entry(_ card: Int64, _ siblings: Int64? = nil, _ stage: Entry.Stage = .new) -> Entry {
        Entry(card: CardNumber(card), siblings: siblings ?? card, stage: stage)
    }

    @Test func dueCardsComeBeforeNewOnesAndTheLongestOverdueFirst() {
        let due = (1...50).map { (entry: Self.entry($0, nil, .due), day: StudyDay(Int($0) % 5)) }
        let queue = Queue.arranged(due: due, new: [Self.entry(100), Self.entry(101)], seed: 7)
        #expect(queue.suffix(2) == [Self.entry(100), Self.entry(101)])
        let days = queue.prefix(50).map { $0.card.rawValue % 5 }
        #expect(days == days.sorted())
    }

    @Test func theSameSeedGivesTheSameOrderAndAnotherAnother() {
        let due = (1...50).map { (entry: Self.entry($0, nil, .due), day: StudyDay(0)) }
        #expect(Queue.arranged(due: due, new: [], seed: 1) == Queue.arranged(due: due.reversed(), new: [], seed: 1))
        #expect(Queue.arranged(due: due, new: [], seed: 1) != Queue.arranged(due: due, new: [], seed: 2))
    }

    @Test func theSidesOfACardStandApartWhereThereAreOthers() {
        let entries = [1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9].enumerated().map { Self.entry(Int64($0), Int64($1)) }
        let queue = Queue.spread(entries)
        let places = queue.indices.filter { queue[$0].siblings == 1 }
        #expect(places.count == 3)
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 > Queue.distance || $1 >= queue.count - 2 })
        #expect(Set(queue) == Set(entries) && queue.count == entries.count)
    }

    @Test func twoCardsOfThreeSidesEachTakeTurns() {
        let entries = [1, 1, 1, 2, 2, 2].enumerated().map { Self.entry(Int64($0), Int64($1)) }
        #expect(Queue.spread(entries).map(\.siblings) == [1, 2, 1, 2, 1, 2])
    }

    @Test func aHundredThousandEntriesAreSpreadAtOnce() {
        let entries = (0..<100_000).map { Self.entry(Int64($0), Int64($0 / 10)) }
        #expect(Queue.spread(entries).count == 100_000)
    }
}
