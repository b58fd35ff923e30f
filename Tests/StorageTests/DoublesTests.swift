import Scheduling
import Testing

@testable import Storage

/// A card that stands in two files counts once.
@Suite struct DoublesTests {
    private static let first = IndexedFile.deck("first", [.init("a", pin: "k7f3")])
    private static let second = IndexedFile.deck("second", [.init("a", pin: "k7f3"), .init("b")])

    @Test func theFirstFileCounts() throws {
        var learner = Learner(try .inMemory())
        let change = try learner.read(Self.first, Self.second)
        #expect(change.doubles.map(\.path) == ["/decks/second.md"])
        #expect(try learner.store.cards(.all, day: learner.day).map(\.deck) == ["first", "second"])
    }

    @Test func bothPlacesAreKnown() throws {
        var learner = Learner(try .inMemory())
        try learner.read(Self.first, Self.second)
        let doubles = try learner.store.doubles()
        #expect(doubles.map { "\($0.place.path) \($0.first.path)" } == ["/decks/second.md /decks/first.md"])
        #expect(doubles.map(\.name.heading) == ["id: k7f3"])
        try learner.read(gone: ["/decks/second.md"])
        #expect(try learner.store.doubles() == [])
    }

    @Test func whatStandsTwiceInOneFileIsNoDoubleOfTwo() throws {
        var learner = Learner(try .inMemory())
        try learner.read(.deck("deck", [.init("a", pin: "x"), .init("b", pin: "x")]))
        #expect(try learner.store.doubles() == [])
    }

    @Test func theSecondIsReadAgainWhenTheFirstIsGone() throws {
        var learner = Learner(try .inMemory())
        try learner.read(Self.first, Self.second)
        let change = try learner.read(gone: ["/decks/first.md"])
        #expect(change.stale == ["/decks/second.md"])
        #expect(try learner.store.stamps()["/decks/second.md"]?.stamp != Self.second.stamp)
        try learner.read(Self.second)
        #expect(try learner.store.cards(.all, day: learner.day).map(\.deck) == ["second", "second"])
        #expect(try learner.store.stamps()["/decks/second.md"]?.stamp == Self.second.stamp)
    }

    @Test func aCardThatTwoPlacesOfOneFileHaveCountsOnce() throws {
        var learner = Learner(try .inMemory())
        let change = try learner.read(.deck("deck", [.init("a", pin: "x"), .init("b", pin: "x")]))
        #expect(change.doubles.count == 1)
        #expect(try learner.store.cards(.all, day: learner.day).map(\.heading) == ["a"])
    }
}
