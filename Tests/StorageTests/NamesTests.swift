import Cards
import GRDB
import Scheduling
import Study
import Testing

@testable import Storage

/// A card is found by its name, whatever other cards are called, and no name is given twice.
@Suite struct NamesTests {
    private func key(_ deck: String, _ heading: String, _ ordinal: Int = 0, _ side: Side = .forward) -> Int64 {
        Names.key(CardName(deck: deck, heading: heading, ordinal: ordinal, side: side))
    }

    @Test func aKeyIsMadeOfTheName() {
        #expect(key("deck", "What is GSH?") == key("deck", "WHAT IS gsh?"))
        #expect(Names.keys(heading: "größe").contains(key("any", "GRößE", 700, .cloze(9))))
        let keys = (0..<8000).map { key("deck \($0 % 4)", "card \($0 / 800)", $0 / 8 % 100, $0 / 4 % 2 == 0 ? .forward : .cloze(2)) }
        #expect(Set(keys).count == 8000 && keys.allSatisfy { (0..<1 << 47).contains($0) })
        #expect(Set((0..<100).map { Names.keys(heading: "card \($0)").lowerBound }).count == 100)
    }

    /// What is stored must be found for ever.
    @Test func aKeyIsTheSameOnEveryMachine() {
        #expect(key("", "") == 136_742_294_446_080)
        #expect(key("deck", "What is GSH?", 3, .backward) == 69_699_295_641_649)
        #expect(key("chemie/säuren", "pH 7.4", 520, .cloze(20)) == 49_360_418_472_069)
    }

    @Test func cardsOfOneHeadingAreToldApart() throws {
        var learner = Learner(try .inMemory())
        let drafts: [IndexedFile.Draft] = [
            .init("Example"), .init("example"), .init("Example", body: "another"), .init("EXAMPLE", sides: [.forward, .backward]),
        ]
        let decks = ["a", "b", "a/b"]
        try learner.read(.deck("a", drafts), .deck("b", drafts), .deck("a/b", drafts))
        var numbers: Set<CardNumber> = []
        for deck in decks {
            for (heading, side, ordinal) in [
                ("Example", Side.forward, 0), ("example", .forward, 0), ("Example", .forward, 1), ("EXAMPLE", .forward, 0),
                ("EXAMPLE", .backward, 0),
            ] {
                let name = CardName(deck: deck, heading: heading, ordinal: ordinal, side: side)
                let card = try #require(try learner.store.number(of: name))
                #expect(try learner.store.read { try CardRow.name(of: card, $0) } == name)
                numbers.insert(card)
            }
        }
        #expect(numbers.count == 15)
        #expect(try learner.store.number(of: CardName(deck: "c", heading: "Example", ordinal: 0, side: .forward)) == nil)
        let found = try learner.store.cards(.heading("exAMple"), day: learner.day)
        #expect(Set(found.map(\.number)) == numbers && found.count == 15)
        // Read again, they are who they were.
        try learner.read(.deck("a", drafts, modified: 2), .deck("b", drafts, modified: 2))
        #expect(try learner.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM card") } == 15)
        #expect(try learner.store.read { try Int.fetchOne($0, sql: Names.lost) } == 0)
        #expect(try learner.store.read { try Int.fetchOne($0, sql: Names.repeated) } == 0)
    }

    @Test func aPinnedCardIsFoundByTheHeadingThatItHas() throws {
        var learner = Learner(try .inMemory())
        try learner.read(.deck("deck", [.init("What is GSH?", pin: "gsh-1"), .init("gsh")]))
        #expect(try learner.store.cards(.heading("what is gsh?"), day: learner.day).map(\.name.heading) == ["id: gsh-1"])
        #expect(try learner.store.cards(.heading("id: gsh-1"), day: learner.day).isEmpty)
    }
}
