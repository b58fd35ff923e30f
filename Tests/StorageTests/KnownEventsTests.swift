import Cards
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
}
