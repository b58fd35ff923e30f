import Cards
import Scheduling
import Testing

@testable import Storage

/// Cards of one heading are told apart by their order; progress follows their bodies when that changes.
@Suite struct NamesakeTests {
    /// A deck of cards that share a heading, each with a body of its own and as many reviews as its body says.
    private static func deck(_ bodies: String) -> IndexedFile {
        .deck("deck", bodies.map { .init("same", body: String($0)) })
    }

    private static func learner(_ bodies: String) throws -> Learner {
        var learner = Learner(try .inMemory())
        try learner.read(deck(bodies))
        for (ordinal, body) in bodies.enumerated() {
            for _ in 0..<(body.wholeNumberValue ?? 0) { try learner.answer(learner.card("same", ordinal: ordinal)) }
        }
        return learner
    }

    /// How many reviews each card of the deck has.
    private static func reviews(_ learner: Learner, _ count: Int) throws -> [Int] {
        try (0..<count).map { try learner.schedule("same", ordinal: $0).reviews }
    }

    @Test(arguments: [
        ("12", "12", [1, 2]), ("12", "21", [2, 1]), ("123", "312", [3, 1, 2]), ("1234", "2143", [2, 1, 4, 3]),
        ("12", "2", [2]), ("123", "23", [2, 3]), ("123", "13", [1, 3]), ("123", "3", [3]),
        ("12", "x12", [0, 1, 2]), ("12", "1x2", [1, 0, 2]), ("12", "12x", [1, 2, 0]), ("12", "xy12", [0, 0, 1, 2]),
        ("12", "x2", [1, 2]), ("12", "2x", [2, 0]), ("123", "x23", [1, 2, 3]), ("1", "x1", [0, 1]), ("11", "11", [1, 1]),
        ("10", "01", [0, 1]), ("102", "20", [2, 0]),
    ])
    func progressFollowsTheBody(before: String, after: String, reviews: [Int]) throws {
        var learner = try Self.learner(before)
        try learner.read(Self.deck(after))
        #expect(try Self.reviews(learner, after.count) == reviews)

        for ordinal in reviews.indices { try learner.answer(learner.card("same", ordinal: ordinal)) }
        #expect(try Self.reviews(learner, after.count) == reviews.map { $0 + 1 }, "each card answers for itself")

        let schedules = try learner.schedules()
        try learner.store.rebuildSchedules()
        #expect(try learner.schedules() == schedules)
    }

    @Test func aCardTakenOutAndPutBackHasItsProgressAgain() throws {
        var learner = try Self.learner("123")
        try learner.read(Self.deck("23"))
        try learner.read(Self.deck("123"))
        #expect(try Self.reviews(learner, 3) == [1, 2, 3])
        try learner.read(Self.deck("12"))
        try learner.read(Self.deck("123"))
        #expect(try Self.reviews(learner, 3) == [1, 2, 3])
        #expect(try learner.store.unlisted().isEmpty)
    }

    @Test func sidesThatACardHasNotDoNotPassToItsNeighbour() throws {
        var learner = Learner(try .inMemory())
        try learner.read(
            .deck("deck", [.init("same", body: "1", sides: [.cloze(1), .cloze(2)]), .init("same", body: "2", sides: [.cloze(1)])]))
        try learner.answer(learner.card("same", .cloze(2)))
        try learner.read(
            .deck("deck", [.init("same", body: "2", sides: [.cloze(1), .cloze(2)]), .init("same", body: "1", sides: [.cloze(1)])]))
        #expect(try learner.schedule("same", .cloze(2)).isNew)
        #expect(try learner.store.unlisted().map(\.schedule.reviews) == [1])
    }

    @Test func longRowsOfNamesakesMoveAtOnce() throws {
        var learner = Learner(try .inMemory())
        let bodies = (0..<500).map { IndexedFile.Draft("same", body: "body \($0)") }
        try learner.read(.deck("deck", bodies))
        try learner.record((0..<500).map { .bury(try learner.card("same", ordinal: $0), until: StudyDay($0)) })
        try learner.read(.deck("deck", [.init("same", body: "first")] + bodies))
        #expect(try learner.schedule("same", ordinal: 500).buriedUntil == StudyDay(499))
        #expect(try learner.schedule("same", ordinal: 0) == Schedule())
    }
}
