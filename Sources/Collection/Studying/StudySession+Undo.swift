import Cards
import Scheduling
import Storage
import Study

// How what was done is taken back and brought back.
extension StudySession {
    /// One side of a card, as it is named.
    public typealias Asked = (heading: String, side: Side)

    /// What came of an undo or a redo.
    public enum Undone {
        /// There was nothing to take back or to bring back.
        case nothing
        /// These things were taken back or brought back; with the name of their card, if it was one.
        case events([Event], card: Asked?)
        /// The answer on the table was turned down again, to be given anew.
        case turnedDown
        /// These things were not done in this session: they are taken back when it is said so.
        case asks([Event], card: Asked?)
    }

    /// Takes back the latest thing the learner did, and lays its card on the table again as it had been answered. An answer that was judged
    /// and not yet graded is the latest thing; it is given anew. In a quiz only what was done in it is taken back.
    ///
    /// - Parameter reachesBack: whether what was done before this session is taken back, too; else it is asked for.
    public mutating func undo(reachesBack: Bool = false) throws -> Undone {
        if case .answering = state.phase, table?.attempt.verdict != nil {
            state.turnDown()
            attemptAnew()
            return .turnedDown
        }
        let next = try library.store.lastUndoable()
        guard let last = next.last else { return .nothing }
        if steps[last.id] == nil {
            if quiz != nil { return .nothing }
            if !reachesBack { return .asks(next, card: try name(of: next)) }
        }
        let before = state
        isRested = false
        let events = try collection.undo()
        // What an answer brought with it was done to the same card.
        guard let event = events.first(where: { $0.action.kind == .answer }) ?? events.last else { return .nothing }
        undone.append(before)
        let step = steps[event.id]
        if let card = event.action.card, let location = try library.store.location(of: card) {
            let isAnswer = if case .answer = event.action { true } else { false }
            let entry = try step?.entry ?? Entry(card: card, siblings: location.siblings, stage: stage(of: event, card: card))
            state.restore(entry, isAnswer: isAnswer && step != nil)
        }
        try lay()
        if let step { takeUp(step) }
        return .events(events, card: try name(of: events))
    }

    /// Brings back what the last undo of this session took back, as long as nothing else was done since.
    public mutating func redo() throws -> Undone {
        guard let before = undone.last else { return .nothing }
        isRested = false
        let events = try collection.redo()
        if events.isEmpty { return .nothing }
        undone.removeLast()
        state = before
        state.turnDown()
        try lay()
        return .events(events, card: try name(of: events))
    }

    /// Gives a card on the table the answer that it had been given, if it is still the same.
    private mutating func takeUp(_ step: AnsweredCard) {
        guard table?.entry.card == step.entry.card, table?.content.hashValue == step.content, let attempt = step.attempt else { return }
        table?.attempt = attempt
        table?.hints = step.hints
        table?.confidence = step.confidence
    }

    /// The heading of the card to which events happened, with its side where it has several; nil for several cards.
    private func name(of events: [Event]) throws -> Asked? {
        let cards = Set(events.compactMap(\.action.card))
        guard cards.count == 1, let card = cards.first else { return nil }
        let location = try library.store.location(of: card)
        guard let name = try location?.name ?? library.store.name(of: card) else { return nil }
        return (location?.heading ?? name.heading, name.side)
    }

    /// Why a card would have been asked to which something happened before this session.
    private func stage(of event: Event, card: CardNumber) throws -> Entry.Stage {
        if case .answer(_, let answer) = event.action {
            switch answer.mode {
            case .drill: return .drill
            case .ahead: return .ahead
            case .quiz: return answer.quiz == nil ? .cram : .quiz
            case .scheduled, .learning, .preview: break
            }
        }
        return try library.store.schedule(of: card).schedule.isNew ? .new : .due
    }
}
