import Scheduling

extension Sequence<Event> {
    /// The events that count: those that no later undo took back, without the undos themselves, and without the renames of cards that
    /// are to be kept apart. The order is kept.
    ///
    /// An undo names an event or the batch it began; an undo that was itself undone takes nothing back.
    public func inEffect() -> [Event] {
        var takenBack: Set<EventID> = []
        var kept: [Event] = []
        for event in reversed() {
            if takenBack.contains(event.id) || event.batch.map(takenBack.contains) ?? false { continue }
            if case .undo(let target) = event.action {
                takenBack.insert(target)
            } else {
                kept.append(event)
            }
        }
        let parted = Set(
            kept.compactMap { event in if case .keepApart(let card, let other) = event.action { [other, card] } else { nil } })
        return kept.reversed().filter { event in
            if case .rename(let from, let to) = event.action { !parted.contains([from, to]) } else { true }
        }
    }
}
