/// A scheduler in a simulation: what it remembers of a card, and what it promises. FSRS goes on learning the learner's level.
struct SimulatedScheduler {
    /// What it remembers of a card.
    enum Memory {
        case sm2(SM2.Memory)
        case fsrs(FSRS.Memory)
    }

    /// FSRS, where that is the scheduler.
    private var fsrs: FSRSScheduler?

    init(_ scheduler: Scheduler) {
        switch scheduler {
        case .sm2: fsrs = nil
        case .fsrs6(let scheduler): fsrs = scheduler
        }
    }

    /// What it remembers of a card at the beginning.
    func memory(of card: Simulation.Card) -> Memory? { fsrs == nil ? .sm2(card.sm2) : card.fsrs.map(Memory.fsrs) }

    /// Takes an answer into account.
    ///
    /// - Parameter isDrill: whether it is another one on the same day, which promises nothing.
    /// - Returns: what is remembered then.
    mutating func take(_ rating: FSRS.Rating, after memory: Memory?, on day: StudyDay, isDrill: Bool = false) -> Memory {
        guard let model = fsrs?.model else {
            var known = SM2.Memory.new
            if case .sm2(let memory)? = memory { known = memory }
            return .sm2(isDrill ? known : known.after(rating.grade))
        }
        var known: FSRS.Memory?
        if case .fsrs(let memory)? = memory { known = memory }
        var foretold: Double?
        let next = model.memory(known, after: rating, on: day) { foretold = $0 }
        if let known, let foretold { fsrs?.level.learn(rating.isRecalled, foretold: foretold, at: known.stage) }
        return .fsrs(next)
    }

    /// Days until a card with this memory is due again.
    func interval(_ memory: Memory) -> Int {
        switch memory {
        case .sm2(let memory): max(1, memory.interval)
        case .fsrs(let memory): fsrs.map { FSRS.interval($0.days(from: memory)) } ?? 1
        }
    }
}

extension FSRS.Rating {
    /// The usual grade of this rating.
    var grade: Grade {
        switch self {
        case .again: .two
        case .hard: .three
        case .good: .four
        case .easy: .five
        }
    }
}
