extension FSRS {
    /// What FSRS remembers of a card: a fold over its history, whatever scheduler promised the intervals in it.
    public struct Memory: Hashable, Sendable {
        /// The stability and the difficulty.
        public var state: State
        /// The study day of the last answer.
        public var day: StudyDay
        /// How many answers were scored: those a day or more after the one before.
        public var reviews = 0
        /// Whether the last of them failed.
        public var hasFailed = false

        /// How far the card is, as far as the learner's level goes.
        public var stage: LevelOffsets.Stage { LevelOffsets.Stage(reviews: reviews, hasFailed: hasFailed) }
    }
}

extension FSRS.Rating {
    /// The rating that a grade is: what failed is 'again', and what was passed is hard, good or easy.
    public init(_ grade: Grade) {
        self =
            switch grade {
            case .zero, .one, .two: .again
            case .three: .hard
            case .four: .good
            case .five: .easy
            }
    }
}

extension Review.Stage {
    /// Whether FSRS heeds such an answer: the drill and steps of learning are answers of their day; what is asked apart teaches nothing.
    var isRemembered: Bool { isScheduling || self == .drill || self == .learning }
}

/// An answer that tells how well a model foretells: what is needed of it to learn the learner's level.
public struct ScoredReview: Hashable, Sendable {
    /// The time of its event, in milliseconds since 1970.
    public var time: Int64
    /// The chance of recall that the model alone foretold.
    public var foretold: Double
    /// How far the card was.
    public var stage: LevelOffsets.Stage
    /// Whether it was recalled.
    public var isRecalled: Bool
}

extension FSRS.Model {
    /// What is remembered of a card after its history; nil for one that is new.
    ///
    /// - Parameter scored: is handed each answer that is scored.
    public func memory(after history: History, scored: (ScoredReview) -> Void = { _ in }) -> FSRS.Memory? {
        var memory: FSRS.Memory?
        history.forEach { take($0, &memory, scored: scored) }
        return memory
    }

    /// Goes on with what happened next.
    @inline(__always)
    func take(_ entry: History.Entry, _ memory: inout FSRS.Memory?, scored: (ScoredReview) -> Void = { _ in }) {
        guard entry.weight == .counts else { return }
        switch entry.step {
        case .review(let review):
            guard review.stage.isRemembered else { return }
            let (rating, before) = (FSRS.Rating(review.grade), memory)
            memory = self.memory(before, after: rating, on: review.day) { recall in
                guard let stage = before?.stage else { return }
                scored(ScoredReview(time: entry.time, foretold: recall, stage: stage, isRecalled: rating.isRecalled))
            }
        case .reset: memory = nil
        case .adopted(let adopted, _):
            // What another program made of answers that are known adds nothing to them.
            if adopted.stability == nil, let memory, memory.day == adopted.lastDay { return }
            memory = self.memory(of: adopted)
        }
    }

    /// The memory after one more answer.
    ///
    /// - Parameter scored: is handed the chance of recall that was foretold, where the answer is scored.
    func memory(
        _ memory: FSRS.Memory?, after rating: FSRS.Rating, on day: StudyDay, scored: (Double) -> Void = { _ in }
    ) -> FSRS.Memory {
        guard var next = memory else { return FSRS.Memory(state: first(rating), day: day) }
        let elapsed = day.isSameDay(as: next.day) ? 0 : max(0, day.days(since: next.day))
        var foretold: Double?
        if elapsed > 0 {
            let recall = recall(of: next.state, afterDays: Double(elapsed))
            scored(recall)
            (next.reviews, next.hasFailed, foretold) = (next.reviews + 1, !rating.isRecalled, recall)
        }
        next.state = after(next.state, rating, elapsedDays: elapsed, recall: foretold)
        next.day = max(next.day, day)
        return next
    }

    /// What is known of a card that comes from another program: FSRS's own numbers where that has them, or what SM-2's mean.
    func memory(of adopted: ImportedSchedule) -> FSRS.Memory {
        var state = state(easiness: Double(adopted.easiness) / 100, interval: Double(adopted.interval))
        if let stability = adopted.stability { state.stability = max(FSRS.lowestStability, stability) }
        if let difficulty = adopted.difficulty { state.difficulty = difficulty }
        return FSRS.Memory(state: state, day: adopted.lastDay, reviews: adopted.repetition)
    }
}

extension LevelOffsets {
    /// What is learnt from answers, in whatever order they come.
    public init(after reviews: [ScoredReview]) {
        self.init()
        // Of answers of one millisecond the order is that of their numbers, the same on every device.
        let inOrder = reviews.sorted { ($0.time, $0.foretold, $0.isRecalled ? 1 : 0) < ($1.time, $1.foretold, $1.isRecalled ? 1 : 0) }
        for review in inOrder { learn(review) }
    }

    /// Learns from one more answer.
    public mutating func learn(_ review: ScoredReview) { learn(review.isRecalled, foretold: review.foretold, at: review.stage) }
}
