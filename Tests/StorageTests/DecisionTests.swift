import Cards
import Scheduling
import Testing

@testable import Storage

/// What the author decides about cards holds, on every device and whatever is read again.
@Suite struct DecisionTests {
    private static let old = IndexedFile.Draft(
        "Where and when is NAC given?", body: "In hospital by infusion for paracetamol poisoning; at home by mouth for thick mucus.")
    private static let one = IndexedFile.Draft(
        "Where is NAC given by infusion?", body: "In hospital by infusion for paracetamol poisoning.")
    private static let two = IndexedFile.Draft("Where is NAC given by mouth?", body: "At home by mouth for thick mucus.")

    /// A learner who studied a card that was then split in two.
    private static func split(seed: UInt64 = 1) throws -> Learner {
        var learner = Learner(try .inMemory(), seed: seed)
        try learner.read(.deck("deck", [old]))
        try learner.answer(learner.card(old.heading))
        #expect(try learner.read(.deck("deck", [one, two])).doubts == 2)
        return learner
    }

    @Test func aDoubtStaysUntilItIsDecided() throws {
        var learner = try Self.split()
        #expect(try learner.read(.deck("deck", [Self.one, Self.two, .init("b")])).doubts == 0, "it is told once")
        #expect(try learner.store.pairings().doubts.count == 2)
        try learner.record(try learner.store.pairings().doubts.first { $0.after.heading == Self.one.heading }!.confirmation)
        #expect(try learner.schedule(Self.one.heading).reviews == 1)
        let found = try learner.store.pairings()
        #expect(found.doubts.isEmpty)
        #expect(found.records.map(\.state) == [.confirmed])
    }

    @Test func aDoubtEndsWhenTheCardIsBack() throws {
        var learner = try Self.split()
        try learner.read(.deck("deck", [Self.old, Self.one]))
        #expect(try learner.store.pairings().doubts.isEmpty)
        #expect(try learner.schedule(Self.old.heading).reviews == 1)
    }

    @Test func whatIsRejectedIsNeverAskedAgain() throws {
        var learner = try Self.split()
        for doubt in try learner.store.pairings().doubts { try learner.record(doubt.rejection) }
        try learner.read(.deck("deck", []))
        #expect(try learner.read(.deck("deck", [Self.one, Self.two])).doubts == 0)
        let (records, doubts) = try learner.store.pairings()
        #expect(doubts.isEmpty && records.map(\.state) == [.rejected, .rejected])
        try learner.record(records[0].takingBack(among: records))
        #expect(try learner.store.pairings().doubts.count == 1)
    }

    @Test func aPairingThatIsTakenBackIsNotMadeAgain() throws {
        var learner = try Learner.inMemory(["a card"])
        try learner.answer(learner.card("a card"))
        let renamed = IndexedFile.deck("deck", [.init("the card", body: "the body of a card")])
        try learner.read(renamed)
        try learner.answer(learner.card("the card"))
        #expect(try learner.schedule("the card").reviews == 2)
        let records = try learner.store.pairings().records
        try learner.record(records[0].takingBack(among: records))
        #expect(try learner.schedule("the card").reviews == 1, "what was answered since stays where it was answered")
        for _ in 0..<2 {
            try learner.read(.deck("deck", [.init("a card")]))
            #expect(try learner.schedule("a card").reviews == 1)
            #expect(try learner.read(renamed).renames.isEmpty)
            #expect(try learner.schedule("the card").reviews == 1)
        }
        try learner.store.rebuildSchedules()
        #expect(try learner.store.pairings().records.map(\.state) == [.undone])
        let parted = try learner.store.pairings().records
        try learner.record(parted[0].takingBack(among: parted))
        #expect(try learner.schedule("the card").reviews == 2)
    }

    @Test func anotherDeviceKeepsToWhatWasDecided() throws {
        var left = try Self.split()
        var right = Learner(try .inMemory(), seed: 9)
        try right.read(.deck("deck", [Self.old]))
        for doubt in try left.store.pairings().doubts { try left.record(doubt.rejection) }
        try right.merge(left.namedLog())
        #expect(try right.read(.deck("deck", [Self.one, Self.two])).doubts == 0)
        #expect(try right.store.pairings().records.count == 2)
        try left.merge(right.namedLog())
        #expect(try left.log() == right.log())
    }

    @Test func confirmingLateKeepsTheLongerHistory() throws {
        var learner = try Self.split()
        try learner.answer(learner.card(Self.two.heading), .five)
        let doubt = try #require(try learner.store.pairings().doubts.first { $0.after.heading == Self.two.heading })
        let own = try learner.schedule(Self.two.heading)
        try learner.record(doubt.confirmation)
        #expect(try learner.schedule(Self.two.heading) == own, "as many reviews: its own count")
        #expect(try learner.schedule(Self.old.heading) == Schedule())
    }
}
