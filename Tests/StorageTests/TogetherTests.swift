import Foundation
import Scheduling
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// Several programs on one store.
@Suite struct TogetherTests {
    private let folder = TemporaryFolder()

    /// Does something as several programs at once, each with its own store on the same file.
    private func together(_ count: Int, _ body: @Sendable (inout Learner, Int) throws -> Void) throws {
        let path = folder("nacre.sqlite")
        let errors = Mutex<[any Error]>([])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            do {
                var learner = Learner(try Store(path: path), seed: UInt64(index))
                try body(&learner, index)
            } catch {
                errors.withLock { $0.append(error) }
            }
        }
        if let error = errors.withLock(\.first) { throw error }
    }

    private func prepared(_ headings: [String]) throws -> Learner {
        var learner = Learner(try Store(path: folder("nacre.sqlite")))
        try learner.read(.deck("deck", headings.map { .init($0) }))
        return learner
    }

    @Test func aStoreIsMadeOnceHoweverManyWantToMakeIt() throws {
        try together(6) { learner, index in try learner.read(.deck("\(index)", [.init("a")])) }
        #expect(try Store(path: folder("nacre.sqlite")).decks().count == 6)
    }

    @Test func nothingIsLostAndNothingDoubled() throws {
        let learner = try prepared(["a", "b", "c"])
        let recorded = Mutex<[Event]>([])
        try together(4) { learner, _ in
            let cards = try ["a", "b", "c"].map { try learner.card($0) }
            for turn in 0..<50 {
                let event = try learner.answer(cards[turn % 3], .five)
                recorded.withLock { $0.append(event) }
            }
        }
        #expect(try learner.log() == recorded.withLock { $0.sorted { $0.id < $1.id } })
        #expect(try ReplayTests.stored(learner) == ReplayTests.naive(learner.log()))
    }

    @Test func aCardThatTwoHaveOnTheTableIsGradedOnce() throws {
        let learner = try prepared(["a"])
        let graded = Atomic(0)
        let refused = Atomic(0)
        try together(4) { learner, _ in
            let card = try learner.card("a")
            for _ in 0..<25 {
                let seen = try learner.store.schedule(of: card).lastEvent
                do {
                    try learner.record([.reset(card)], ifUnchanged: [card: seen])
                    graded.add(1, ordering: .relaxed)
                } catch StoreError.changedElsewhere {
                    refused.add(1, ordering: .relaxed)
                }
            }
        }
        #expect(graded.load(ordering: .relaxed) + refused.load(ordering: .relaxed) == 100)
        #expect(try learner.log().count == graded.load(ordering: .relaxed))
    }

    /// Another that takes the store again as soon as it has let it go: whoever looks seldom finds it taken each time.
    @Test func everybodyGetsATurnWhereAnotherHardlyLetsGo() throws {
        var learner = try prepared(["a"])
        let path = learner.store.path
        let isDone = Atomic(false)
        let other = Task.detached {
            let store = try Store(path: path)
            while !isDone.load(ordering: .relaxed) {
                _ = try store.database.write { _ in usleep(50_000) }
                usleep(500)
            }
        }
        defer {
            isDone.store(true, ordering: .relaxed)
            other.cancel()
        }
        for _ in 0..<12 { try learner.answer(learner.card("a")) }
        #expect(try learner.log().count == 12)
    }

    @Test func oneReadsWhileAnotherWrites() throws {
        let learner = try prepared(["a"])
        let card = try learner.card("a")
        try together(2) { learner, index in
            for _ in 0..<50 {
                if index == 0 {
                    try learner.answer(card, .five)
                } else {
                    var events: [Event] = []
                    try learner.store.forEachEvent { event, _ in events.append(event) }
                    #expect(try learner.store.schedule(of: card).schedule.reviews >= events.count)
                }
            }
        }
    }
}
