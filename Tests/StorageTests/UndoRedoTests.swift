import Scheduling
import Testing

@testable import Storage

/// What was done can be taken back and brought back, in order and out of order.
@Suite struct UndoRedoTests {
    @Test func redoBringsBackWhatUndoTookBackOneAfterTheOther() throws {
        var learner = try Learner.inMemory()
        let (a, b) = (try learner.card("a"), try learner.card("b"))
        let first = try learner.answer(a)
        let second = try learner.record([.reset(a), .suspend(b)])
        let third = try learner.answer(b, .two)
        let whole = try learner.schedules()
        #expect(try learner.redo().isEmpty)
        #expect(try learner.undo() == [third])
        #expect(try learner.undo() == second)
        #expect(try learner.redo() == second)
        #expect(try learner.undo() == second)
        #expect(try learner.undo() == [first])
        #expect(try learner.redo() == [first])
        #expect(try learner.redo() == second)
        #expect(try learner.redo() == [third])
        #expect(try learner.redo().isEmpty)
        #expect(try learner.schedules() == whole)
    }

    @Test func whatIsDoneAfterAnUndoLeavesNothingToBringBack() throws {
        var learner = try Learner.inMemory()
        try learner.answer(learner.card("a"))
        try learner.undo()
        let later = try learner.answer(learner.card("b"))
        #expect(try learner.redo().isEmpty)
        // What was done is taken back first; after that, the first undo is the latest again.
        #expect(try learner.undo() == [later])
        #expect(try learner.redo() == [later])
    }

    @Test func anUndoOfARenameIsTheAuthors() throws {
        var learner = try Learner.inMemory()
        let answer = try learner.answer(learner.card("a"))
        let rename = try learner.record([.rename(learner.card("a"), to: learner.card("b"))])
        try learner.undo()
        try learner.record([.undo(rename[0].id)])
        #expect(try learner.redo() == [answer])
    }

    @Test func oneStepIsTakenBackWhileLaterOnesStay() throws {
        var learner = try Learner.inMemory()
        try learner.answer(learner.card("a"))
        let reset = try learner.record([.reset(learner.card("a")), .reset(learner.card("b"))])
        let later = try learner.answer(learner.card("c"))
        #expect(try learner.store.undoableSteps(Set(Action.Kind.allCases), limit: 2) == [[later], reset])
        #expect(try learner.undo([.reset]) == reset)
        #expect(try learner.schedule("a").reviews == 1)
        #expect(try learner.schedule("c").reviews == 1)
        #expect(try learner.undo([.reset]).isEmpty)
        #expect(try learner.undo(number: 3).isEmpty)
        #expect(try learner.redo() == reset)
        #expect(try learner.undo(number: 2) == reset)
    }

    @Test func aRenameThatIsDeniedIsNoPartOfItsStep() throws {
        var learner = try Learner.inMemory(["a", "b", "c", "d", "e"])
        let step = try learner.record([
            .rename(learner.card("a"), to: learner.card("b")), .rename(learner.card("d"), to: learner.card("e")), .reset(learner.card("c")),
        ])
        try learner.record([.keepApart(learner.card("b"), from: learner.card("a"))])
        try learner.record([.keepApart(learner.card("e"), from: learner.card("c"))])
        #expect(try learner.store.undoableSteps([.reset], limit: 2) == [[step[1], step[2]]])
    }

    @Test(arguments: 1...20) func asManyRedosAsUndosChangeNothing(seed: UInt64) throws {
        var learner = try Learner.inMemory(seed: seed)
        let cards = try ["a", "b", "c"].map { try learner.card($0) }
        for _ in 0..<30 {
            let card = cards.randomElement(using: &learner.dice)!
            switch Int.random(in: 0..<4, using: &learner.dice) {
            case 0: try learner.record([.reset(card), .suspend(cards[0])])
            case 1: try learner.undo()
            default: try learner.answer(card, Grade.allCases.randomElement(using: &learner.dice)!)
            }
        }
        try learner.answer(cards[0])
        let before = try learner.schedules()
        let count = Int.random(in: 1...8, using: &learner.dice)
        let undone = try (0..<count).map { _ in try learner.undo() }
        let redone = try (0..<count).map { _ in try learner.redo() }
        #expect(redone == undone.reversed())
        #expect(try learner.schedules() == before)
    }

    @Test func aHistoryFollowsTheCardThroughItsNames() throws {
        var learner = try Learner.inMemory()
        let (a, b) = (try learner.card("a"), try learner.card("b"))
        let first = try learner.answer(a)
        let slip = try learner.answer(a, .zero)
        try learner.undo()
        let rename = try learner.record([.rename(a, to: b)])[0]
        let second = try learner.answer(b, .five)
        let late = try learner.answer(a, .three)
        let steps = try learner.store.history(of: b).steps
        #expect(steps.map(\.event.id) == [first, slip, rename, second, late].map(\.id))
        #expect(steps.map(\.isTakenBack) == [false, true, false, false, false])
        #expect(steps[2].names?.before.heading == "a" && steps[2].names?.after.heading == "b")
        #expect(try learner.store.history(of: a).steps.isEmpty)
        #expect(try ReplayTests.fold(steps.filter { !$0.isTakenBack }.map(\.event)) == learner.schedule("b"))
    }
}
