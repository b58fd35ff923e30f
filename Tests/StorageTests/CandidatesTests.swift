import Cards
import Scheduling
import Study
import Testing

@testable import Storage

/// What may be asked on a day, and how much of it there is.
@Suite struct CandidatesTests {
    /// A learner with two decks of five cards each, on the first day.
    private static func learner() throws -> Learner {
        var learner = Learner(try .inMemory())
        try learner.read(
            .deck("b", ["b0", "b1", "b2", "b3", "b4"].map { .init($0) }), .deck("a", ["a0", "a1", "a2", "a3", "a4"].map { .init($0) }),
            order: ["/decks/a.md", "/decks/b.md"])
        return learner
    }

    private static func headings(_ entries: [Entry], _ learner: Learner) throws -> [String] {
        try entries.map { try learner.store.name(of: $0.card)!.heading }
    }

    private static func candidates(_ learner: Learner, new: Int? = nil, reviews: Int? = nil) throws -> [Entry.Stage: [String]] {
        let found = try learner.store.candidates(.all, day: learner.day, limits: DayLimits(new: new, reviews: reviews))
        #expect(found.due.map(\.entry.stage).allSatisfy { $0 == .due } && found.new.allSatisfy { $0.stage == .new })
        return [
            .due: try headings(found.due.map(\.entry), learner), .new: try headings(found.new, learner),
            .drill: try headings(found.drill, learner),
        ]
    }

    @Test func newCardsComeInTheOrderOfTheDecks() throws {
        let learner = try Self.learner()
        #expect(try Self.candidates(learner)[.new] == ["a0", "a1", "a2", "a3", "a4", "b0", "b1", "b2", "b3", "b4"])
        #expect(try Self.candidates(learner, new: 2)[.new] == ["a0", "a1"])
        #expect(try Self.candidates(learner, new: 0)[.new] == [])
    }

    @Test func theOrderOfTheDecksCanChange() throws {
        var learner = try Self.learner()
        try learner.read(order: ["/decks/b.md", "/decks/a.md"])
        #expect(try Self.candidates(learner, new: 1)[.new] == ["b0"])
        #expect(try learner.store.decks().map(\.name) == ["b", "a"])
    }

    @Test func cardsIntroducedTodayUseUpTheLimitWhereverTheyAre() throws {
        var learner = try Self.learner()
        try learner.answer(learner.card("b0", deck: "b"))
        try learner.answer(learner.card("a0", deck: "a"))
        try learner.read(gone: ["/decks/b.md"])
        #expect(try Self.candidates(learner, new: 3)[.new] == ["a1"])
        #expect(try learner.store.counts(.all, day: learner.day, limits: DayLimits(new: 3)).newToday == 1)
        #expect(try learner.store.counts(.all, day: learner.day).newToday == 4)
        learner.day = learner.day.advanced(by: 1)
        #expect(try Self.candidates(learner, new: 3)[.new] == ["a1", "a2", "a3"])
    }

    /// Cards with a schedule from another program, whose last day there is today, tomorrow or yesterday, were introduced there.
    @Test(arguments: [4, 5, 3]) func schedulesFromElsewhereUseUpNoLimit(due: Int) throws {
        var learner = try Self.learner()
        let adopted = ImportedSchedule(interval: 4, easiness: 250, due: learner.day.advanced(by: due))
        try learner.record(["a0", "a1", "b0"].map { .adopt(try learner.card($0, deck: String($0.prefix(1))), adopted) })
        for _ in 0..<2 {
            #expect(try Self.candidates(learner, new: 2)[.new] == ["a2", "a3"])
            #expect(try learner.store.counts(.all, day: learner.day, limits: DayLimits(new: 2)).newToday == 2)
            #expect(try learner.store.counts(.term(.introduced(days: 9)), day: learner.day).listed == 0)
            learner.day = learner.day.advanced(by: 1)
        }
        try learner.answer(learner.card("a2", deck: "a"))
        #expect(try Self.candidates(learner, new: 2)[.new] == ["a3"])
    }

    @Test func schedulesFromElsewhereAreNoReviewsOfTheDay() throws {
        var learner = try Self.learner()
        try learner.answer(learner.card("a1", deck: "a"))
        learner.day = learner.day.advanced(by: 1)
        let adopted = ImportedSchedule(interval: 4, easiness: 250, due: learner.day.advanced(by: 4), last: learner.day)
        try learner.record([.adopt(learner.card("a0", deck: "a"), adopted)])
        #expect(try Self.candidates(learner, reviews: 1)[.due] == ["a1"])
    }

    @Test func theLongestOverdueComesFirstAndReviewsOfTheDayUseUpTheLimit() throws {
        var learner = try Self.learner()
        for (days, heading) in [(0, "a3"), (1, "a1"), (1, "a2")] {
            learner.day = learner.day.advanced(by: days)
            try learner.answer(learner.card(heading, deck: "a"))
        }
        learner.day = learner.day.advanced(by: 5)
        #expect(try Self.candidates(learner)[.due] == ["a3", "a1", "a2"])
        #expect(try Self.candidates(learner, reviews: 2)[.due] == ["a3", "a1"])
        let due = try learner.store.candidates(.all, day: learner.day).due
        #expect(due.map(\.day) == [StudyDay(20_801), StudyDay(20_802), StudyDay(20_803)])
        try learner.answer(learner.card("a1", deck: "a"))
        try learner.answer(learner.card("a4", deck: "a"))
        #expect(try Self.candidates(learner, reviews: 2)[.due] == ["a3"], "the new card was no review")
    }

    @Test func whatIsOwedTodayIsDrilledInTheOrderOfTheAnswers() throws {
        var learner = try Self.learner()
        for heading in ["a2", "a0", "a1"] { try learner.answer(learner.card(heading, deck: "a"), .two) }
        #expect(try Self.candidates(learner)[.drill] == ["a2", "a0", "a1"])
        try learner.answer(learner.card("a2", deck: "a"), .three, .drill)
        #expect(try Self.candidates(learner)[.drill] == ["a0", "a1", "a2"])
        try learner.answer(learner.card("a0", deck: "a"), .four, .drill)
        #expect(try Self.candidates(learner)[.drill] == ["a1", "a2"])
        learner.day = learner.day.advanced(by: 1)
        #expect(try Self.candidates(learner)[.drill] == [])
    }

    @Test func whatIsPutAwayIsNotAsked() throws {
        var learner = try Self.learner()
        let cards = try ["a0", "a1", "a2", "a3"].map { try learner.card($0, deck: "a") }
        try learner.answer(cards[0], .two)
        try learner.answer(cards[1], .two)
        let tomorrow = learner.day.advanced(by: 1)
        try learner.record([.suspend(cards[0]), .bury(cards[1], until: tomorrow), .suspend(cards[2]), .bury(cards[3], until: tomorrow)])
        #expect(try Self.candidates(learner, new: 3) == [.due: [], .new: ["a4"], .drill: []])
        var counts = try learner.store.counts(.all, day: learner.day)
        #expect([counts.suspended, counts.buried, counts.new, counts.drill, counts.listed] == [2, 2, 6, 0, 10])
        learner.day = tomorrow
        #expect(try Self.candidates(learner, new: 2) == [.due: ["a1"], .new: ["a3", "a4"], .drill: []])
        counts = try learner.store.counts(.all, day: tomorrow)
        #expect([counts.suspended, counts.buried, counts.due] == [2, 0, 1])
    }

    @Test func aCardThatWasResetIsNewAgain() throws {
        var learner = try Self.learner()
        try learner.answer(learner.card("a0", deck: "a"))
        #expect(try Self.candidates(learner)[.new]?.first == "a1")
        try learner.record([.reset(learner.card("a0", deck: "a"))])
        #expect(try Self.candidates(learner)[.new]?.first == "a0")
        try learner.undo()
        #expect(try Self.candidates(learner)[.new]?.first == "a1")
    }

    @Test func onlyWhatADeckHasIsAsked() throws {
        var learner = try Self.learner()
        try learner.answer(learner.card("a0", deck: "a"), .two)
        try learner.read(.deck("a", []))
        learner.day = learner.day.advanced(by: 1)
        #expect(try Self.candidates(learner)[.due] == [])
        #expect(try learner.store.counts(.all, day: learner.day).listed == 5)
        try learner.read(.deck("a", [.init("a0"), .init("a9")]))
        #expect(try Self.candidates(learner)[.due] == ["a0"])
        #expect(try Self.candidates(learner)[.new]?.first == "a9")
    }

    @Test func theSidesOfACardAreSiblings() throws {
        var learner = Learner(try .inMemory())
        try learner.read(.deck("deck", [.init("a", sides: [.forward, .backward]), .init("b", sides: [.cloze(2), .cloze(10)])]))
        let new = try learner.store.candidates(.all, day: learner.day).new
        #expect(try new.map { try learner.store.name(of: $0.card)!.side } == [.forward, .backward, .cloze(2), .cloze(10)])
        #expect(Set(new.map(\.siblings)).count == 2 && new[0].siblings == new[1].siblings && new[2].siblings == new[3].siblings)
        #expect(try learner.store.location(of: new[1].card)?.siblings == new[0].siblings)
    }

    @Test func theForecastCountsOverdueCardsToday() throws {
        var learner = try Self.learner()
        for heading in ["a0", "a1", "a2", "a3", "a4"] { try learner.answer(learner.card(heading, deck: "a")) }
        try learner.record([.suspend(learner.card("a4", deck: "a")), .bury(learner.card("a3", deck: "a"), until: StudyDay(20_806))])
        learner.day = learner.day.advanced(by: 3)
        try learner.answer(learner.card("a0", deck: "a"))
        #expect(try learner.store.forecast(.all, from: learner.day, days: 8) == [2, 0, 0, 1, 0, 0, 1, 0])
        #expect(try learner.store.forecast(.all, from: learner.day, days: 0) == [])
        let next = try #require(try learner.store.nextDue(.all, after: learner.day))
        #expect(next.day == StudyDay(20_806) && next.count == 1)
        #expect(try learner.store.nextDue(.all, after: StudyDay(20_809)) == nil)
    }

    @Test func everyDeckHasItsCounts() throws {
        var learner = try Self.learner()
        for day in [0, 1, 7, 30] {
            learner.day = StudyDay(20_800 + day)
            try learner.answer(learner.card("b0", deck: "b"), .five)
        }
        let decks = try learner.store.deckCounts(.all, day: learner.day, limits: DayLimits(new: 3))
        #expect(decks.map(\.deck) == ["a", "b"] && decks.map(\.title) == ["A", "B"] && decks[1].path == "/decks/b.md")
        #expect(decks.map(\.counts.new) == [5, 4] && decks.map(\.counts.newToday) == [3, 3])
        #expect(try learner.store.deckCounts(.deck("b"), day: learner.day).map(\.deck) == ["b"])
    }
}
