import Cards
import Scheduling
import Testing

@testable import Storage

/// Progress follows a card whatever its author does to it.
@Suite struct IndexTests {
    @Test func anEditedHeadingKeepsItsProgress() throws {
        var learner = try Learner.inMemory(["a", "b"])
        try learner.answer(learner.card("a"))
        let change = try learner.read(.deck("deck", [.init("A", body: "the body of a"), .init("b")]))
        #expect(change.renames.map(\.from.heading) == ["a"])
        #expect(change.renames.map(\.to.heading) == ["A"])
        #expect(try learner.schedule("A").reviews == 1)
        #expect(try learner.schedule("a") == Schedule())
        #expect(change.added == 1 && change.removed == 1)
    }

    @Test func anEditedBodyKeepsItsProgress() throws {
        var learner = try Learner.inMemory(["a"])
        try learner.answer(learner.card("a"))
        let change = try learner.read(.deck("deck", [.init("a", body: "edited")]))
        #expect(change.renames.isEmpty)
        #expect(try learner.schedule("a").reviews == 1)
    }

    @Test func aRenamedFileKeepsItsCards() throws {
        var learner = try Learner.inMemory(["a", "b"])
        try learner.answer(learner.card("a"))
        try learner.answer(learner.card("b"))
        let change = try learner.read(.deck("other", [.init("a"), .init("b")]), gone: ["/decks/deck.md"])
        #expect(change.renames.count == 2)
        #expect(try learner.schedule("b", deck: "other").reviews == 1)
        #expect(try learner.store.stamps().keys.sorted() == ["/decks/other.md"])
    }

    @Test func aRenamedFileWhoseBodiesAllChangedKeepsItsCards() throws {
        var learner = try Learner.inMemory(["a"])
        try learner.answer(learner.card("a"))
        try learner.read(.deck("other", [.init("a", body: "edited")]), gone: ["/decks/deck.md"])
        #expect(try learner.schedule("a", deck: "other").reviews == 1)
    }

    @Test func aCardMovedToAnotherFileKeepsItsProgressThoughItsHeadingChanged() throws {
        var learner = try Learner.inMemory(["a"])
        try learner.answer(learner.card("a"))
        try learner.read(.deck("deck", []), .deck("other", [.init("A", body: "the body of a")]))
        #expect(try learner.schedule("A", deck: "other").reviews == 1)
    }

    @Test func aCardThatIsGoneForAWhileIsKnownAgain() throws {
        let body = "The brain's most important transmitter"
        var learner = Learner(try .inMemory())
        try learner.read(.deck("deck", [.init("a", body: body), .init("b")]))
        try learner.answer(learner.card("a"))
        try learner.read(.deck("deck", [.init("b")]))
        #expect(try learner.store.unlisted().map(\.name.heading) == ["a"])
        try learner.read(.deck("deck", [.init("b"), .init("other words", body: body)]))
        #expect(try learner.schedule("other words").reviews == 1)
        #expect(try learner.store.unlisted().isEmpty)
    }

    @Test func anEditThatIsTakenBackBringsTheProgressBack() throws {
        var learner = try Learner.inMemory(["a"])
        try learner.answer(learner.card("a"))
        try learner.read(.deck("deck", [.init("A", body: "the body of a")]))
        try learner.answer(learner.card("A"))
        try learner.read(.deck("deck", [.init("a")]))
        #expect(try learner.schedule("a").reviews == 2)
        #expect(try learner.schedule("A") == Schedule())
    }

    @Test func aNewCardWithTheOldHeadingStandsForItself() throws {
        var learner = try Learner.inMemory(["a"])
        try learner.answer(learner.card("a"))
        try learner.read(.deck("deck", [.init("A", body: "the body of a")]))
        try learner.read(.deck("deck", [.init("a", body: "new"), .init("A", body: "the body of a")]))
        try learner.answer(learner.card("a"), .five)
        try learner.answer(learner.card("a"), .five)
        #expect(try learner.schedule("a").reviews == 2)
        #expect(try learner.schedule("A").reviews == 1)
        let before = try learner.schedules()
        try learner.store.rebuildSchedules()
        #expect(try learner.schedules() == before)
    }

    @Test func theDoubtfulIsNotPaired() throws {
        var learner = Learner(try .inMemory())
        try learner.read(.deck("deck", [.init("a", body: "same"), .init("b", body: "same")]))
        try learner.answer(learner.card("a"))
        try learner.answer(learner.card("b"))
        let change = try learner.read(.deck("deck", [.init("c", body: "same"), .init("d", body: "same")]))
        #expect(change.renames.isEmpty)
        #expect(try learner.store.unlisted().map(\.name.heading) == ["a", "b"])
    }

    @Test func cardsWithoutABodyAreNotPairedByIt() throws {
        var learner = Learner(try .inMemory())
        try learner.read(.deck("deck", [.init("a", body: "")]))
        try learner.answer(learner.card("a"))
        #expect(try learner.read(.deck("deck", [.init("b", body: "")])).renames.isEmpty)
    }

    @Test func cardsThatWereNeverTouchedAreNotPaired() throws {
        var learner = try Learner.inMemory(["a"])
        #expect(try learner.read(.deck("deck", [.init("A", body: "the body of a")])).renames.isEmpty)
        #expect(try learner.log().isEmpty)
    }

    @Test func allSidesOfACardMoveAsOne() throws {
        var learner = Learner(try .inMemory())
        try learner.read(.deck("deck", [.init("a", sides: [.cloze(1), .cloze(2), .cloze(3)])]))
        for side in [Side.cloze(1), .cloze(3)] { try learner.answer(learner.card("a", side)) }
        let change = try learner.read(.deck("deck", [.init("A", body: "the body of a", sides: [.cloze(1), .cloze(2)])]))
        #expect(change.renames.map(\.to.side) == [.cloze(1)])
        #expect(try learner.schedule("A", .cloze(1)).reviews == 1)
        #expect(try learner.schedule("A", .cloze(2)).isNew)
        #expect(try learner.store.unlisted().map(\.name.side) == [.cloze(3)])
    }

    @Test func aCardThatIsPinnedKeepsItsProgressAndGoesAnywhere() throws {
        var learner = try Learner.inMemory(["a card"])
        try learner.answer(learner.card("a card"))
        try learner.read(.deck("deck", [.init("a  card", body: "with a pin", pin: "k7f3")]))
        #expect(try learner.schedule("id: k7f3", deck: "").reviews == 1)
        try learner.read(.deck("other", [.init("all", body: "different", pin: "k7f3")]), gone: ["/decks/deck.md"])
        let location = try #require(try learner.store.location(of: learner.card("id: k7f3", deck: "")))
        #expect(location.deck == "other" && location.heading == "all")
        #expect(try learner.schedule("id: k7f3", deck: "").reviews == 1)
    }

    @Test func undoingARenamePartsTheTwoAgain() throws {
        var learner = try Learner.inMemory(["a"])
        try learner.answer(learner.card("a"))
        let change = try learner.read(.deck("deck", [.init("A", body: "the body of a")]))
        try learner.record([.undo(change.renames[0].event)])
        #expect(try learner.schedule("a").reviews == 1)
        #expect(try learner.schedule("A").isNew)
    }

    @Test func undoPassesOverRenames() throws {
        var learner = try Learner.inMemory(["a"])
        let answer = try learner.answer(learner.card("a"))
        try learner.read(.deck("deck", [.init("A", body: "the body of a")]))
        #expect(try learner.undo() == [answer])
        #expect(try learner.schedule("A") == Schedule())
        #expect(try learner.undo().isEmpty)
    }
}
