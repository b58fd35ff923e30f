import Testing

@testable import Scheduling

@Suite struct LevelOffsetsTests {
    private static func chance(_ logOdds: Double) -> Double { LevelOffsets.recall(0.5, movedBy: logOdds) }

    @Test func nothingIsKnownAtFirst() {
        let offsets = LevelOffsets()
        for reviews in 0..<6 { #expect(offsets[LevelOffsets.Stage(reviews: reviews, hasFailed: false)] == 0) }
        #expect(abs(LevelOffsets.recall(0.83, movedBy: 0) - 0.83) < 1e-12)
    }

    @Test func aReviewMovesTheLearnerALittleAndItsStageMore() {
        var offsets = LevelOffsets()
        let stage = LevelOffsets.Stage(reviews: 1, hasFailed: false)
        offsets.learn(false, foretold: 0.9, at: stage)
        #expect(abs(offsets.learner + 0.03 * 0.9) < 1e-12)
        #expect(abs(offsets[stage] + (0.03 + 0.2) * 0.9) < 1e-12)
        #expect(offsets[LevelOffsets.Stage(reviews: 1, hasFailed: true)] == offsets.learner)
        // The second one of the stage: the step is 0.2 · 20 / 21, and what is expected has moved.
        let foretold = LevelOffsets.recall(0.9, movedBy: offsets[stage])
        let before = offsets
        offsets.learn(true, foretold: 0.9, at: stage)
        #expect(abs(offsets[stage] - before[stage] - (0.03 + 4 / 21.0) * (1 - foretold)) < 1e-12)
    }

    @Test func cardsOfThreeReviewsOrMoreAreOfOneStage() {
        #expect(LevelOffsets.Stage(reviews: 3, hasFailed: true) == LevelOffsets.Stage(reviews: 300, hasFailed: true))
        #expect(Set((0..<5).flatMap { count in [true, false].map { LevelOffsets.Stage(reviews: count, hasFailed: $0) } }).count == 8)
    }

    @Test func theLevelIsFoundWhereTheModelIsOff() {
        var offsets = LevelOffsets()
        let stage = LevelOffsets.Stage(reviews: 3, hasFailed: false)
        // Seven of ten are recalled where nine were foretold.
        for index in 0..<3000 { offsets.learn(index % 10 < 7, foretold: 0.9, at: stage) }
        #expect(abs(LevelOffsets.recall(0.9, movedBy: offsets[stage]) - 0.7) < 0.04)
    }

    @Test func certaintyStaysWithinChances() {
        for (recall, offset) in [(0.0, 5.0), (1, -5), (1, 800), (0, -800)] {
            let moved = LevelOffsets.recall(recall, movedBy: offset)
            #expect(moved.isFinite && (0...1).contains(moved))
        }
    }
}
