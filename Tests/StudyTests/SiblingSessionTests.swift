import Scheduling
import Testing

@testable import Study

/// In a session one side of a card is asked at most, whatever is taken back in it.
@Suite struct SiblingSessionTests {
    private static func entry(_ card: Int64, of siblings: Int64, _ stage: Entry.Stage = .due) -> Entry {
        Entry(card: CardNumber(card), siblings: siblings, stage: stage, waitsForSiblings: true)
    }

    @Test func aSideThatWasTakenBackKeepsTheOthersWaiting() {
        var session = SessionState(queue: [Self.entry(3, of: 3), Self.entry(2, of: 1)])
        // An answer of the day before to another side of the second card.
        session.restore(Self.entry(1, of: 1), isAnswer: false)
        #expect(session.remaining == 2)
        SessionTests.answer(&session, .five)
        #expect(SessionTests.answer(&session, .five)?.card == CardNumber(3))
        #expect(session.phase == .finished)
    }

    @Test func aSideThatIsPutAwayMakesRoomForTheNext() {
        var session = SessionState(queue: [Self.entry(3, of: 3), Self.entry(2, of: 1)])
        session.restore(Self.entry(1, of: 1), isAnswer: false)
        _ = session.perform(.suspend, at: 0)
        #expect(session.remaining == 2)
        SessionTests.answer(&session, .five)
        #expect(session.current?.card == CardNumber(2))
    }

    @Test func crammedSidesAreAllAsked() {
        var session = SessionState(queue: [Self.entry(1, of: 1, .cram), Self.entry(2, of: 1, .cram)])
        SessionTests.answer(&session, .five)
        #expect(session.current?.card == CardNumber(2))
    }

    @Test func theDayCountsEachCardOnceAndEarlierSessionsToo() {
        var session = SessionState(queue: [Self.entry(1, of: 1), Self.entry(2, of: 2)], answered: [CardNumber(8), CardNumber(9)])
        #expect(session.doneToday == 2 && session.askedToday == 4)
        SessionTests.answer(&session, .two)
        #expect(session.doneToday == 3 && session.askedToday == 4)
        SessionTests.answer(&session, .five)
        SessionTests.answer(&session, .five)
        #expect(session.doneToday == 4 && session.askedToday == 4 && session.phase == .finished)
        session.restore(Self.entry(9, of: 9), isAnswer: false)
        #expect(session.doneToday == 3 && session.askedToday == 4)
    }
}
