import Cards
import GRDB
import Scheduling

/// All that happened to one side of a card, also under the names it had before.
public struct CardHistory: Sendable {
    /// One thing that happened.
    public struct Step: Sendable {
        /// What it was.
        public var event: Event
        /// Whether an undo has taken it back.
        public var isTakenBack: Bool
        /// For a rename, the names before and after.
        public var names: (before: CardName, after: CardName)?
    }

    /// What happened, in the order in which it took effect.
    public var steps: [Step]
}

extension Store {
    /// What happened to a card.
    ///
    /// - Throws: what reading can meet with.
    public func history(of card: CardNumber) throws(StoreError) -> CardHistory {
        try read { db in
            let log = Log(db: db)
            let takenBack = try log.takenBack()
            let events = try log.events(ofFamily: Derivation(log).family(of: card))
            var replay = Replay()
            var histories: [CardNumber: [CardHistory.Step]] = [:]
            for event in events {
                guard let subject = event.action.card else { continue }
                var step = CardHistory.Step(event: event, isTakenBack: takenBack.contains(event))
                if case .keepApart = event.action { continue }
                guard case .rename(let from, let to) = event.action else {
                    if !step.isTakenBack { replay.apply(event) }
                    histories[replay.heir(of: subject), default: []].append(step)
                    continue
                }
                if step.isTakenBack { continue }
                let before = replay.standings[from]
                replay.apply(event)
                guard from != to, before != nil, replay.standings[from] == nil else { continue }
                if let old = try CardRow.name(of: from, db), let new = try CardRow.name(of: to, db) { step.names = (old, new) }
                histories[to, default: []] += histories.removeValue(forKey: from) ?? []
                histories[to]?.append(step)
            }
            return CardHistory(steps: histories[card] ?? [])
        }
    }
}
