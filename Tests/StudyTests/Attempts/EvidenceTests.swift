import Scheduling
import Testing

@testable import Study

@Suite struct EvidenceTests {
    @Test(
        arguments: [
            (nil, 0, 1_000, 1_000, nil), (.right, 0, 1_000, nil, .five), (.right, 0, 99_000, nil, .five), (.right, 0, 9_000, 5_000, .five),
            (.right, 0, 11_000, 5_000, .four), (.right, 0, 3_500, 1_000, .five), (.right, 0, 4_500, 1_000, .four),
            (.right, 1, 1_000, 5_000, .three), (.right, 1, 99_000, 5_000, .three), (.nearly, 0, 1_000, 5_000, .three),
            (.nearly, 1, 1_000, 5_000, .two), (.wrong, 0, 1_000, 5_000, .one), (.wrong, 1, 99_000, nil, .one),
        ] as [(Verdict?, Int, Int, Int?, Grade?)])
    func aGradeIsProposed(verdict: Verdict?, hints: Int, milliseconds: Int, usual: Int?, grade: Grade?) {
        let evidence = Evidence(verdict: verdict, hints: hints)
        #expect(Grade.proposed(for: evidence, after: milliseconds, usual: usual) == grade)
    }

    @Test(
        arguments: [
            (.sure, .two, true), (.sure, .three, false), (.unsure, .zero, false), (nil, .zero, false),
        ] as [(Confidence?, Grade, Bool)])
    func oneCanBeSureOfWhatIsWrong(confidence: Confidence?, grade: Grade, isError: Bool) {
        #expect(Evidence(confidence: confidence).isConfidentError(grade) == isError)
    }

    @Test func whatWasSeenIsLoggedWithTheGrade() {
        var session = SessionTests.session(1)
        _ = session.perform(.reveal, at: 0)
        let evidence = Evidence(verdict: .nearly, confidence: .unsure, hints: 1, proposed: .two)
        let action = session.perform(.grade(.three, evidence), at: 0)
        #expect(
            action
                == .answer(
                    CardNumber(1),
                    Answer(grade: .three, mode: .scheduled, verdict: .nearly, confidence: .unsure, proposed: .two, hints: 1)))
        #expect(session.done.first?.evidence == evidence)
    }

    @Test func confidentErrorsComeFirstInTheDrill() {
        var session = SessionTests.session(4)
        for confidence in [Confidence.unsure, .sure, nil, .sure] {
            _ = session.perform(.reveal, at: 0)
            _ = session.perform(.grade(.one, Evidence(confidence: confidence)), at: 0)
        }
        var order: [Int64] = []
        while let entry = session.current {
            #expect(entry.stage == .drill)
            order.append(entry.card.rawValue)
            SessionTests.answer(&session, .five)
        }
        #expect(order == [2, 4, 1, 3])
    }

    @Test func whatIsCrammedIsRepeatedAndChangesNoSchedule() throws {
        var session = SessionState(queue: [QueueTests.entry(1, nil, .cram), QueueTests.entry(2, nil, .cram)])
        _ = session.perform(.reveal, at: 0)
        let action = session.perform(.grade(.two), at: 0)
        #expect(action == .answer(CardNumber(1), Answer(grade: .two, mode: .quiz)))
        SessionTests.answer(&session, .five)
        #expect(session.current == QueueTests.entry(1, nil, .cram))
        SessionTests.answer(&session, .four)
        #expect(session.phase == .finished)
    }

    @Test func whatIsAskedAheadOfTimeIsLoggedSo() {
        var session = SessionState(queue: [QueueTests.entry(1, nil, .ahead)])
        _ = session.perform(.reveal, at: 0)
        #expect(session.perform(.grade(.one), at: 0) == .answer(CardNumber(1), Answer(grade: .one, mode: .ahead)))
        #expect(session.current == QueueTests.entry(1, nil, .drill))
    }
}
