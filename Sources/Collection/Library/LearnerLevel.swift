import Scheduling
import Storage
import Study

/// How much better or worse than a memory model the learner recalls, as the log tells it. It is learnt when it is first asked for, goes on
/// with each answer, and is learnt anew after anything else has changed what counts.
struct LearnerLevel {
    private var known: (models: FSRS.Models, offsets: LevelOffsets)?
    /// Whether it is kept as it stands.
    private var isKept = false

    /// The level for models.
    ///
    /// - Parameter kept: where it is kept from one program to the next.
    /// - Throws: what reading the store can meet with.
    mutating func offsets(for models: FSRS.Models, in store: Store, on day: StudyDay, kept: KeptLevel) throws -> LevelOffsets {
        if let known, known.models == models { return known.offsets }
        let offsets: LevelOffsets
        if let found = try kept.offsets(for: models, in: store) {
            (offsets, isKept) = (found, true)
        } else {
            (offsets, isKept) = (try Self.learnt(by: models, in: store, on: day), false)
        }
        known = (models, offsets)
        keep(in: kept, of: store)
        return offsets
    }

    private static func learnt(by models: FSRS.Models, in store: Store, on day: StudyDay) throws -> LevelOffsets {
        let known = try StudiedModels(models, in: store)
        var scored: [ScoredReview] = []
        _ = try store.forEachStudied(.all, day: day) { card in _ = known[card].memory(after: card.history) { scored.append($0) } }
        return LevelOffsets(after: scored)
    }

    /// Goes on with what was written down.
    ///
    /// - Parameters:
    ///   - location: where a card is.
    ///   - history: what happened to a card, as it is since then.
    mutating func take(
        _ events: [Event], location: (CardNumber) throws -> Location?, history: (CardNumber) throws -> History
    ) rethrows {
        guard var known else { return }
        for event in events {
            guard case .answer(let card, let answer) = event.action else {
                if event.action.changesMemory { return self.known = nil }
                continue
            }
            guard answer.mode.isScheduling else { continue }
            var last: ScoredReview?
            let place = known.models.own.isEmpty ? nil : try location(card)
            let model = known.models.model(deck: place?.deck ?? "", tags: place?.tags ?? [])
            _ = model.memory(after: try history(card)) { last = $0 }
            // What was scored just now is the last of its card, and was given at the time of the event.
            if let last, last.time == event.id.milliseconds { known.offsets.learn(last) }
            isKept = false
        }
        self.known = known
    }

    /// Keeps it for the next program.
    mutating func keep(in kept: KeptLevel, of store: Store) {
        guard let known, !isKept else { return }
        // Where nothing can be written, it is learnt anew the next time.
        isKept = (try? kept.keep(known.offsets, for: known.models, of: store)) != nil
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
