import Foundation
import TestSupport
import Testing

@testable import Scheduling

@Suite struct EvaluationTests {
    private func bin(_ elapsed: Int, _ days: Int, _ lapses: Int) -> PredictionFigures.Bin {
        PredictionFigures.Bin(
            ScoredAnswers.Scored(
                place: 0, elapsedDays: elapsed, days: days, lapses: lapses, stage: LevelOffsets.Stage(reviews: 0, hasFailed: false),
                isRecalled: true))
    }

    /// Worked out by hand.
    @Test func figuresOfAFewPredictions() {
        let rows: [(Double, Bool, Int)] = [(0.9, true, 1), (0.8, false, 1), (0.6, true, 5), (0.6, false, 5), (0.3, false, 5)]
        let figures = PredictionFigures(rows.map { .init(foretold: $0.0, isRecalled: $0.1, bin: bin($0.2, 2, 0)) })
        #expect(abs(figures.logLoss + (log(0.9) + log(0.2) + log(0.6) + log(0.4) + log(0.7)) / 5) < 1e-12)
        // 0.9 is above three, 0.6 above one and level with another: 4.5 of 6.
        #expect(abs(figures.auc - 0.75) < 1e-12)
        #expect(abs(figures.bias - 1.2 / 5) < 1e-12)
        // The first two differ by −0.7 together, the others by −0.5.
        #expect(abs(figures.rmseBins - ((0.49 / 2 + 0.25 / 3) / 5).squareRoot()) < 1e-12)
    }

    @Test func binsAreOnScalesOfPowers() {
        #expect(bin(1, 2, 0) == bin(3, 3, 0))
        #expect(bin(3, 2, 0) != bin(4, 2, 0))
        #expect(bin(1, 2, 0) != bin(1, 4, 0))
        #expect(bin(1, 2, 0) != bin(1, 2, 1))
        #expect(bin(1, 2, 1) != bin(1, 2, 2))
    }

    @Test func answersAreScoredFromTheNextDayOn() {
        func answer(_ card: Int, _ day: Int, _ rating: FSRS.Rating) -> RatedAnswer { RatedAnswer(card: card, day: day, rating: rating) }
        let log = ScoredAnswers([
            answer(7, 1, .good), answer(7, 1, .again), answer(9, 2, .easy), answer(7, 3, .again), answer(7, 3, .good), answer(7, 9, .good),
        ])
        #expect(log.scored.map(\.place) == [3, 5])
        #expect(log.scored.map(\.elapsedDays) == [2, 6])
        #expect(log.scored.map(\.days) == [2, 3])
        #expect(log.scored.map(\.lapses) == [0, 1])
        #expect(log.scored.map(\.isRecalled) == [false, true])
        #expect(log.scored[1].stage == LevelOffsets.Stage(reviews: 1, hasFailed: true))
    }

    @Test func eachFoldIsForetoldFromWhatCameBefore() {
        let log = ScoredAnswers((0..<27).map { RatedAnswer(card: 0, day: $0, rating: .good) })
        #expect(log.scored.count == 26)
        #expect(log.folds.map(\.learnt) == [6, 10, 14, 18, 22])
        #expect(log.folds.map(\.foretold) == [6..<10, 10..<14, 14..<18, 18..<22, 22..<26])
        #expect(ScoredAnswers([]).folds.isEmpty)
    }

    @Test func aLogisticFunctionIsFound() {
        var dice = Dice(state: 8)
        let rows = (0..<4000).map { _ in [Double.random(in: -2...2, using: &dice), Double.random(in: 5...9, using: &dice)] }
        let truth = { (row: [Double]) in 1 / (1 + exp(-(0.7 * row[0] - 0.5 * (row[1] - 7) + 0.3))) }
        let results = rows.map { Double.random(in: 0..<1, using: &dice) < truth($0) }
        let found = LogisticRegression(rows, results)
        for row in rows.prefix(200) { #expect(abs(found.chance(row) - truth(row)) < 0.05) }
    }

    @Test func whatIsFittedForetellsBetterThanWhatIsNot() throws {
        var dice = Dice(state: 21)
        let other = try #require(FSRS.Parameters([0.02, 0.2, 0.8, 2.0] + FSRS.Parameters.standard.values[4...]))
        let answers = MadeLearner(other).answers(cards: 300, days: 250, using: &dice)
        let evaluation = Evaluation(answers) { Dice(state: 1) }
        #expect(evaluation.tested == evaluation.scored / 6 * 5)
        let loss = evaluation.figures.mapValues(\.logLoss)
        #expect(Set(loss.keys) == Set(Evaluation.Predictor.allCases))
        let (fitted, shown) = (try #require(loss[.fitted]), try #require(loss[.shown]))
        #expect(fitted < (loss[.defaults] ?? 0) && shown < (loss[.defaults] ?? 0) && fitted < (loss[.sm2] ?? 0))
    }

    @Test func anEvaluationIsTheSameAsText() throws {
        var dice = Dice(state: 22)
        let answers = MadeLearner(.standard).answers(cards: 60, days: 120, using: &dice)
        let evaluation = Evaluation(answers) { Dice(state: 1) }
        // The parts are made in whatever order they are asked for.
        let reversed = Evaluation(
            answers, dice: { Dice(state: 1) }, together: { count, make in (0..<count).reversed().map(make).reversed() })
        let again = try #require(Evaluation(text: evaluation.text))
        for other in [again, reversed] {
            #expect(other.scored == evaluation.scored && other.tested == evaluation.tested && other.figures == evaluation.figures)
            #expect(other.advantage == evaluation.advantage && other.advantage != nil && other.text == evaluation.text)
        }
        let empty = Evaluation([]) { Dice(state: 1) }
        #expect(Evaluation(text: empty.text)?.text == empty.text)
        for text in [
            "", "x", "1", "1 2 3", "1 2 3 5 4", "1 2\n", "1 2\nshown", "1 2\nshown 1 2 3 4", evaluation.text + " 1", evaluation.text + "\n",
        ] {
            #expect(Evaluation(text: text) == nil, "\(text)")
        }
    }

    @Test func anAdvantageIsToldFromChance() throws {
        var dice = Dice(state: 31)
        func advantage(_ gain: Double, _ dice: inout Dice) throws -> Advantage {
            var sums = Advantage.Sums(cards: 300)
            for card in 0..<300 {
                for _ in 0..<4 {
                    let isRecalled = Double.random(in: 0..<1, using: &dice) < 0.8
                    let noise = Double.random(in: -0.15...0.15, using: &dice)
                    sums.add(card: card, other: 0.8 + noise, own: 0.8 + (isRecalled ? gain : -gain), isRecalled)
                }
            }
            return try #require(sums.advantage(using: &dice))
        }
        #expect(try advantage(0.1, &dice).isBetter == true)
        #expect(try advantage(-0.15, &dice).isBetter == false)
        var sums = Advantage.Sums(cards: 40)
        for card in 0..<40 { sums.add(card: card, other: card % 2 == 0 ? 0.8 : 0.7, own: card % 2 == 0 ? 0.7 : 0.8, true) }
        let even = try #require(sums.advantage(using: &dice))
        #expect(even.isBetter == nil && even.range.contains(even.mean) && abs(even.mean) < 1e-12)
        #expect(Advantage.Sums(cards: 3).advantage(using: &dice) == nil)
    }

    @Test func anEmptyLogHasNoFigures() {
        #expect(Evaluation([]) { Dice(state: 1) }.figures.isEmpty)
    }
}
