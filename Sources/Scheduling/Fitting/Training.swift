#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Fits parameters to answers by gradient descent: Adam over batches of cards, with a rate that falls to nothing, held near where it began.
///
/// Source: D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization" (2015); rates, batches and the pull back as in fsrs-rs 6.6.
struct Training {
    private let sequences: AnswerSequences
    private let start: FSRS.Parameters
    private(set) var parameters: FSRS.Parameters
    private var means = [Double](repeating: 0, count: FSRS.Parameters.count)
    private var squares = [Double](repeating: 0, count: FSRS.Parameters.count)
    private var stepsDone = 0

    init(_ sequences: AnswerSequences, from start: FSRS.Parameters) {
        (self.sequences, self.start, parameters) = (sequences, start, start)
    }

    /// Goes through all cards several times.
    ///
    /// - Parameter progress: is told how much is done, from 0 to 1, and says whether to go on.
    /// - Returns: whether it came to its end.
    mutating func run<Dice: RandomNumberGenerator>(using dice: inout Dice, progress: (Double) -> Bool) -> Bool {
        var cards = sequences.cards.filter { sequences.count(in: $0) > 0 }
        let batches = max(1, (sequences.scored + Self.batch - 1) / Self.batch)
        let total = batches * Self.epochs
        for _ in 0..<Self.epochs {
            cards.mix(using: &dice)
            var gradient = SequenceGradient(parameters)
            var (count, seen, done) = (0, 0, 0)
            for (index, card) in cards.enumerated() {
                gradient.add(card, of: sequences)
                count += sequences.count(in: card)
                // A batch ends where its share of all answers is reached, so that each round has as many of them.
                guard (seen + count) * batches >= (done + 1) * sequences.scored || index == cards.count - 1 else { continue }
                step(gradient.slopes, share: Double(count) / Double(sequences.scored), rate: Self.rate(stepsDone, of: total))
                (seen, done, count) = (seen + count, done + 1, 0)
                gradient = SequenceGradient(parameters)
                if !progress(min(1, Double(stepsDone) / Double(total))) { return false }
            }
        }
        return true
    }

    private mutating func step(_ slopes: [Double], share: Double, rate: Double) {
        stepsDone += 1
        let (fading, squareFading) = (1 - pow(Self.memory, Double(stepsDone)), 1 - pow(Self.squareMemory, Double(stepsDone)))
        for index in slopes.indices {
            let deviation = Self.deviations[index]
            let pull = 2 * (parameters[index] - start[index]) / (deviation * deviation) * share
            let slope = slopes[index] + pull
            means[index] = Self.memory * means[index] + (1 - Self.memory) * slope
            squares[index] = Self.squareMemory * squares[index] + (1 - Self.squareMemory) * slope * slope
            parameters[index] -= rate * means[index] / fading / ((squares[index] / squareFading).squareRoot() + 1e-8)
        }
    }

    private static func rate(_ step: Int, of total: Int) -> Double {
        firstRate * (1 + cos(.pi * Double(min(step, total)) / Double(total))) / 2
    }

    private static let epochs = 5, batch = 512, firstRate = 0.04, memory = 0.9, squareMemory = 0.999

    /// How far each parameter usually is from person to person.
    private static let deviations = [
        6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
    ]
}
