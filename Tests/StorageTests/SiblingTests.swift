import Cards
import GRDB
import Scheduling
import Study
import TestSupport
import Testing

@testable import Storage

/// Of the sides of a card one is asked on a day.
@Suite struct SiblingTests {
    private static let burying = DayLimits(buriesSiblings: true)

    /// A learner with a cloze of three gaps, a plain card and one that is asked both ways.
    private static func learner(deckSays: Bool? = nil) throws -> Learner {
        var learner = Learner(try .inMemory())
        var file = IndexedFile.deck(
            "deck",
            [
                .init("gaps", sides: [.cloze(1), .cloze(2), .cloze(3)], kind: "cloze"), .init("plain"),
                .init("ways", sides: [.forward, .backward]),
            ])
        file.settings.buriesSiblings = deckSays
        try learner.read(file)
        return learner
    }

    private static func asked(_ learner: Learner, _ limits: DayLimits = burying, order: Order = .dueFirst) throws -> [String] {
        let found = try learner.store.candidates(.all, day: learner.day, limits: limits, order: order)
        return try (found.due.map(\.entry) + found.new).map { entry in
            let name = try learner.store.name(of: entry.card)!
            return "\(entry.stage) \(name.heading) \(name.side)"
        }
    }

    @Test(arguments: [Order.dueFirst, .mixed]) func onlyTheFirstSideIsAsked(order: Order) throws {
        let learner = try Self.learner()
        #expect(try Self.asked(learner, order: order) == ["new gaps cloze(1)", "new plain forward", "new ways forward"])
        #expect(try Self.asked(learner, DayLimits(), order: order).count == 6)
        #expect(try learner.store.counts(.all, day: learner.day, limits: Self.burying).newToday == 3)
    }

    @Test func theOthersWaitUntilTomorrowAndAnUndoBringsThemBack() throws {
        var learner = try Self.learner()
        try learner.answer(learner.card("gaps", .cloze(1)))
        #expect(try Self.asked(learner) == ["new plain forward", "new ways forward"])
        try learner.undo()
        #expect(try Self.asked(learner).first == "new gaps cloze(1)")
        try learner.answer(learner.card("gaps", .cloze(2)))
        learner.day = learner.day.advanced(by: 1)
        // What is due goes before what is new.
        #expect(try Self.asked(learner) == ["due gaps cloze(2)", "new plain forward", "new ways forward"])
        try learner.answer(learner.card("gaps", .cloze(2)))
        #expect(try Self.asked(learner) == ["new plain forward", "new ways forward"])
        learner.day = learner.day.advanced(by: 1)
        #expect(try Self.asked(learner) == ["new gaps cloze(1)", "new plain forward", "new ways forward"])
    }

    @Test func whatIsDueAndWaitsIsCountedApart() throws {
        var learner = try Self.learner()
        for side in 1...3 { try learner.answer(learner.card("gaps", .cloze(side))) }
        learner.day = learner.day.advanced(by: 1)
        var counts = try learner.store.counts(.all, day: learner.day, limits: Self.burying)
        #expect([counts.due, counts.dueToday, counts.siblings] == [1, 1, 2])
        try learner.answer(learner.card("gaps", .cloze(1)))
        counts = try learner.store.counts(.all, day: learner.day, limits: Self.burying)
        #expect([counts.due, counts.dueToday, counts.siblings] == [0, 0, 2])
        #expect(try learner.store.nextDue(.all, after: learner.day, carried: counts.siblings)! == (learner.day.advanced(by: 1), 2))
    }

    @Test func aDeckHasItsSay() throws {
        #expect(try Self.asked(Self.learner(deckSays: false)).count == 6)
        #expect(try Self.asked(Self.learner(deckSays: true), DayLimits()).count == 3)
        var limits = DayLimits()
        limits.heedsDecksOnSiblings = false
        #expect(try Self.asked(Self.learner(deckSays: true), limits).count == 6)
    }

    @Test func limitsCountCardsThatAreAsked() throws {
        var limits = Self.burying
        limits.new.limit = 2
        let learner = try Self.learner()
        #expect(try Self.asked(learner, limits) == ["new gaps cloze(1)", "new plain forward"])
        limits.new.more = 1
        #expect(try Self.asked(learner, limits).count == 3)
    }

    /// Whatever is answered and taken back, of whatever file: it is what the answers of the day say when they are gone through one by one.
    @Test(arguments: 0..<10) func itIsKnownOfEachSideWhetherAnotherWasAsked(seed: UInt64) throws {
        var learner = try Self.learner()
        var dice = Dice(state: seed)
        try learner.read(
            .deck(
                "other",
                [.init("gaps", sides: [.cloze(1), .cloze(2)], kind: "cloze"), .init("pinned", sides: [.forward, .backward], pin: "p")]))
        try learner.read(.deck("other", [.init("gaps", sides: [.cloze(2), .cloze(4)], kind: "cloze")], path: "/decks/again.md"))
        let listed = try learner.store.cards(.all, day: learner.day)
        #expect(listed.count >= 11)
        for _ in 0..<60 {
            let card = listed[Int(dice.next() % UInt64(listed.count))].number
            switch dice.next() % 5 {
            case 0: try learner.undo()
            case 1: learner.day = learner.day.advanced(by: 1)
            case 2: try learner.record([.suspend(card)])
            default: try learner.answer(card)
            }
            let asked = try learner.store.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT listing.siblings, listing.card FROM listing JOIN schedule ON schedule.card = listing.card
                        WHERE schedule.last_day = ? AND schedule.reviews > 0
                        """, arguments: [learner.day.number]
                ).map { (siblings: $0[0] as Int64, card: CardNumber($0[1])) }
            }
            for side in listed {
                let isAsked = try learner.store.isSiblingAsked(of: side.number, side.siblings, on: learner.day)
                #expect(isAsked == asked.contains { $0.siblings == side.siblings && $0.card != side.number })
            }
        }
    }

    /// Counting and drawing with siblings takes not much more than without.
    @Test func itCostsLittle() throws {
        var learner = Learner(try .inMemory())
        try learner.read(.deck("deck", (0..<20_000).map { .init("a\($0)", sides: $0 % 4 == 0 ? [.forward, .backward] : [.forward]) }))
        func steps(_ limits: DayLimits) throws -> Int {
            try learner.store.hundredsOfSteps {
                _ = try learner.store.counts(.all, day: learner.day, limits: limits)
                _ = try learner.store.candidates(.all, day: learner.day, limits: limits)
            }
        }
        let (without, with) = (try steps(DayLimits(new: 20)), try steps(DayLimits(new: 20, buriesSiblings: true)))
        #expect(without > 0 && with < without * 4, "\(with) and \(without)")
    }
}
