#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension TwoTraces {
    /// The memory of this kind that fits a learner's answers best, near to the usual one where there are few.
    ///
    /// Source of the search: J. A. Nelder and R. Mead, "A simplex method for function minimization", 1965.
    ///
    /// - Parameters:
    ///   - answers: in the order of time.
    ///   - first: parameters whose first stabilities hold here too, up to a common factor.
    public init(fittedTo answers: [RatedAnswer], first: FSRS.Parameters) {
        let usual = Parameters(first: first)
        let sequences = AnswerSequences(answers.suffix(Self.enough))
        guard sequences.scored >= FSRS.fewestForFirst else {
            self.init(usual)
            return
        }
        func loss(_ point: [Double]) -> Double {
            let distance = point.reduce(0) { $0 + $1 * $1 }
            return Self.loss(TwoTraces(Self.moved(usual, by: point)), sequences) + distance / 2
        }
        self.init(Self.moved(usual, by: Self.lowest(dimensions: 5, loss)))
    }

    /// So many answers, the newest, are enough to tell.
    private static let enough = 12_000

    /// Parameters other than the usual ones; each number of the point is about 1 from learner to learner.
    private static func moved(_ usual: Parameters, by point: [Double]) -> Parameters {
        func share(_ value: Double, _ step: Double, in range: ClosedRange<Double>) -> Double {
            min(max(1 / (1 + (1 - value) / value * exp(-step)), range.lowerBound), range.upperBound)
        }
        var moved = usual
        moved.first = usual.first.map { max(FSRS.lowestStability, $0 * exp(0.7 * point[0])) }
        moved.gain = min(max(usual.gain * exp(0.7 * point[1]), 0.01), 10)
        moved.quick = share(usual.quick, point[2], in: 0.001...0.6)
        moved.kept = share(usual.kept, point[3], in: 0.02...0.98)
        moved.decay = share(usual.decay, 0.5 * point[4], in: 0.1...0.8)
        return moved
    }

    private static func loss(_ truth: TwoTraces, _ sequences: AnswerSequences) -> Double {
        var loss = 0.0
        for card in sequences.cards {
            guard let rating = FSRS.Rating(rawValue: Int(sequences.ratings[card.lowerBound])) else { continue }
            var state = truth.first(rating)
            for index in card.dropFirst() {
                guard let rating = FSRS.Rating(rawValue: Int(sequences.ratings[index])) else { continue }
                let elapsed = Int(sequences.elapsedDays[index])
                if elapsed > 0 {
                    loss += PredictionFigures.loss(truth.recall(of: state, afterDays: Double(elapsed)), rating.isRecalled)
                }
                state = truth.after(state, rating, elapsedDays: elapsed, growth: 1)
            }
        }
        return loss
    }

    /// Where a function is lowest, as far as some steps of a simplex find it from zero.
    private static func lowest(dimensions: Int, _ value: ([Double]) -> Double) -> [Double] {
        let zero = [Double](repeating: 0, count: dimensions)
        var points = [zero] + (0..<dimensions).map { index in zero.indices.map { $0 == index ? 0.7 : 0 } }
        var corners = points.map { (point: $0, value: value($0)) }
        for _ in 0..<120 {
            corners.sort { $0.value < $1.value }
            let worst = corners[dimensions]
            let centre = zero.indices.map { index in corners.dropLast().reduce(0) { $0 + $1.point[index] } / Double(dimensions) }
            func along(_ step: Double) -> (point: [Double], value: Double) {
                let point = zero.indices.map { centre[$0] + step * (worst.point[$0] - centre[$0]) }
                return (point, value(point))
            }
            let mirrored = along(-1)
            if mirrored.value < corners[0].value {
                let further = along(-2)
                corners[dimensions] = further.value < mirrored.value ? further : mirrored
            } else if mirrored.value < corners[dimensions - 1].value {
                corners[dimensions] = mirrored
            } else {
                let nearer = along(mirrored.value < worst.value ? -0.5 : 0.5)
                if nearer.value < min(mirrored.value, worst.value) {
                    corners[dimensions] = nearer
                } else {
                    points = corners.map(\.point)
                    for index in 1...dimensions {
                        let point = zero.indices.map { (points[index][$0] + points[0][$0]) / 2 }
                        corners[index] = (point, value(point))
                    }
                }
            }
        }
        return corners.min { $0.value < $1.value }!.point
    }
}
