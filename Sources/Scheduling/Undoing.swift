extension Sequence<Event> {
    /// The events that count: those that no later undo took back, without the undos themselves. The order is kept.
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
        return kept.reversed()
    }
}
