import Scheduling
import Testing

@testable import Study

@Suite struct SessionTests {
    static func session(_ cards: Int, drill: [Entry] = [], isDrilling: Bool = true) -> SessionState {
        SessionState(queue: (1...max(1, cards)).prefix(cards).map { QueueTests.entry(Int64($0)) }, drill: drill, isDrilling: isDrilling)
    }

    /// Answers the card on the table and returns it.
    @discardableResult
    static func answer(_ session: inout SessionState, _ grade: Grade) -> Entry? {
        let entry = session.current
        _ = session.perform(.reveal, at: 0)
        _ = session.perform(.grade(grade), at: 0)
        return entry
    }

    @Test func aForgottenCardComesBackInTheSameSession() {
        var session = Self.session(2)
        Self.answer(&session, .one)
        Self.answer(&session, .five)
        #expect(session.current == QueueTests.entry(1, nil, .drill))
        Self.answer(&session, .three)
        #expect(session.current == QueueTests.entry(1, nil, .drill))
        Self.answer(&session, .four)
        #expect(session.phase == .finished)
        #expect(session.done.count == 4)
    }

    @Test func withoutTheDrillItDoesNot() {
        var session = Self.session(1, isDrilling: false)
        Self.answer(&session, .zero)
        #expect(session.phase == .finished)
    }

    @Test func anAnswerIsLoggedWithItsTimes() throws {
        var session = Self.session(1)
        session.shown(at: 1_000)
        #expect(session.perform(.reveal, at: 3_500) == nil)
        let action = session.perform(.grade(.four), at: 5_000)
        #expect(
            action
                == .answer(CardNumber(1), Answer(grade: .four, mode: .scheduled, thinkingMilliseconds: 2_500, totalMilliseconds: 4_000)))
    }

    @Test func aClockThatGoesBackGivesNoNegativeTime() {
        var session = Self.session(1)
        session.shown(at: 9_000)
        _ = session.perform(.reveal, at: 100)
        #expect(session.perform(.grade(.five), at: 50) == .answer(CardNumber(1), Answer(grade: .five, mode: .scheduled)))
    }

    @Test func noGradeCountsBeforeTheAnswerIsUp() {
        var session = Self.session(1)
        #expect(session.perform(.grade(.five), at: 0) == nil)
        #expect(session.done.isEmpty)
    }

    @Test func aSkippedCardComesLast() {
        var session = Self.session(3)
        _ = session.perform(.skip, at: 0)
        #expect([2, 3, 1].map { CardNumber($0) } == (0..<3).map { _ in Self.answer(&session, .five)!.card })
    }

    @Test func whatIsSkippedIsAskedAgainAndAgain() {
        var session = Self.session(3)
        var order: [Int64] = []
        for _ in 0..<7 {
            order.append(session.current!.card.rawValue)
            _ = session.perform(.skip, at: 0)
        }
        #expect(order == [1, 2, 3, 1, 2, 3, 1])
        #expect(session.remaining == 3)
    }

    @Test func aBurialTakenBackLeavesTheAnswersAsTheyAre() {
        var session = Self.session(2)
        Self.answer(&session, .one)
        Self.answer(&session, .five)
        let entry = session.current!
        _ = session.perform(.bury(until: StudyDay(1)), at: 0)
        session.restore(entry, isAnswer: false)
        #expect(session.done.count == 2)
        #expect(session.current == entry)
    }

    /// How many answers it takes to finish a session, when each is right.
    private static func answersLeft(_ session: SessionState) -> Int {
        var session = session
        var count = 0
        while session.current != nil {
            answer(&session, .five)
            count += 1
        }
        return count
    }

    @Test func anUndoneCardLiesOnTheTableAgainAndTheOtherWaits() {
        var session = Self.session(2)
        let first = Self.answer(&session, .one)!
        session.restore(first)
        #expect(session.current == first)
        #expect(session.done.isEmpty)
        #expect(session.waiting[.drill, default: 0] == 0)
        Self.answer(&session, .five)
        Self.answer(&session, .five)
        #expect(session.phase == .finished)
    }

    @Test func undoAfterTheEndBringsTheLastCardBack() {
        var session = Self.session(1)
        let only = Self.answer(&session, .five)!
        session.restore(only)
        #expect(session.current == only && session.remaining == 1)
    }

    @Test func aRenamedCardKeepsItsPlace() {
        var session = Self.session(2)
        session.replace(CardNumber(1), by: QueueTests.entry(9))
        #expect(session.current?.card == CardNumber(9))
    }

    /// Whatever is done in whatever order, the counts agree with the cards, and finishing is always possible.
    @Test(arguments: 0..<200) func aRandomWalkKeepsTheCounts(seed: Int) {
        var dice = Lots(state: UInt64(seed))
        var session = Self.session(Int(dice.next() % 8), drill: [QueueTests.entry(50, nil, .drill)])
        for _ in 0..<200 {
            switch dice.next() % 9 {
            case 0, 1, 2: _ = session.perform(.reveal, at: 0)
            case 3, 4: _ = session.perform(.grade(Grade(rawValue: Int(dice.next() % 6))!), at: 0)
            case 5: _ = session.perform(.skip, at: 0)
            case 6: _ = session.perform(.bury(until: StudyDay(1)), at: 0)
            case 7: _ = session.perform(.suspend, at: 0)
            default: if let last = session.done.last { session.restore(last.entry) }
            }
            #expect(session.waiting.values.allSatisfy { $0 >= 0 })
            #expect(session.remaining == Self.answersLeft(session))
        }
    }
}

/// Repeatable chance for walks.
struct Lots: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
