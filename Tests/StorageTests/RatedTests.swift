import Cards
import Scheduling
import Study
import Testing

@testable import Storage

/// Which cards were answered of late: what was undone does not count, and a card that was renamed keeps its answers.
@Suite struct RatedTests {
    private static func headings(_ filter: String, _ learner: Learner) throws -> [String] {
        try learner.store.cards(Filter(parsing: filter), day: learner.day).map(\.heading)
    }

    @Test func whatWasUndoneWasNotAnswered() throws {
        var learner = try Learner.inMemory()
        try learner.answer(learner.card("a"), .two)
        try learner.answer(learner.card("b"), .five)
        try learner.undo()
        #expect(try Self.headings("rated:1", learner) == ["a"])
        try learner.answer(learner.card("a"), .four, .drill)
        #expect(try Self.headings("rated:1:4", learner) == ["a"])
        try learner.record([.reset(learner.card("a"))])
        #expect(try Self.headings("rated:1 is:new", learner) == ["a"], "the answer stays in the log")
    }

    @Test func daysAreStudyDays() throws {
        var learner = try Learner.inMemory()
        try learner.answer(learner.card("a"))
        learner.day = learner.day.advanced(by: 1)
        learner.milliseconds += 86_400_000
        try learner.answer(learner.card("b"))
        #expect(try Self.headings("rated:1", learner) == ["b"])
        #expect(try Self.headings("rated:2", learner) == ["a", "b"])
        #expect(try Self.headings("introduced:1", learner) == ["b"])
    }

    @Test func aRenamedCardKeepsItsAnswers() throws {
        let body = "It is carried into the vacuole by a pump of its own"
        var learner = Learner(try .inMemory())
        try learner.read(.deck("deck", [.init("a", body: body), .init("b"), .init("c")]))
        try learner.answer(learner.card("a"))
        try learner.read(.deck("deck", [.init("renamed", body: body), .init("b"), .init("c")]))
        #expect(try Self.headings("rated:1", learner) == ["renamed"])
        try learner.read(.deck("deck", [.init("a", body: "another"), .init("renamed", body: body), .init("b"), .init("c")]))
        #expect(try Self.headings("rated:1", learner) == ["renamed"], "the new card of the old name was never answered")
        try learner.read(.deck("deck", [.init("again", body: body), .init("b"), .init("c")]))
        #expect(try Self.headings("rated:1", learner) == ["again"])
    }

    @Test func whatAQuizAskedWasNotRated() throws {
        var learner = try Learner.inMemory()
        try learner.answer(learner.card("a"), .five, .quiz)
        try learner.answer(learner.card("b"), .five, .ahead)
        #expect(try Self.headings("rated:9", learner) == ["b"])
    }
}
