import Cards
import Scheduling
import Testing

@testable import Study

/// Points that are ticked off.
@Suite("Points") struct PointsAttemptTests {
    private static func attempt(_ body: String) -> Attempt {
        let content = Deck(parsing: "## Q\n\n\(body)\n\n#points\n").cards[0].content(of: .forward)
        return Attempt(at: content, typesGaps: false, otherTerms: { [] }, shuffle: { Array(0..<$0) })
    }

    @Test func nothingCanBeTickedBeforeThePointsAreSeen() {
        var points = PointsAttempt(count: 3)
        points.tick(1)
        #expect(points.ticked.isEmpty && points.verdict == nil)
        #expect(Attempt.points(points).isThought && Attempt.points(points).optionCount == 0)
        points.show()
        for place in [1, 0, 1, 3, -1] { points.tick(place) }
        #expect(points.ticked == [0])
        #expect(!Attempt.points(points).isThought && Attempt.points(points).optionCount == 3)
    }

    @Test(arguments: [
        (3, 3, Verdict.right), (3, 2, .wrong), (4, 3, .nearly), (4, 2, .wrong), (8, 6, .nearly), (2, 0, .wrong), (1, 1, .right),
    ])
    func theGradeFollowsFromHowManyThereWere(count: Int, ticked: Int, verdict: Verdict) {
        var points = PointsAttempt(count: count)
        points.show()
        for place in 0..<ticked { points.tick(place) }
        #expect(Attempt.points(points).verdict == verdict)
    }

    @Test func whatStandsAboveTheListIsTheAnswer() {
        let content = Deck(parsing: "## Q\n\nText.\n\n- a\n- b\n\nMore.\n\n> **Why:** x\n\n#points\n").cards[0].content(of: .forward)
        guard case .points(let items, let answer, let explanation) = content.answer else {
            Issue.record("no points")
            return
        }
        #expect((items.map(\.plainText), answer.plainText, explanation.plainText) == (["a", "b"], "Text.", "More."))
        #expect(content.why.plainText == "x")
        #expect(Self.attempt("- a\n- b") == .points(PointsAttempt(count: 2)))
    }

    @Test func moreThanThereAreKeysForAreLookedAt() {
        #expect(Self.attempt(String(repeating: "- a\n", count: 26)) == .points(PointsAttempt(count: 26)))
        #expect(Self.attempt(String(repeating: "- a\n", count: 27)) == .think)
    }
}
