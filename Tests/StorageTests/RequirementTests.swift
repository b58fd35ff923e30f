import Cards
import Scheduling
import Study
import Testing

@testable import Storage

/// Cards that are held back until others are known.
@Suite("Cards that come after others") struct RequirementTests {
    private static let limits = DayLimits(knownFrom: 6)

    private static func new(_ learner: Learner, _ filter: Filter = .all, order: Order = .dueFirst) throws -> [String] {
        let found = try learner.store.candidates(filter, day: learner.day, limits: limits, order: order).new
        return try found.map { try learner.store.name(of: $0.card)!.heading }
    }

    /// Answers a card well on two days, after which it comes back in six.
    private static func know(_ heading: String, _ learner: inout Learner, _ side: Side = .forward, deck: String = "deck") throws {
        try learner.answer(learner.card(heading, side, deck: deck))
        learner.day = learner.day.advanced(by: 1)
        try learner.answer(learner.card(heading, side, deck: deck))
    }

    private static func learner(_ files: IndexedFile...) throws -> Learner {
        var learner = Learner(try .inMemory())
        for file in files { try learner.read(file) }
        return learner
    }

    @Test func aCardIsHeldBackUntilTheOneBeforeItIsKnown() throws {
        var learner = try Self.learner(.deck("deck", [.init("a"), .init("b", after: ["a"]), .init("c", after: ["b", "a"]), .init("d")]))
        #expect(try Self.new(learner) == ["a", "d"])
        try learner.answer(learner.card("a"))
        #expect(try Self.new(learner) == ["d"])
        learner.day = learner.day.advanced(by: 1)
        try learner.answer(learner.card("a"))
        #expect(try Self.new(learner) == ["b", "d"])
        try Self.know("b", &learner)
        #expect(try Self.new(learner) == ["c", "d"])
        learner.day = learner.day.advanced(by: 6)
        try learner.answer(learner.card("a"), .one)
        #expect(try Self.new(learner) == ["d"])
        #expect(try learner.store.candidates(.all, day: learner.day).new.count == 2)
    }

    @Test func aFilterFindsWhatIsHeldBack() throws {
        var learner = try Self.learner(
            .deck("deck", [.init("a"), .init("b", after: ["a"]), .init("c", after: ["b"]), .init("d"), .init("e", after: ["a"])]))
        func found(_ filter: Filter) throws -> [String] {
            try learner.store.cards(filter, day: learner.day).map { try learner.store.name(of: $0.number)!.heading }
        }
        let waiting = Filter.term(.state(.waiting)).waiting(knownFrom: 6)
        try learner.record([.suspend(learner.card("e"))])
        #expect(try found(waiting) == ["b", "c"])
        #expect(try found(.term(.state(.waiting))) == ["b", "c"])
        #expect(try found(.not(waiting)) == ["a", "d", "e"])
        #expect(try found(.term(.state(.waiting)).waiting(knownFrom: nil)) == [])
        #expect(try learner.store.counts(waiting, day: learner.day, limits: Self.limits).newWaiting == 2)
        try learner.answer(learner.card("a"))
        #expect(try found(.term(.state(.waiting)).waiting(knownFrom: 1)) == ["c"])
        #expect(try found(waiting) == ["b", "c"])
        try Self.know("a", &learner)
        #expect(try found(waiting) == ["c"])
        #expect(waiting.description == "is:waiting")
    }

    @Test func whatWaitsIsCountedApart() throws {
        let learner = try Self.learner(.deck("deck", [.init("a"), .init("b", after: ["a"]), .init("c", after: ["a"]), .init("d")]))
        for filter in [Filter.all, .deck("deck")] {
            let counts = try learner.store.counts(filter, day: learner.day, limits: Self.limits)
            #expect((counts.new, counts.newToday, counts.newWaiting) == (4, 2, 2))
            #expect(try learner.store.counts(filter, day: learner.day).newWaiting == 0)
        }
    }

    @Test func aHeadingIsLookedForInItsOwnDeckFirst() throws {
        let learner = try Self.learner(
            .deck("deck", [.init("b", after: ["a"]), .init("c", after: ["z"]), .init("a")]),
            .deck("other", [.init("a"), .init("z", after: ["p q"])]),
            .deck("third", [.init("p q", pin: "k")]))
        #expect(try Self.new(learner) == ["a", "a", "id: k"])
        let before = try learner.store.requirements(knownFrom: 6)
        #expect(before[try learner.card("b").rawValue]?.map(\.deck) == ["deck"])
        #expect(before[try learner.card("c").rawValue]?.map(\.deck) == ["other"])
        #expect(before[try learner.card("z", deck: "other").rawValue]?.map(\.deck) == ["third"])
    }

    @Test func anIdIsFoundInAnyDeck() throws {
        var learner = try Self.learner(
            .deck(
                "deck",
                [.init("b", after: ["k7"]), .init("c", after: ["nothing"]), .init("d", after: ["pinned"]), .init("pinned", pin: "k8")]),
            .deck("other", [.init("a", pin: "k7"), .init("a2")]))
        #expect(try Self.new(learner) == ["c", "id: k8", "id: k7", "a2"])
        let number = try #require(try learner.store.number(of: CardName(deck: "", heading: "id: k7", ordinal: 0, side: .forward)))
        try learner.answer(number)
        learner.day = learner.day.advanced(by: 1)
        try learner.answer(number)
        #expect(try Self.new(learner) == ["b", "c", "id: k8", "a2"])
        try learner.read(.deck("deck", [.init("b", after: ["a2"]), .init("c"), .init("a2")], modified: 2))
        #expect(try Self.new(learner) == ["c", "a2", "a2"])
    }

    @Test func allSidesAreToBeKnown() throws {
        var learner = try Self.learner(
            .deck("deck", [.init("a", sides: [.cloze(1), .cloze(2)]), .init("b", sides: [.forward, .backward], after: ["a"])]))
        try Self.know("a", &learner, .cloze(1))
        #expect(try Self.new(learner) == ["a"])
        try Self.know("a", &learner, .cloze(2))
        #expect(try Self.new(learner) == ["b", "b"])
    }

    @Test func circlesAndUnknownNamesHoldNothingBack() throws {
        let drafts: [IndexedFile.Draft] = [
            .init("a", after: ["b"]), .init("b", after: ["a"]), .init("c", after: ["c", "nothing"]), .init("d", after: ["a"]),
        ]
        #expect(try Self.new(Self.learner(.deck("deck", drafts))) == ["a", "b", "c"])
    }

    @Test func whatIsSuspendedHoldsNothingBack() throws {
        var learner = try Self.learner(.deck("deck", [.init("a"), .init("b", after: ["a"])]))
        try learner.record([.suspend(learner.card("a"))])
        #expect(try Self.new(learner) == ["b"])
    }

    @Test func aFileThatComesBackStillHoldsItsCardsBack() throws {
        var learner = try Self.learner(.deck("deck", [.init("a"), .init("b", after: ["a"])]), .deck("other", [.init("o")]))
        try learner.read(absent: ["/decks/deck.md"])
        #expect(try Self.new(learner) == ["o"])
        try learner.read(returned: ["/decks/deck.md"])
        #expect(try Self.new(learner).sorted() == ["a", "o"])
    }

    @Test func whatWaitsForWhatIsTold() throws {
        var learner = try Self.learner(.deck("deck", [.init("a"), .init("b", after: ["a", "p"]), .init("p", pin: "k")]))
        try Self.know("a", &learner)
        let (a, b) = (try learner.card("a").rawValue, try learner.card("b").rawValue)
        let before = try learner.store.requirements(knownFrom: 6)
        #expect(before.keys.sorted() == [b])
        #expect(before[b]?.map(\.heading) == ["a", "p"] && before[b]?.map(\.isKnown) == [true, false])
        #expect(try learner.store.dependents(of: a).map(\.heading) == ["b"])
        #expect(try learner.store.requirements(knownFrom: nil)[b]?.map(\.isKnown) == [true, true])
    }

    /// Random decks and answers, against a plain search of what each card waits for.
    @Test(arguments: [UInt64(1), 2, 3, 4]) func theSameAsASlowSearch(seed: UInt64) throws {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let count = 24
        // Only what comes earlier is named: there are no circles.
        let after = (0..<count).map { index in index == 0 ? [] : (0..<next(3)).map { _ in next(index) } }
        var learner = try Self.learner(
            .deck("deck", after.enumerated().map { .init("q\($0)", after: $1.map { "q\($0)" }) }), .deck("other", [.init("o")]))
        for _ in 0..<30 {
            for _ in 0..<4 { try learner.answer(learner.card("q\(next(count))"), [.one, .four, .five][next(3)]) }
            learner.day = learner.day.advanced(by: 1 + next(3))
            let schedules = try (0..<count).map { try learner.schedule("q\($0)") }
            let expected = (0..<count).filter { card in
                schedules[card].isNew && after[card].allSatisfy { !schedules[$0].isNew && schedules[$0].interval >= 6 }
            }.map { "q\($0)" }
            #expect(try Self.new(learner, .deck("deck")) == expected)
            #expect(try Self.new(learner, .deck("deck"), order: .interleaved) == expected)
            for filter in [Filter.all, .not(.tag("none"))] {
                let counts = try learner.store.counts(filter, day: learner.day, limits: Self.limits)
                #expect(counts.newToday == expected.count + 1 && counts.newWaiting == counts.new - counts.newToday)
            }
        }
    }
}
