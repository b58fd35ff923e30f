import Cards
import Scheduling
import Testing

@testable import Storage

/// Who is asked for too long, or about too much, has answered: the new card is another one.
@Suite struct SettlementTests {
    /// A learner who is asked about so many cards, each of which became another of the same answer.
    private static func learner(doubts: Int) throws -> Learner {
        var learner = Learner(try .inMemory())
        func deck(_ names: [String]) -> IndexedFile {
            .deck("deck", (0..<doubts).map { .init("Which organ makes \(names[0]) \(Self.word($0))?", body: "Gland \(Self.word($0))") })
        }
        try learner.read(deck(["factor"]))
        for index in 0..<doubts { try learner.answer(learner.card("Which organ makes factor \(word(index))?")) }
        let change = try learner.read(deck(["enzyme"]))
        #expect(change.doubts == doubts)
        return learner
    }

    /// A word of its own for each number.
    private static func word(_ number: Int) -> String {
        String(String.UnicodeScalarView([number / 676, number / 26 % 26, number % 26].map { Unicode.Scalar(UInt8(97 + $0)) })) + "ine"
    }

    private static func settle(_ learner: inout Learner) throws -> Int {
        learner.milliseconds += 1000
        return try learner.store.settleDoubts(at: learner.now, day: learner.day, entropy: { learner.dice.entropy() })
    }

    @Test func theAuthorIsAskedForThirtyDays() throws {
        var learner = try Self.learner(doubts: 3)
        let first = learner.day
        for days in [0, 1, 29] {
            learner.day = first.advanced(by: days)
            #expect(try Self.settle(&learner) == 0)
            #expect(try learner.store.pairings().doubts.count == 3)
        }
        learner.day = first.advanced(by: 30)
        #expect(try Self.settle(&learner) == 3)
        #expect(try learner.store.pairings().doubts.isEmpty)
        #expect(try learner.store.pairings().records.map(\.state) == [.rejected, .rejected, .rejected])
        #expect(try Self.settle(&learner) == 0)
    }

    @Test func whatWasSettledIsTakenBackOneByOne() throws {
        var learner = try Self.learner(doubts: 3)
        learner.day = learner.day.advanced(by: 40)
        #expect(try Self.settle(&learner) == 3)
        let records = try learner.store.pairings().records
        try learner.record(records[1].takingBack(among: records))
        let open = try learner.store.pairings().doubts
        #expect(open.map(\.before) == [records[1].before])
        // The author is asked for thirty days more.
        #expect(try Self.settle(&learner) == 0)
        #expect(try learner.store.pairings().doubts.count == 1)
    }

    @Test func aboutMoreThanTwoHundredNobodyIsAsked() throws {
        var learner = try Self.learner(doubts: 230)
        let asked = try learner.store.pairings().doubts
        #expect(try Self.settle(&learner) == 30)
        let left = try learner.store.pairings().doubts
        #expect(left.count == 200)
        #expect(left.map(\.likeness).min()! >= asked.suffix(30).map(\.likeness).max()!)
        #expect(try Self.settle(&learner) == 0)
    }

    @Test func whatWasDecidedIsNotSettled() throws {
        var learner = try Self.learner(doubts: 3)
        try learner.record(learner.store.pairings().doubts[0].confirmation)
        learner.day = learner.day.advanced(by: 31)
        #expect(try Self.settle(&learner) == 2)
        #expect(try learner.store.pairings().records.map(\.state) == [.confirmed, .rejected, .rejected])
    }
}
