import Answers
import Scheduling
import Testing

/// Answers that are judged by counting: picked options, recalled items.
@Suite struct VerdictTests {
    @Test(
        arguments: [
            ([], [1], nil), ([1], [1], Verdict.right), ([0], [1], .wrong), ([0, 1], [1], .wrong), ([1, 2], [1, 2], .right),
            ([1], [1, 2], .nearly),
            ([0, 1, 2], [1, 2], .nearly), ([0, 1], [1, 2], .wrong), ([], [1, 2], nil),
        ] as [([Int], [Int], Verdict?)])
    func whereSeveralAreRightOneMistakeIsForgiven(picked: [Int], right: [Int], verdict: Verdict?) {
        #expect(Verdict(picking: Set(picked), right: Set(right)) == verdict)
    }

    @Test(
        arguments: [
            (0, 0, nil), (1, 1, .right), (0, 1, .wrong), (3, 4, .nearly), (2, 3, .wrong), (6, 8, .nearly), (5, 8, .wrong), (8, 8, .right),
        ] as [(Int, Int, Verdict?)])
    func upToAQuarterOfAListMayBeMissed(recalled: Int, items: Int, verdict: Verdict?) {
        #expect(Verdict(recalling: recalled, of: items) == verdict)
    }
}
