import Cards
import Scheduling
import Study
import TestSupport
import Testing

@testable import Storage

/// The day's new cards under the orders in which decks take turns.
@Suite struct NewInTurnTests {
    /// A learner with three decks of twelve cards each, a of which may have a limit of its own; every third card is of the core.
    private static func learner(limit: Int? = nil) throws -> Learner {
        var learner = Learner(try .inMemory())
        var files = ["c", "a", "b"].map { deck in
            IndexedFile.deck(deck, (0..<12).map { .init("\(deck)\($0)", tags: $0 % 3 == 0 ? ["core"] : []) })
        }
        files[1].settings.newCardsPerDay = limit
        try learner.read(files[0], files[1], files[2], order: ["/decks/a.md", "/decks/b.md", "/decks/c.md"])
        return learner
    }

    private static func new(
        _ learner: Learner, _ limit: Int?, _ order: Order = .interleaved, _ filter: Filter = .all, heedsDecks: Bool = true
    ) throws -> String {
        var limits = DayLimits(new: limit)
        limits.new.heedsDecks = heedsDecks
        let found = try learner.store.candidates(filter, day: learner.day, limits: limits, order: order).new
        return try found.map { try learner.store.name(of: $0.card)!.heading }.joined(separator: " ")
    }

    @Test(
        arguments: [
            (.all, 10, .interleaved, "a0 b0 c0 a1 b1 c1 a2 b2 c2 a3"), (.all, 10, .mixed, "a0 b0 c0 a1 b1 c1 a2 b2 c2 a3"),
            (.all, 10, .dueFirst, "a0 a1 a2 a3 a4 a5 a6 a7 a8 a9"), (.all, 10, .deck, "a0 a1 a2 a3 a4 a5 a6 a7 a8 a9"),
            (.all, 2, .mixed, "a0 b0"), (.all, 0, .mixed, ""), (.tag("core"), 5, .interleaved, "a0 b0 c0 a3 b3"),
            (.tag("core"), nil, .interleaved, "a0 b0 c0 a3 b3 c3 a6 b6 c6 a9 b9 c9"), (.deck("b"), 3, .interleaved, "b0 b1 b2"),
            (.or([.deck("c"), .deck("a")]), 5, .mixed, "a0 c0 a1 c1 a2"), (.tag("none"), 5, .mixed, ""),
            (.and([.text("1"), .deck("a")]), 5, .mixed, "a1 a10 a11"),
        ] as [(Filter, Int?, Order, String)])
    func theLimitHoldsAfterTheOrder(filter: Filter, limit: Int?, order: Order, expected: String) throws {
        #expect(try Self.new(Self.learner(), limit, order, filter) == expected)
    }

    @Test(arguments: [(1, "a0 b0 c0 b1 c1 b2 c2"), (0, "b0 c0 b1 c1 b2 c2 b3"), (3, "a0 b0 c0 a1 b1 c1 a2")])
    func aDeckMayHaveALimitOfItsOwn(limit: Int, expected: String) throws {
        let learner = try Self.learner(limit: limit)
        #expect(try Self.new(learner, 7) == expected)
        #expect(try Self.new(learner, 7, heedsDecks: false) == "a0 b0 c0 a1 b1 c1 a2")
    }

    @Test func aDayComesToTheSameInSeveralSittings() throws {
        var learner = try Self.learner(limit: 2)
        for (deck, heading) in [("a", "a0"), ("b", "b0")] { try learner.answer(learner.card(heading, deck: deck)) }
        #expect(try Self.new(learner, 8) == "c0 a1 b1 c1 b2 c2")
        for index in 1...3 { try learner.answer(learner.card("b\(index)", deck: "b")) }
        #expect(try Self.new(learner, 9) == "c0 a1 c1 c2")
        try learner.record([
            .suspend(learner.card("c0", deck: "c")), .bury(learner.card("a1", deck: "a"), until: learner.day.advanced(by: 1)),
        ])
        #expect(try Self.new(learner, 9) == "c1 a2 c2 c3")
    }

    @Test func noDeckWaitsForEver() throws {
        var learner = try Self.learner()
        var introduced = ""
        for _ in 0..<6 {
            let heading = try Self.new(learner, 1, .mixed)
            introduced += heading + " "
            try learner.answer(learner.card(heading, deck: String(heading.prefix(1))))
            #expect(try Self.new(learner, 1, .mixed) == "")
            learner.day = learner.day.advanced(by: 1)
        }
        #expect(introduced == "a0 b0 c0 a1 b1 c1 ")
    }

    @Test func placesAreThoseOfTheCardsAskedFor() throws {
        let learner = try Self.learner()
        let cards = try [learner.card("b2", deck: "b"), learner.card("a0", deck: "a")]
        let places = try learner.store.places(of: cards + [CardNumber(999)])
        #expect(places == [cards[0]: Order.Place(deck: 1, position: 2), cards[1]: Order.Place(deck: 0, position: 0)])
        #expect(try learner.store.places(of: []).isEmpty)
    }

    @Test func aLargeDeckCostsNoMoreThanASmallOne() throws {
        var learner = Learner(try .inMemory())
        try learner.read(
            .deck("a", (0..<20_000).map { .init("a\($0)") }), .deck("b", [.init("b0")]), order: ["/decks/a.md", "/decks/b.md"])
        func steps(_ limits: DayLimits) throws -> Int {
            try learner.store.hundredsOfSteps { _ = try learner.store.candidates(.all, day: learner.day, limits: limits, order: .mixed) }
        }
        // All cards take a thousand times as much as ten.
        let (ten, all) = (try steps(DayLimits(new: 10)), try steps(DayLimits()))
        #expect(ten * 100 < all, "\(ten) and \(all)")
        #expect(try Self.new(learner, 3) == "a0 b0 a1")
    }
}
