import Scheduling
import Study

/// Where a session stands, in words.
struct SpokenPlace {
    private let session: SessionState

    init(_ session: SessionState) { self.session = session }

    /// `3 of 20`: the card on the table among those that are asked for.
    var words: String {
        guard let current = session.current else { return "" }
        if current.stage == .drill { return "" }
        if session.isApart {
            // Cards that are crammed come again, so only what is left can be told.
            return current.stage == .cram
                ? "\(session.remaining) left" : "\(session.done.count + 1) of \(session.done.count + session.remaining)"
        }
        return current.stage.isOfDay ? "\(session.doneToday + 1) of \(session.askedToday)" : "\(session.remaining) left"
    }

    /// The same before a question: how many there are is told with the first one alone.
    var heading: String { session.done.isEmpty ? words : words.firstRange(of: " of ").map { String(words[..<$0.lowerBound]) } ?? words }

    /// Whether the cards of the session are asked for several reasons.
    var isMixed: Bool {
        let stages =
            session.done.map(\.entry.stage) + [session.current?.stage].compactMap { $0 }
            + session.waiting.filter { $0.value > 0 }.map(\.key)
        return Set(stages.filter { $0 != .drill }).count > 1
    }

    /// A kind of cards that are left.
    struct Kind {
        var count: Int
        var name: String
        /// `15 due`.
        var words: String { "\(count) \(name)" }
        /// `due cards`, behind their number.
        var noun: String { "\(name) \(count == 1 ? "card" : "cards")" }
    }

    /// How much is left of each kind.
    var kinds: [Kind] {
        Entry.Stage.allCases.compactMap { stage in
            let count = session.waiting[stage, default: 0] + (session.current?.stage == stage ? 1 : 0)
            return count == 0 ? nil : Kind(count: count, name: stage == .drill ? "again" : stage.rawValue)
        }
    }
}
