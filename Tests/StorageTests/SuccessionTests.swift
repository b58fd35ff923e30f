import Cards
import Scheduling
import Testing

@testable import Storage

/// Where it is known what became of cards, progress follows that, and nothing is guessed.
@Suite struct SuccessionTests {
    /// A deck of cards that share a heading and a body, with as many reviews as each digit says.
    private static func learner(_ reviews: [Int]) throws -> Learner {
        var learner = Learner(try .inMemory())
        try learner.read(deck(reviews.count))
        for (ordinal, count) in reviews.enumerated() {
            for _ in 0..<count { try learner.answer(learner.card("same", ordinal: ordinal)) }
        }
        return learner
    }

    private static func deck(_ count: Int, named name: String = "deck") -> IndexedFile {
        .deck(name, (0..<count).map { _ in .init("same", body: "all alike") })
    }

    private static func name(_ ordinal: Int, deck: String = "deck") -> CardName {
        CardName(deck: deck, heading: "same", ordinal: ordinal, side: .forward)
    }

    private static func reviews(_ learner: Learner, _ count: Int, deck: String = "deck") throws -> [Int] {
        try (0..<count).map { try learner.store.schedule(of: learner.card("same", ordinal: $0, deck: deck)).schedule.reviews }
    }

    @Test(arguments: [[0, 1, 2], [1, 2, 0], [2, 1, 0], [1, 0, 2], [2, 0, 1]])
    func cardsThatNothingTellsApartChangePlaces(order: [Int]) throws {
        var learner = try Self.learner([1, 2, 3])
        let known = Dictionary(uniqueKeysWithValues: order.enumerated().map { (Self.name($1), Self.name($0)) })
        try learner.read(Self.deck(3), known: known)
        #expect(try Self.reviews(learner, 3) == order.map { $0 + 1 })
        let schedules = try learner.schedules()
        try learner.store.rebuildSchedules()
        #expect(try learner.schedules() == schedules)
    }

    @Test func oneOfManyAlikeGoesToAnotherDeck() throws {
        var learner = try Self.learner([1, 2, 3])
        try learner.read(Self.deck(1, named: "other"))
        let known = [
            Self.name(0): Self.name(0), Self.name(1): Self.name(1, deck: "other"), Self.name(2): Self.name(1),
            Self.name(0, deck: "other"): Self.name(0, deck: "other"),
        ]
        try learner.read(Self.deck(2), Self.deck(2, named: "other"), known: known)
        #expect(try Self.reviews(learner, 2) == [1, 3])
        #expect(try Self.reviews(learner, 2, deck: "other") == [0, 2])
        #expect(try learner.store.unlisted().isEmpty)
    }

    @Test func whatADeletedCardLeftIsNobodys() throws {
        var learner = try Self.learner([2])
        try learner.read(.deck("deck", []), .deck("other", [.init("one"), .init("two")]))
        let known = [
            CardName(deck: "other", heading: "one", ordinal: 0, side: .forward): Self.name(0),
            CardName(deck: "other", heading: "two", ordinal: 0, side: .forward): CardName(
                deck: "other", heading: "two", ordinal: 0, side: .forward),
        ]
        try learner.read(.deck("other", [.init("two")]), .deck("deck", [.init("same", body: "of one")]), known: known)
        #expect(try Self.reviews(learner, 1) == [0])
        #expect(try learner.store.unlisted().count == 1)
    }

    /// The same card of two decks is put where a third one has it: of the three histories, the longest goes on.
    @Test(arguments: [[1, 2, 3], [3, 2, 1], [1, 3, 2], [0, 1, 1]]) func severalCardsBecomeOne(reviews: [Int]) throws {
        var learner = Learner(try .inMemory())
        let decks = ["one", "two", "three"]
        try learner.read(Self.deck(1, named: "one"), Self.deck(1, named: "two"), Self.deck(1, named: "three"))
        for (deck, count) in zip(decks, reviews) {
            for _ in 0..<count { try learner.answer(learner.card("same", deck: deck)) }
        }
        let known = Dictionary(uniqueKeysWithValues: decks.map { (Self.name(0, deck: $0), Self.name(0, deck: "three")) })
        try learner.read(Self.deck(0, named: "one"), Self.deck(0, named: "two"), Self.deck(1, named: "three"), known: known)
        #expect(try Self.reviews(learner, 1, deck: "three") == [reviews.max()!])
        let schedules = try learner.schedules()
        try learner.store.rebuildSchedules()
        #expect(try learner.schedules() == schedules)
    }

    /// The place of a card that joins another is taken by a third one at the same time.
    @Test func whoJoinsAnotherLeavesItsPlaceToANewOwner() throws {
        var learner = try Self.learner([1, 2, 3])
        let known = [Self.name(0): Self.name(0), Self.name(1): Self.name(0), Self.name(2): Self.name(1)]
        try learner.read(Self.deck(2), known: known)
        #expect(try Self.reviews(learner, 2) == [2, 3])
    }
}
