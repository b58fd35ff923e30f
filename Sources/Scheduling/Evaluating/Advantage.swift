/// By how much one predictor foretells better than another: the difference of their log losses, and how far that may be chance.
public struct Advantage: Hashable, Sendable {
    /// The mean difference; above 0 where the one is better.
    public let mean: Double
    /// Where 19 of 20 such differences lie if the learner's cards were drawn anew.
    public let range: ClosedRange<Double>

    /// Whether the one is better beyond chance: yes, no (the other is), or nil for nobody knows.
    public var isBetter: Bool? { range.lowerBound > 0 ? true : range.upperBound < 0 ? false : nil }

    /// The differences card by card, for answers to one card are alike.
    struct Sums {
        private var differences: [Double]
        private var counts: [Double]

        init(cards: Int) {
            differences = Array(repeating: 0, count: cards)
            counts = Array(repeating: 0, count: cards)
        }

        /// Adds an answer, with the chances that both gave to its being recalled.
        mutating func add(card: Int, other: Double, own: Double, _ isRecalled: Bool) {
            differences[card] += PredictionFigures.loss(other, isRecalled) - PredictionFigures.loss(own, isRecalled)
            counts[card] += 1
        }

        /// The mean difference, and its range by drawing the cards anew (the bootstrap of B. Efron, 1979).
        func advantage<Dice: RandomNumberGenerator>(using dice: inout Dice) -> Advantage? {
            let cards = counts.indices.filter { counts[$0] > 0 }
            guard !cards.isEmpty else { return nil }
            let answered = cards.map { (difference: differences[$0], count: counts[$0]) }
            var means: [Double] = []
            for _ in 0..<Self.draws {
                var (sum, count) = (0.0, 0.0)
                for _ in answered.indices {
                    let card = answered[dice.place(below: answered.count)]
                    (sum, count) = (sum + card.difference, count + card.count)
                }
                means.append(sum / count)
            }
            means.sort()
            let edge = Self.draws / 40
            return Advantage(
                mean: differences.reduce(0, +) / counts.reduce(0, +), range: means[edge]...means[Self.draws - 1 - edge])
        }

        private static let draws = 400
    }
}
