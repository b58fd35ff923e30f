import Cards
import GRDB
import Scheduling
import TestSupport
import Testing

@testable import Storage

/// An event that a log holds is found by its id in whatever order ids are asked for, and while others are added.
@Suite struct KnownEventsTests {
    @Test(arguments: 1...6) func whatALogHoldsIsFoundAndNothingElse(seed: UInt64) throws {
        var left = try Learner.inMemory(ReplayTests.headings, seed: seed)
        var right = try Learner.inMemory(ReplayTests.headings, seed: seed &+ 1000)
        right.milliseconds += 500
        let cards = try ReplayTests.headings.map { try left.card($0) }
        for _ in 0..<150 {
            try ReplayTests.stumble(&left, cards)
            try ReplayTests.stumble(&right, cards)
        }
        let (old, new) = (try left.namedLog(), try right.namedLog())
        let stored = Dictionary(uniqueKeysWithValues: old.map { ($0.event.id, $0) })
        let all = (old + new).sorted { $0.event.id < $1.event.id }
        // First nothing is added, then all is, in order, and last it is all there.
        for events in [all.shuffled(using: &left.dice), all.reversed(), all, all] {
            let isLastRound = try left.log().count == all.count
            let isAdding = events.first?.event.id == all.first?.event.id
            _ = try left.store.mergeLog { merge in
                var known = try KnownEvents(merge) { $0 }
                for event in events {
                    let found = try known.event(event.event.id)
                    let expected = stored[event.event.id]
                    if isLastRound { #expect(found?.card == event.card && found?.event.id == event.event.id) }
                    if !isLastRound { #expect(found == expected) }
                    if found == nil, isAdding { _ = try merge.add(event) }
                }
            }
        }
        #expect(try left.log().map(\.id) == all.map(\.event.id))
    }

    @Test func aLogThatWasTakenInLeavesFewGaps() throws {
        let learner = try Learner.inMemory(["a"])
        var dice = Dice(state: 1)
        let card = try #require(try learner.store.name(of: learner.card("a")))
        func event(_ number: Int) -> NamedEvent<CardName> {
            let milliseconds = 1_700_000_000_000 + Int64(number) * 1000
            let id = EventID(rawValue: UInt128(milliseconds) << 80 | UInt128(dice.next()))
            let moment = Moment(milliseconds: milliseconds, utcOffsetSeconds: 0)
            return NamedEvent(Event(id: id, moment: moment, day: StudyDay(19_676), action: .reset(CardNumber(0))), card: card)
        }
        let events = (1...20_001).map(event)
        #expect(try learner.merge(events).added == 20_001)
        let pages = try learner.store.database.writeWithoutTransaction { db in
            let before = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "VACUUM")
            return (before, try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0)
        }
        #expect(pages.0 < pages.1 * 6 / 5)
    }
}
