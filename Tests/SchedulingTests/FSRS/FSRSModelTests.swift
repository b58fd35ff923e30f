import Foundation
import TestSupport
import Testing

@testable import Scheduling

/// What other programs compute: histories with the states after each answer, in double precision.
struct FSRSVectors: Decodable {
    struct Step: Decodable {
        var rating: Int
        var delta_t: Int
        var R_before: Double?
        var S: Double
        var D: Double
        var interval_days: [String: Int]
    }

    struct Sequence: Decodable {
        var params: String
        var steps: [Step]
    }

    struct Conversion: Decodable {
        var ease: Double
        var interval: Double
        var retention: Double
        var S: Double
        var D: Double
    }

    var params: [String: [Double]]
    var sequences: [Sequence]
    var sm2_conversion: [Conversion]

    static func read() throws -> FSRSVectors {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "vectors.json")
        return try JSONDecoder().decode(FSRSVectors.self, from: Data(contentsOf: file))
    }
}

/// Whether two numbers agree as closely as programs with other precision can.
private func agree(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-4 * max(1, abs(other)) }

@Suite struct FSRSModelTests {
    @Test func historiesLeadToTheStatesAndIntervalsOfOtherPrograms() throws {
        let vectors = try FSRSVectors.read()
        var steps = 0
        for sequence in vectors.sequences {
            let parameters = try #require(FSRS.Parameters(vectors.params[sequence.params] ?? []))
            let model = FSRS.Model(parameters)
            var state: FSRS.State?
            for step in sequence.steps {
                if let state, let recall = step.R_before {
                    #expect(agree(model.recall(of: state, afterDays: Double(step.delta_t)), recall))
                }
                let rating = try #require(FSRS.Rating(rawValue: step.rating))
                let next = model.after(state, rating, elapsedDays: step.delta_t)
                #expect(agree(next.stability, step.S) && agree(next.difficulty, step.D))
                for (retention, days) in step.interval_days {
                    let retention = try #require(Double(retention))
                    #expect(FSRS.interval(model.curve.days(untilRecall: retention, stability: next.stability)) == days)
                }
                state = next
                steps += 1
            }
        }
        #expect(vectors.sequences.count == 80 && steps > 400)
    }

    @Test func aStateOfSM2BecomesTheOneOtherProgramsMakeOfIt() throws {
        for row in try FSRSVectors.read().sm2_conversion {
            let state = FSRS.Model().state(easiness: row.ease, interval: row.interval, retention: row.retention)
            #expect(agree(state.stability, row.S) && agree(state.difficulty, row.D))
        }
    }

    @Test func atItsStabilityNineOfTenAreRecalled() {
        for decay in [0.1, 0.1542, 0.5, 0.8] {
            for stability in [0.001, 1, 365, 1e6] {
                #expect(abs(FSRS.Curve(decay: decay).recall(afterDays: stability, stability: stability) - 0.9) < 1e-12)
            }
        }
    }

    @Test func parametersAreReadFromTextAndKeptWithinBounds() throws {
        let standard = FSRS.Parameters.standard
        #expect(FSRS.Parameters(text: standard.values.map(\.description).joined(separator: ", ")) == standard)
        #expect(FSRS.Parameters(text: "1, 2, three") == nil)
        #expect(FSRS.Parameters([Double](repeating: .nan, count: 21)) == nil)
        let wild = try #require(FSRS.Parameters([Double](repeating: 1e9, count: 21)))
        for index in 0..<FSRS.Parameters.count { #expect(wild[index] == FSRS.Parameters.bounds[index].upperBound) }
    }

    @Test func noHistoryLeavesTheBounds() {
        var dice = Dice(state: 5)
        for _ in 0..<200 {
            let values = FSRS.Parameters.bounds.map { Double.random(in: $0, using: &dice) }
            let model = FSRS.Model(FSRS.Parameters(values) ?? .standard)
            var state: FSRS.State?
            for _ in 0..<60 {
                let rating = FSRS.Rating.allCases.randomElement(using: &dice) ?? .good
                let next = model.after(state, rating, elapsedDays: [0, 1, 3, 40, 4000, 65_535].randomElement(using: &dice) ?? 0)
                #expect(next.stability.isFinite && next.stability >= FSRS.lowestStability)
                #expect(FSRS.difficulties.contains(next.difficulty))
                #expect((1...FSRS.longestInterval).contains(FSRS.interval(model.curve.days(untilRecall: 0.7, stability: next.stability))))
                state = next
            }
        }
    }
}
