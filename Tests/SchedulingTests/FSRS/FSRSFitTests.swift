import TestSupport
import Testing

@testable import Scheduling

/// Answers of a made-up learner whose memory is a model with known parameters.
struct MadeLearner {
    let model: FSRS.Model

    init(_ parameters: FSRS.Parameters) { model = FSRS.Model(parameters) }

    /// Answers to so many cards, in the order of time.
    func answers(cards: Int, days: Int, using dice: inout Dice) -> [RatedAnswer] {
        var answers: [(Int, RatedAnswer)] = []
        for card in 0..<cards {
            var (day, state): (Int, FSRS.State?) = (Int.random(in: 0..<days / 2, using: &dice), nil)
            var elapsed = 0
            while day < days {
                var rating = FSRS.Rating.good
                if let known = state {
                    let isRecalled = Double.random(in: 0..<1, using: &dice) < model.recall(of: known, afterDays: Double(elapsed))
                    rating = isRecalled ? [.hard, .good, .good, .good, .easy].randomElement(using: &dice) ?? .good : .again
                } else {
                    rating = [.again, .hard, .good, .good, .easy].randomElement(using: &dice) ?? .good
                }
                answers.append((day, RatedAnswer(card: card, day: day, rating: rating)))
                state = model.after(state, rating, elapsedDays: elapsed)
                let interval = model.curve.days(untilRecall: 0.88, stability: state?.stability ?? 1)
                elapsed = FSRS.interval(interval * Double.random(in: 0.7..<1.4, using: &dice))
                day += elapsed
            }
        }
        return answers.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    }
}

@Suite struct FSRSFitTests {
    @Test func theSlopesAreThoseOfTheLoss() throws {
        var dice = Dice(state: 3)
        var checked = 0
        for _ in 0..<40 {
            // Well within the bounds, where nothing is cut off.
            let values = zip(FSRS.Parameters.standard.values, FSRS.Parameters.bounds).map { value, bounds in
                min(max(value * Double.random(in: 0.8..<1.25, using: &dice), bounds.lowerBound * 1.5), bounds.upperBound * 0.9)
            }
            let parameters = try #require(FSRS.Parameters(values))
            let sequences = AnswerSequences(MadeLearner(.standard).answers(cards: 5, days: 200, using: &dice) + sameDay(&dice))
            for index in 0..<FSRS.Parameters.count {
                let step = 1e-6 * max(1, abs(parameters[index]))
                let slope = gradient(parameters, sequences).slopes[index]
                let (less, more) = (moved(parameters, index, -step), moved(parameters, index, step))
                let measured = (gradient(more, sequences).loss - gradient(less, sequences).loss) / (more[index] - less[index])
                #expect(abs(slope - measured) <= 2e-3 * max(1, abs(measured)), "w\(index)")
                if abs(measured) > 1e-3 { checked += 1 }
            }
        }
        #expect(checked > 400)
    }

    /// A card that is answered several times a day.
    private func sameDay(_ dice: inout Dice) -> [RatedAnswer] {
        var day = 300
        return (0..<40).map { _ in
            day += [0, 0, 1, 5].randomElement(using: &dice) ?? 0
            return RatedAnswer(card: -1, day: day, rating: FSRS.Rating.allCases.randomElement(using: &dice) ?? .good)
        }
    }

    private func moved(_ parameters: FSRS.Parameters, _ index: Int, _ step: Double) -> FSRS.Parameters {
        var moved = parameters
        moved[index] += step
        return moved
    }

    private func gradient(_ parameters: FSRS.Parameters, _ sequences: AnswerSequences) -> SequenceGradient {
        var gradient = SequenceGradient(parameters)
        for card in sequences.cards { gradient.add(card, of: sequences) }
        return gradient
    }

    /// A memory that is far from the usual one.
    private static let other = FSRS.Parameters([
        0.05, 0.4, 1.1, 4.0, 5.5, 0.7, 3.0, 0.01, 1.3, 0.25, 0.6, 1.2, 0.08, 0.2, 1.9, 0.4, 2.4, 0.4, 0.1, 0.1, 0.3,
    ])

    @Test func aFitForetellsNewAnswersAlmostAsWellAsTheTruth() throws {
        var dice = Dice(state: 11)
        let truth = try #require(Self.other)
        let answers = MadeLearner(truth).answers(cards: 700, days: 300, using: &dice)
        let fit = try #require(FSRS.fit(answers, using: &dice))
        #expect(fit.learnt == .all && fit.scored > 2000)
        let others = AnswerSequences(MadeLearner(truth).answers(cards: 700, days: 300, using: &dice))
        let loss = { (parameters: FSRS.Parameters) in gradient(parameters, others).loss / Double(others.scored) }
        #expect(loss(fit.parameters) < loss(truth) + 0.25 * (loss(.standard) - loss(truth)))
        #expect(loss(fit.shrunk) < loss(truth) + 0.25 * (loss(.standard) - loss(truth)))
    }

    @Test func whatIsLearntFollowsFromTheNumberOfAnswers() throws {
        var dice = Dice(state: 2)
        let all = MadeLearner(try #require(Self.other)).answers(cards: 80, days: 300, using: &dice)
        for (scored, learnt) in [(0, FSRS.Fit.Learnt.none), (7, .none), (8, .first), (63, .first), (64, .all)] {
            let some = Array(all.prefix { AnswerSequences(all[..<(all.firstIndex(of: $0) ?? 0)]).scored < scored })
            let fit = try #require(FSRS.fit(some, using: &dice))
            #expect((fit.scored, fit.learnt) == (scored, learnt))
            if learnt != .all { #expect(fit.parameters.values[4...] == FSRS.Parameters.standard.values[4...]) }
            for index in 1..<4 { #expect(fit.parameters[index] >= fit.parameters[index - 1]) }
        }
    }

    @Test func theSameAnswersGiveTheSameParameters() {
        var dice = Dice(state: 4)
        let answers = MadeLearner(.standard).answers(cards: 60, days: 200, using: &dice)
        var (one, other) = (Dice(state: 9), Dice(state: 9))
        #expect(FSRS.fit(answers, using: &one) == FSRS.fit(answers, using: &other))
    }

    @Test func whoStopsAFitGetsNothing() {
        var dice = Dice(state: 4)
        let answers = MadeLearner(.standard).answers(cards: 60, days: 200, using: &dice)
        #expect(FSRS.fit(answers, using: &dice, progress: { $0 < 0.5 }) == nil)
    }

    @Test func fewAnswersMoveParametersLittle() throws {
        let fitted = try #require(Self.other)
        #expect(FSRS.shrunk(fitted, scored: 0) == .standard)
        let half = FSRS.shrunk(fitted, scored: 500)
        #expect(abs(half[0] - (fitted[0] * FSRS.Parameters.standard[0]).squareRoot()) < 1e-9)
        #expect(abs(half[9] - (fitted[9] + FSRS.Parameters.standard[9]) / 2) < 1e-9)
    }
}
