import Scheduling

/// Where one card stands, and the last event that brought it there.
struct Standing: Equatable {
    var schedule = Schedule()
    var lastEvent: EventID
}

/// What follows from a log: the standings of cards after the events that were applied, in the order of their ids.
///
/// A renamed card's standing moves to its new name, unless that has been answered under its own at least as often; what happens to the old
/// name afterwards (on a device that did not know) happens to the new one. A card renamed to itself stands for itself again: a new card has taken the
/// name of one that had moved on.
struct Replay {
    private(set) var standings: [CardNumber: Standing] = [:]
    /// The name under which a renamed card goes on.
    private(set) var successors: [CardNumber: CardNumber] = [:]
    /// The answers that cards were given, in their order. Unlike a standing, they survive a reset, and always go with a renamed card.
    private(set) var histories: [CardNumber: PackedReviews] = [:]

    /// Takes one more event into account, which must be in effect.
    mutating func apply(_ event: Event) {
        switch event.action {
        case .keepApart, .undo, .quiz: break
        case .rename(let from, let to): rename(from, to: to)
        case .answer(let card, _), .suspend(let card), .resume(let card), .bury(let card, _), .setDue(let card, _),
            .adopt(let card, _), .reset(let card):
            let heir = heir(of: card)
            if case .answer(_, let answer) = event.action {
                let review = Review(answer, at: event.moment, on: event.day, to: standings[heir]?.schedule ?? Schedule())
                histories[heir, default: PackedReviews()].append(review)
            }
            standings[heir, default: Standing(lastEvent: event.id)].schedule.apply(event)
            standings[heir]?.lastEvent = event.id
        }
    }

    /// The card that a card has become.
    func heir(of card: CardNumber) -> CardNumber {
        var card = card
        while let next = successors[card] { card = next }
        return card
    }

    /// Puts a card where it stood after earlier events.
    mutating func set(_ card: CardNumber, standing: Standing?, successor: CardNumber?, history: PackedReviews?) {
        standings[card] = standing
        successors[card] = successor
        histories[card] = history
    }

    /// Puts a card where it stands in another replay.
    mutating func restore(_ card: CardNumber, from other: Replay) {
        set(card, standing: other.standings[card], successor: other.successors[card], history: other.histories[card])
    }

    /// No circle can arise: the new name is nobody's predecessor any more when it gets one.
    private mutating func rename(_ from: CardNumber, to: CardNumber) {
        successors[to] = nil
        guard from != to else { return }
        successors[from] = to
        if let history = histories.removeValue(forKey: from) { histories[to, default: PackedReviews()].merge(history) }
        guard let standing = standings.removeValue(forKey: from) else { return }
        if standing.schedule.outweighs(standings[to]?.schedule) { standings[to] = standing }
    }
}

/// The events that undos have taken back, and the renames that their author denies.
struct TakenBack {
    /// The event or batch taken back, and the latest undo in effect that does so.
    private var undos: [EventID: EventID] = [:]

    /// What cards did not become: by their numbers, the old one first.
    private(set) var parted: Set<[CardNumber]> = []

    /// Takes into account that a card is to be kept apart from another, if that was not taken back itself. All undos must be known.
    mutating func keepApart(_ card: CardNumber, from other: CardNumber, by event: EventID, in batch: EventID?) {
        if !contains(event, in: batch) { parted.insert([other, card]) }
    }

    /// Whether an event counts no more.
    func contains(_ event: Event) -> Bool {
        if case .rename(let from, let to) = event.action, parted.contains([from, to]) { return true }
        return contains(event.id, in: event.batch)
    }

    /// Takes an undo into account. The latest undo must come first.
    mutating func add(_ undo: EventID, of target: EventID, in batch: EventID?) {
        if !contains(undo, in: batch), undos[target] == nil { undos[target] = undo }
    }

    /// Whether an event was taken back, by itself or with its batch.
    func contains(_ event: EventID, in batch: EventID?) -> Bool {
        if undos.isEmpty { return false }
        return isTakenBack(event, after: event) || batch.map { isTakenBack($0, after: event) } ?? false
    }

    private func isTakenBack(_ target: EventID, after event: EventID) -> Bool {
        undos[target].map { $0 > event } ?? false
    }
}
