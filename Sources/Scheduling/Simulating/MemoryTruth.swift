#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How memory really goes, in a simulation: what no scheduler gets to see but through the grades.
public protocol MemoryTruth: Sendable {
    /// What is remembered of a card.
    associatedtype State: Sendable

    /// After the first answer.
    func first(_ rating: FSRS.Rating) -> State
    /// After one more answer.
    ///
    /// - Parameter growth: how much better than usual this card is to learn; 1 is usual.
    func after(_ state: State, _ rating: FSRS.Rating, elapsedDays: Int, growth: Double) -> State
    /// What FSRS's numbers of a card mean here.
    func state(like state: FSRS.State) -> State
    /// The chance of recall so many days after the last answer.
    func recall(of state: State, afterDays days: Double) -> Double
    /// The chance of recall added up over the days from one to another, both counted from the last answer.
    func knownDays(of state: State, from first: Double, to last: Double) -> Double
}

extension MemoryTruth {
    /// What is remembered after a history, and the day of the last answer; nil for a new card.
    ///
    /// - Parameter model: how FSRS reads what another program says of a card.
    func state(after history: History, model: FSRS.Model) -> (state: State, day: StudyDay)? {
        var memory: (state: State, day: StudyDay)?
        history.forEach { entry in
            guard entry.weight == .counts else { return }
            switch entry.step {
            case .review(let review):
                guard review.stage.isRemembered else { return }
                let rating = FSRS.Rating(review.grade)
                guard let known = memory else { return memory = (first(rating), review.day) }
                let elapsed = review.day.isSameDay(as: known.day) ? 0 : max(0, review.day.days(since: known.day))
                memory = (after(known.state, rating, elapsedDays: elapsed, growth: 1), max(known.day, review.day))
            case .reset: memory = nil
            case .adopted(let adopted, _):
                let known = model.memory(of: adopted)
                memory = (state(like: known.state), known.day)
            }
        }
        return memory
    }
}

extension FSRS.Model: MemoryTruth {
    /// FSRS's own numbers.
    public func state(like state: FSRS.State) -> FSRS.State { state }

    /// Cards differ by their difficulty alone.
    public func after(_ state: FSRS.State, _ rating: FSRS.Rating, elapsedDays: Int, growth: Double) -> FSRS.State {
        after(state, rating, elapsedDays: elapsedDays)
    }

    /// The integral of the forgetting curve.
    public func knownDays(of state: FSRS.State, from first: Double, to last: Double) -> Double {
        PowerCurve.knownDays(decay: curve.decay, factor: curve.factor, stability: state.stability, from: first, to: last)
    }
}

/// What a power curve comes to over some days.
enum PowerCurve {
    /// The integral of (1 + factor · t / stability)^−decay; the decay is less than 1.
    static func knownDays(decay: Double, factor: Double, stability: Double, from first: Double, to last: Double) -> Double {
        let rest = 1 - decay
        let scale = stability / (factor * rest)
        return scale * (pow(1 + factor * last / stability, rest) - pow(1 + factor * first / stability, rest))
    }
}
