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

    /// Whatever is done in whatever order, no other side of a card waits in the queue once one was answered, none is lost, and the counts agree.
    @Test(arguments: 0..<100) func aRandomWalkLosesNoSide(seed: Int) {
        var dice = Lots(state: UInt64(seed))
        let queue = (1...12).map { Self.entry(Int64($0), of: Int64(1 + dice.next() % 5)) }
        var session = SessionState(queue: queue)
        var putAway: Set<CardNumber> = []
        for _ in 0..<60 {
            let before = session.current
            switch dice.next() % 6 {
            case 0, 1, 2:
                _ = session.perform(.reveal, at: 0)
                guard case .answering = session.phase else { break }
                _ = session.perform(.grade(dice.next() % 2 == 0 ? .five : .two), at: 0)
                let others = session.upcoming.filter { $0.siblings == before?.siblings && $0.card != before?.card }
                if before?.stage.isOfDay == true { #expect(others.isEmpty) }
            case 3: _ = session.perform(.skip, at: 0)
            case 4:
                if let before { putAway.insert(before.card) }
                _ = session.perform(.suspend, at: 0)
            default:
                if let last = session.done.last { session.restore(last.entry) }
            }
            let waiting = session.upcoming + session.drill
            #expect(session.remaining == waiting.count + (session.current == nil ? 0 : 1))
            #expect(Dictionary(grouping: waiting, by: \.stage).mapValues(\.count) == session.waiting.filter { $0.value != 0 })
            let seen = Set((waiting + session.reserve + session.done.map(\.entry)).map(\.card)).union(putAway)
            #expect(seen.union(session.current.map { [$0.card] } ?? []) == Set(queue.map(\.card)))
        }
    }
}
