import Scheduling
import Study
import TestSupport
import Testing

@testable import Storage

/// Words are looked for once while nothing changes, and anew when something has.
@Suite struct FoundWordsTests {
    private static func learner(_ path: String? = nil) throws -> Learner {
        var learner = Learner(try path.map { try Store(path: $0) } ?? .inMemory())
        try learner.read(.deck("deck", [.init("a", body: "thiol"), .init("a thiol"), .init("b")]))
        return learner
    }

    /// The cards that a filter lists; those not `learned` yet are the ones that can be asked.
    private static func ask(_ learner: Learner, _ filter: Filter, learned: Set<CardNumber> = []) throws -> [CardNumber] {
        let store = learner.store
        let new = try store.candidates(filter, day: learner.day).new.map(\.card)
        let due = try store.candidates(filter, day: learner.day).due.map(\.entry.card)
        let listed = try store.cards(filter, day: learner.day).map(\.number)
        #expect(Set(new + due) == Set(listed).subtracting(learned))
        #expect(try store.counts(filter, day: learner.day).listed == listed.count)
        _ = try store.nextDue(filter, after: learner.day)
        return listed
    }

    @Test func wordsAreLookedForOnceUntilSomethingIsWritten() throws {
        var learner = try Self.learner()
        let cards = try [learner.card("a"), learner.card("a thiol")]
        #expect(try Self.ask(learner, .text("thiol")) == cards)
        #expect(learner.store.found.searches == 1)
        #expect(try Self.ask(learner, .text("body of b")) == [learner.card("b")])
        #expect(try Self.ask(learner, .text("thiol")) == cards)
        #expect(learner.store.found.searches == 2)
        try learner.read(.deck("deck", [.init("a", body: "thiol"), .init("b", body: "thiols")]))
        #expect(try Self.ask(learner, .text("thiol")) == [learner.card("a"), learner.card("b")])
        #expect(learner.store.found.searches == 3)
    }

    @Test func answersAreNoReasonToLookForThemAgain() throws {
        var learner = try Self.learner()
        let cards = try [learner.card("a"), learner.card("a thiol")]
        #expect(try Self.ask(learner, .text("thiol")) == cards)
        _ = try learner.answer(cards[0])
        _ = try learner.undo()
        _ = try learner.redo()
        #expect(try Self.ask(learner, .text("thiol"), learned: [cards[0]]) == cards)
        #expect(learner.store.found.searches == 1)
        try learner.read(.deck("deck", [.init("a", body: "thiol"), .init("b", body: "thiols")]))
        #expect(try Self.ask(learner, .text("thiol"), learned: [cards[0]]) == [learner.card("a"), learner.card("b")])
        #expect(learner.store.found.searches == 2)
    }

    @Test func whereTheyAreLookedForMakesADifference() throws {
        var learner = try Self.learner()
        try learner.read(.deck("other", [.init("c", body: "thiol")]))
        #expect(try Self.ask(learner, .text("thiol")).count == 3)
        for deck in ["other", "deck", "other"] {
            let filter = Filter.and([.term(.deck(TextPattern(literal: deck))), .text("thiol")])
            #expect(try Self.ask(learner, filter).count == (deck == "deck" ? 2 : 1))
        }
    }

    @Test func whatAnotherProgramWritesIsFound() throws {
        let folder = TemporaryFolder()
        let learner = try Self.learner(folder("nacre.sqlite"))
        #expect(try Self.ask(learner, .text("thiol")).count == 2)
        var other = Learner(try Store(path: learner.store.path), seed: 2)
        try other.read(.deck("deck", [.init("a", body: "thiol"), .init("b"), .init("c", body: "thiol"), .init("d", body: "thiol")]))
        #expect(try Self.ask(learner, .text("thiol")).count == 3)
    }
}
