#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension FSRS {
    /// How states follow from answers, for given parameters.
    public struct Model: Hashable, Sendable {
        /// The parameters.
        public let parameters: Parameters
        /// The forgetting curve.
        public let curve: Curve
        /// The difficulty of a card that was easy at first, which all others draw near to.
        private let easyDifficulty: Double

        /// The model with these parameters.
        public init(_ parameters: Parameters = .standard) {
            self.parameters = parameters
            curve = Curve(decay: parameters[20])
            easyDifficulty = Self.firstDifficulty(.easy, parameters)
        }

        /// The state after the first answer.
        public func first(_ rating: Rating) -> State {
            State(
                stability: max(lowestStability, parameters[rating.rawValue - 1]),
                difficulty: Self.clipped(Self.firstDifficulty(rating, parameters)))
        }

        /// The state after one more answer.
        ///
        /// - Parameters:
        ///   - elapsedDays: study days since the answer before; 0 on the same day.
        ///   - recall: the chance of recall that was foretold for it, where that is known already.
        public func after(_ state: State?, _ rating: Rating, elapsedDays: Int, recall: Double? = nil) -> State {
            guard let state else { return first(rating) }
            let stability: Double
            if elapsedDays <= 0 {
                stability = sameDay(state, rating)
            } else {
                let recall = recall ?? self.recall(of: state, afterDays: Double(elapsedDays))
                stability = rating.isRecalled ? recalled(state, rating, recall) : forgotten(state, recall)
            }
            return State(stability: max(lowestStability, stability), difficulty: difficulty(after: state.difficulty, rating))
        }

        /// The state of a card of which only SM-2's numbers are known.
        ///
        /// - Parameters:
        ///   - easiness: SM-2's easiness, 2.5 at first.
        ///   - interval: days that were promised.
        ///   - retention: the recall that the interval was meant for.
        public func state(easiness: Double, interval: Double, retention: Double = standardRetention) -> State {
            let days = max(lowestStability, interval)
            let stability = max(lowestStability, days / curve.days(untilRecall: retention, stability: 1))
            let w = parameters
            let growth = exp(w[8]) * pow(stability, -w[9]) * (exp(w[10] * (1 - retention)) - 1)
            return State(stability: stability, difficulty: Self.clipped(11 - (easiness - 1) / growth))
        }

        /// The chance of recall, so many days after the state was reached.
        public func recall(of state: State, afterDays days: Double) -> Double { curve.recall(afterDays: days, stability: state.stability) }

        private static func firstDifficulty(_ rating: Rating, _ w: Parameters) -> Double {
            w[4] - exp(w[5] * Double(rating.rawValue - 1)) + 1
        }

        private static func clipped(_ difficulty: Double) -> Double {
            min(max(difficulty, difficulties.lowerBound), difficulties.upperBound)
        }

        private func difficulty(after difficulty: Double, _ rating: Rating) -> Double {
            let w = parameters
            let moved = difficulty - w[6] * Double(rating.rawValue - 3) * (10 - difficulty) / 9
            return Self.clipped(w[7] * easyDifficulty + (1 - w[7]) * moved)
        }

        private func sameDay(_ state: State, _ rating: Rating) -> Double {
            let w = parameters
            let growth = exp(w[17] * (Double(rating.rawValue - 3) + w[18])) * pow(state.stability, -w[19])
            return state.stability * (rating.isRecalled ? max(growth, 1) : growth)
        }

        private func recalled(_ state: State, _ rating: Rating, _ recall: Double) -> Double {
            let w = parameters
            let weight = rating == .hard ? w[15] : rating == .easy ? w[16] : 1
            let growth = exp(w[8]) * (11 - state.difficulty) * pow(state.stability, -w[9]) * (exp(w[10] * (1 - recall)) - 1) * weight
            return state.stability * (1 + growth)
        }

        private func forgotten(_ state: State, _ recall: Double) -> Double {
            let w = parameters
            let kept = w[11] * pow(state.difficulty, -w[12]) * (pow(state.stability + 1, w[13]) - 1) * exp(w[14] * (1 - recall))
            return min(kept, state.stability / exp(w[17] * w[18]))
        }
    }
}
