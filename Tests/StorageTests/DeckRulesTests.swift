import Cards
import Scheduling
import Study
import Testing

@testable import Storage

/// Decks may set limits of their own, which hold beside the learner's.
@Suite struct DeckRulesTests {
    private static func learner(_ change: (inout DeckSettings) -> Void) throws -> Learner {
        var learner = Learner(try .inMemory())
        var limited = IndexedFile.deck("a", ["a0", "a1", "a2", "a3"].map { .init($0) })
        change(&limited.settings)
        try learner.read(limited, .deck("b", ["b0", "b1", "b2", "b3"].map { .init($0) }), order: ["/decks/a.md", "/decks/b.md"])
        return learner
    }

    private static func new(_ learner: Learner, _ limit: Int?) throws -> [String] {
        let found = try learner.store.candidates(.all, day: learner.day, limits: DayLimits(new: limit)).new
        return try found.map { try learner.store.name(of: $0.card)!.heading }
    }

    @Test func newCardsOfADeckAreLimitedByTheDeckToo() throws {
        var learner = try Self.learner { $0.newCardsPerDay = 2 }
        #expect(try Self.new(learner, nil) == ["a0", "a1", "b0", "b1", "b2", "b3"])
        #expect(try Self.new(learner, 3) == ["a0", "a1", "b0"])
        #expect(try learner.store.counts(.all, day: learner.day).newToday == 6)
        #expect(try learner.store.counts(.deck("a"), day: learner.day, limits: DayLimits(new: 20)).newToday == 2)
        try learner.answer(learner.card("a2", deck: "a"))
        #expect(try Self.new(learner, nil) == ["a0", "b0", "b1", "b2", "b3"])
        #expect(try learner.store.counts(.all, day: learner.day, limits: DayLimits(new: 4)).newToday == 3)
        #expect(try learner.store.deckCounts(day: learner.day, limits: DayLimits(new: 20)).map(\.counts.newToday) == [1, 4])
        #expect(try learner.store.deckCounts(.not(.term(.state(.suspended))), day: learner.day).map(\.counts.newToday) == [1, 4])
        learner.day = learner.day.advanced(by: 1)
        #expect(try Self.new(learner, nil) == ["a0", "a1", "b0", "b1", "b2", "b3"])
    }

    @Test(arguments: [(3, true), (2, false)]) func newCardsOfADeckWaitWhileMuchOfItIsDue(below: Int, comes: Bool) throws {
        var learner = try Self.learner { $0.newWhileDueBelow = below }
        for heading in ["a0", "a1"] { try learner.answer(learner.card(heading, deck: "a")) }
        for heading in ["b0", "b1", "b2"] { try learner.answer(learner.card(heading, deck: "b")) }
        learner.day = learner.day.advanced(by: 1)
        #expect(try Self.new(learner, nil) == (comes ? ["a2", "a3", "b3"] : ["b3"]))
        for filter in [Filter.all, .not(.term(.state(.suspended)))] {
            let counts = try learner.store.counts(filter, day: learner.day, limits: DayLimits(new: 20))
            #expect((counts.newToday, counts.newHeld) == (comes ? (3, 0) : (1, 2)))
            let decks = try learner.store.deckCounts(filter, day: learner.day, limits: DayLimits(new: 20)).map(\.counts.newToday)
            #expect(decks == (comes ? [2, 1] : [0, 1]))
        }
        // What is asked for by number, or on top, is meant.
        var limits = DayLimits(new: 20)
        limits.new.more = 1
        #expect(try learner.store.candidates(.all, day: learner.day, limits: limits).new.count == (comes ? 3 : 2))
        limits.new = DayLimits.Quota(4, heedsDecks: false)
        #expect(try learner.store.candidates(.all, day: learner.day, limits: limits).new.count == 3)
    }

    @Test func reviewsOfADeckAreLimitedByTheDeckToo() throws {
        var learner = try Self.learner { $0.reviewsPerDay = 1 }
        for heading in ["a0", "a1", "a2"] { try learner.answer(learner.card(heading, deck: "a")) }
        for heading in ["b0", "b1"] { try learner.answer(learner.card(heading, deck: "b")) }
        learner.day = learner.day.advanced(by: 1)
        func due(_ limit: Int?) throws -> [String] {
            let found = try learner.store.candidates(.all, day: learner.day, limits: DayLimits(reviews: limit)).due
            return try found.map { try learner.store.name(of: $0.entry.card)!.heading }
        }
        #expect(try due(nil) == ["a0", "b0", "b1"])
        #expect(try due(2) == ["a0", "b0"])
        try learner.answer(learner.card("a0", deck: "a"))
        #expect(try due(nil) == ["b0", "b1"])
    }

    @Test func aDeckSaysWhetherItsCardsAreDrilled() throws {
        var learner = try Self.learner { $0.isDrilling = false }
        try learner.answer(learner.card("a0", deck: "a"), .two)
        try learner.answer(learner.card("b0", deck: "b"), .two)
        let drill = try learner.store.candidates(.all, day: learner.day).drill
        #expect(drill.map(\.isDrilled) == [false, nil])
        #expect(SessionState(queue: [], drill: drill).remaining == 1)
        #expect(SessionState(queue: [], drill: drill, isDrilling: false).remaining == 0)
        #expect(try learner.store.counts(.all, day: learner.day).drill == 1)
        #expect(try learner.store.deckSettings().map(\.deck) == ["a"])
        #expect(try learner.store.location(of: learner.card("a0", deck: "a"))?.deckSettings.isDrilling == false)
    }
}
