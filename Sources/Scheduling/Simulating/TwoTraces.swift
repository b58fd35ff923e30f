#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A memory of two traces, each of which fades by a power of time: a quick one, renewed by each failure, that is half gone after a day, and a
/// slow one that grows by the time it has bridged. It is no member of FSRS-6's family: it has no difficulty, no recall enters what is
/// gained, and forgetting is the sum of two curves.
public struct TwoTraces: MemoryTruth {
    /// How one card is remembered.
    public struct State: Hashable, Sendable {
        /// Days until the slow trace alone gives 90 %.
        public var stability: Double
        /// The quick trace's share of the whole.
        public var quick: Double
    }

    /// What differs from learner to learner.
    public struct Parameters: Hashable, Sendable {
        /// Days that the slow trace lasts after a first answer, for again, hard, good and easy.
        public var first: [Double]
        /// What the slow trace gains for each day that it has bridged.
        public var gain = 0.9
        /// The quick trace's share after a first answer.
        public var quick = 0.15
        /// What is left of the slow trace after a failure, as a power: 0 for nothing, 1 for all.
        public var kept = 0.5
        /// How fast the slow trace fades.
        public var decay = 0.35

        /// Those of people on the average, with first answers that last as a fit of FSRS has it.
        public init(first parameters: FSRS.Parameters) { first = (0..<4).map { parameters[$0] } }
    }

    /// What differs from learner to learner.
    public let parameters: Parameters
    private let factor: Double

    /// A memory with these parameters.
    public init(_ parameters: Parameters) {
        self.parameters = parameters
        factor = pow(0.9, -1 / parameters.decay) - 1
    }

    /// After the first answer.
    public func first(_ rating: FSRS.Rating) -> State { State(stability: parameters.first[rating.rawValue - 1], quick: parameters.quick) }

    /// After one more answer: what was recalled gains by the days that were bridged.
    public func after(_ state: State, _ rating: FSRS.Rating, elapsedDays: Int, growth: Double) -> State {
        var next = state
        let weak = parameters.first[0]
        guard rating.isRecalled else {
            next.stability = max(FSRS.lowestStability, weak * pow(max(1, state.stability / weak), parameters.kept))
            next.quick = parameters.quick
            return next
        }
        if elapsedDays > 0 {
            let weight = rating == .hard ? 0.5 : rating == .easy ? 1.4 : 1
            // What lies far beyond the trace is chance: it counts as five times as long as the trace lasts.
            next.stability += parameters.gain * growth * weight * min(Double(elapsedDays), 5 * state.stability + 1)
            next.quick *= 0.5
        }
        return next
    }

    /// A slow trace that lasts as long, with little left of the quick one.
    public func state(like state: FSRS.State) -> State { State(stability: state.stability, quick: parameters.quick / 4) }

    /// The sum of both traces.
    public func recall(of state: State, afterDays days: Double) -> Double {
        state.quick / (1 + days) + (1 - state.quick) * pow(1 + factor * days / state.stability, -parameters.decay)
    }

    /// The sum of both integrals.
    public func knownDays(of state: State, from first: Double, to last: Double) -> Double {
        let slow = PowerCurve.knownDays(decay: parameters.decay, factor: factor, stability: state.stability, from: first, to: last)
        return state.quick * log((1 + last) / (1 + first)) + (1 - state.quick) * slow
    }
}
