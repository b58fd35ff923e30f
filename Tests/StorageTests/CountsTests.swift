import Cards
import GRDB
import Scheduling
import Study
import Testing

@testable import Storage

/// What is counted from indices is what counting card by card comes to.
@Suite struct CountsTests {
    /// All cards, by a filter that says so in a roundabout way and is counted card by card.
    private static let everything = Filter.or([.term(.state(.new)), .not(.term(.state(.new)))])

    private static func compare(_ learner: Learner, newLimit: Int?) throws {
        for sort in 0..<3 { try compare(learner, limits(newLimit, sort)) }
    }

    /// Limits of one of three sorts.
    private static func limits(_ new: Int?, _ sort: Int) -> DayLimits {
        DayLimits(new: new, reviews: sort == 2 ? 3 : nil, buriesSiblings: sort > 0, newWhileDueBelow: sort == 2 ? 2 : nil)
    }

    private static func compare(_ learner: Learner, _ limits: DayLimits) throws {
        let (store, day) = (learner.store, learner.day)
        let quick = try store.counts(.all, day: day, limits: limits)
        let slow = try store.counts(everything, day: day, limits: limits)
        try #require(quick == slow)
        for filter in [.all, everything, .text("a"), .and([.text("1"), .term(.state(.new))])] {
            try #require(try store.carried(filter, day: day, limits: limits) == store.counts(filter, day: day, limits: limits).carried)
        }
        let quickDecks = try store.deckCounts(day: day, limits: limits)
        let slowDecks = try store.deckCounts(everything, day: day, limits: limits)
        try #require(quickDecks == slowDecks)
        // What triggers keep is what a look at all cards finds.
        for question in [Derived.misplaced, Derived.miscounted, Derived.mislisted] {
            try #require(try store.database.read { try Int.fetchOne($0, sql: question) } == 0, "\(question)")
        }
        try #require(
            try studied(.all, learner).filter { $0.deck != nil }.map(String.init(describing:))
                == studied(everything, learner).map(String.init(describing:)))
        // What is counted is what is asked.
        for order in [Order.dueFirst, .mixed, .overdue] {
            let found = try store.candidates(.all, day: day, limits: limits, order: order)
            try #require([found.due.count, found.new.count, found.drill.count] == [quick.dueToday, quick.newToday, quick.drill])
        }
    }

    /// The chosen cards to which something has happened, in the order of their numbers.
    private static func studied(_ filter: Filter, _ learner: Learner) throws -> [StudiedCard] {
        var cards: [StudiedCard] = []
        _ = try learner.store.forEachStudied(filter, day: learner.day) { cards.append($0) }
        return cards.sorted { $0.number.rawValue < $1.number.rawValue }
    }

    @Test func ofAFewCards() throws {
        var learner = try SmallCollection.learner()
        for day in -61...20 {
            learner.day = SmallCollection.today.advanced(by: day)
            try Self.compare(learner, newLimit: day % 3 == 0 ? nil : 2)
        }
    }

    @Test func whatIsListedAgainWhereItWasIsNotWrittenDownAgain() throws {
        var learner = try Learner.inMemory()
        for heading in ["a", "b"] { try learner.answer(try learner.card(heading)) }
        try learner.store.database.write { db in
            try db.execute(
                sql: """
                    CREATE TEMP TABLE written (card); CREATE TEMP TRIGGER writes AFTER UPDATE ON main.schedule
                    BEGIN INSERT INTO written VALUES (new.card); END;
                    """)
        }
        try learner.read(.deck("deck", [.init("c"), .init("b"), .init("a")]))
        #expect(try learner.store.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM written") } == 0)
        // One that is listed no more is.
        try learner.read(.deck("deck", [.init("b"), .init("c")]))
        let written = try learner.store.database.read { try Int64.fetchAll($0, sql: "SELECT card FROM written") }
        #expect(written == [try learner.card("a").rawValue])
        try Self.compare(learner, newLimit: nil)
    }

    @Test func ofNoCards() throws {
        try Self.compare(Learner(try .inMemory()), newLimit: 20)
    }

    @Test(arguments: 1...8) func whateverHappened(seed: UInt64) throws {
        var learner = try Learner.inMemory(ReplayTests.headings, seed: seed &+ 50)
        try learner.read(.deck("other", [.init("x"), .init("y")]))
        let cards =
            try ReplayTests.headings.map { try learner.card($0) } + [learner.card("x", deck: "other"), learner.card("y", deck: "other")]
        for step in 0..<150 {
            try ReplayTests.stumble(&learner, cards)
            try Self.compare(learner, Self.limits(3, step % 3))
        }
    }
}
