import Scheduling
import Storage
import Study

/// How much better or worse than a memory model the learner recalls, as the log tells it. It is learnt when it is first asked for, goes on
/// with each answer, and is learnt anew after anything else has changed what counts.
struct LearnerLevel {
    private var known: (parameters: FSRS.Parameters, offsets: LevelOffsets)?

    /// The level for a model.
    ///
    /// - Throws: what reading the store can meet with.
    mutating func offsets(for model: FSRS.Model, in store: Store, on day: StudyDay) throws -> LevelOffsets {
        if let known, known.parameters == model.parameters { return known.offsets }
        var scored: [ScoredReview] = []
        _ = try store.forEachStudied(.all, day: day) { card in
            _ = model.memory(after: card.history) { scored.append($0) }
        }
        let offsets = LevelOffsets(after: scored)
        known = (model.parameters, offsets)
        return offsets
    }

    /// Goes on with what was written down.
    ///
    /// - Parameter history: what happened to a card, as it is since then.
    mutating func take(_ events: [Event], history: (CardNumber) throws -> History) rethrows {
        guard var known else { return }
        for event in events {
            guard case .answer(let card, let answer) = event.action else {
                if event.action.changesMemory { return self.known = nil }
                continue
            }
            guard answer.mode.isScheduling else { continue }
            var last: ScoredReview?
            _ = FSRS.Model(known.parameters).memory(after: try history(card)) { last = $0 }
            // What was scored just now is the last of its card, and was given at the time of the event.
            if let last, last.time == event.id.milliseconds { known.offsets.learn(last) }
        }
        self.known = known
    }

    /// Forgets it, after an undo for instance.
    mutating func forget() { known = nil }
}

extension Action {
    /// Whether it changes what counts of the answers that were given before.
    fileprivate var changesMemory: Bool {
        switch self {
        case .rename, .reset, .adopt, .undo, .keepApart: true
        case .answer, .suspend, .resume, .bury, .setDue, .quiz: false
        }
    }
}
