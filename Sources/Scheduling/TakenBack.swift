/// The events that undos have taken back, and the renames that their author denies.
public struct TakenBack {
    /// The event or batch taken back, and the latest undo in effect that does so.
    private var undos: [EventID: EventID] = [:]

    /// What cards did not become: by their numbers, the old one first.
    public private(set) var parted: Set<[CardNumber]> = []

    /// Nothing taken back.
    public init() {}

    /// Takes into account that a card is to be kept apart from another, if that was not taken back itself. All undos must be known.
    public mutating func keepApart(_ card: CardNumber, from other: CardNumber, by event: EventID, in batch: EventID?) {
        if !contains(event, in: batch) { parted.insert([other, card]) }
    }

    /// Whether an event counts no more.
    public func contains(_ event: Event) -> Bool {
        if case .rename(let from, let to) = event.action, parted.contains([from, to]) { return true }
        return contains(event.id, in: event.batch)
    }

    /// Takes an undo into account. The latest undo must come first.
    public mutating func add(_ undo: EventID, of target: EventID, in batch: EventID?) {
        if !contains(undo, in: batch), undos[target] == nil { undos[target] = undo }
    }

    /// Whether an event was taken back, by itself or with its batch.
    public func contains(_ event: EventID, in batch: EventID?) -> Bool {
        if undos.isEmpty { return false }
        return isTakenBack(event, after: event) || batch.map { isTakenBack($0, after: event) } ?? false
    }

    private func isTakenBack(_ target: EventID, after event: EventID) -> Bool {
        undos[target].map { $0 > event } ?? false
    }
}
