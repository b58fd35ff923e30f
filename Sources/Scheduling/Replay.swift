/// Where one card stands, and the last event that brought it there.
public struct Standing: Hashable, Sendable {
    /// Where it stands.
    public var schedule = Schedule()
    /// The last event that happened to it.
    public var lastEvent: EventID

    /// A standing with these values.
    public init(schedule: Schedule = Schedule(), lastEvent: EventID) {
        self.schedule = schedule
        self.lastEvent = lastEvent
    }
}

/// What follows from a log: the standings and histories of cards after the events that were applied, in the order of their ids.
///
/// No scheduler is asked: each answer says what it promised. Those of 0.1 do not, for then all was SM-2's, which is folded for them.
///
/// A renamed card's standing moves to its new name, unless that has been answered under its own at least as often; what happens to the old
/// name afterwards (on a device that did not know) happens to the new one. A card renamed to itself stands for itself again: a new card has
/// taken the name of one that had moved on.
public struct Replay: Sendable {
    /// Where cards stand.
    public private(set) var standings: [CardNumber: Standing] = [:]
    /// The name under which a renamed card goes on.
    public private(set) var successors: [CardNumber: CardNumber] = [:]
    /// What happened to cards. Unlike a standing, a history survives a reset, and always goes with a renamed card.
    public private(set) var histories: [CardNumber: History] = [:]
    /// What SM-2 remembers of cards, where an answer has asked for it.
    private var memories: [CardNumber: SM2.Memory] = [:]

    /// A replay in which nothing has happened yet.
    public init() {}

    /// Takes one more event into account, which must be in effect.
    public mutating func apply(_ event: Event) {
        if case .rename(let from, let to) = event.action {
            rename(from, to: to)
        } else if let card = event.action.card {
            apply(event, to: heir(of: card))
        }
    }

    /// Takes an event into account as one that happened to this card, whatever its name then. Renames change nothing.
    public mutating func apply(_ event: Event, to card: CardNumber) {
        switch event.action {
        case .rename, .keepApart, .undo, .quiz: break
        case .answer(_, let answer): take(answer, event, card)
        case .suspend, .resume, .bury, .setDue: put(event, card, promised: 0)
        case .adopt(_, let adopted):
            if standings[card]?.schedule.takes(adopted) ?? true { add(.adopted(adopted, on: event.day), event, to: card) }
            put(event, card, promised: 0)
        case .reset:
            if histories[card] != nil { add(.reset(on: event.day), event, to: card) }
            put(event, card, promised: 0)
        }
    }

    /// Takes one more event into account that an undo has taken back. An answer stays among what happened to its card, so that it is found
    /// should the undo be undone.
    public mutating func applyTakenBack(_ event: Event) {
        guard case .answer(let card, let answer) = event.action else { return }
        let heir = heir(of: card)
        let schedule = standings[heir]?.schedule ?? Schedule()
        let review = Review(answer, promised: answer.interval ?? 0, at: event.moment, on: event.day, to: schedule)
        histories[heir, default: History()].append(
            History.Entry(time: event.id.milliseconds, step: .review(review), weight: .isTakenBack))
    }

    /// The card that a card has become.
    public func heir(of card: CardNumber) -> CardNumber {
        var card = card
        while let next = successors[card] { card = next }
        return card
    }

    private mutating func take(_ answer: Answer, _ event: Event, _ card: CardNumber) {
        let promised = answer.mode.isScheduling ? answer.interval ?? memory(of: card).after(answer.grade).interval : 0
        let schedule = standings[card]?.schedule ?? Schedule()
        add(.review(Review(answer, promised: promised, at: event.moment, on: event.day, to: schedule)), event, to: card)
        put(event, card, promised: promised)
    }

    /// What SM-2 remembers of a card so far.
    private mutating func memory(of card: CardNumber) -> SM2.Memory {
        if let known = memories[card] { return known }
        let memory = histories[card].map(SM2.Memory.init) ?? .new
        memories[card] = memory
        return memory
    }

    private mutating func add(_ step: History.Step, _ event: Event, to card: CardNumber) {
        histories[card, default: History()].append(History.Entry(time: event.id.milliseconds, step: step))
        memories[card]?.take(step)
    }

    private mutating func put(_ event: Event, _ card: CardNumber, promised: Int) {
        standings[card, default: Standing(lastEvent: event.id)].schedule.apply(event, promised: promised)
        standings[card]?.lastEvent = event.id
    }

    /// No circle can arise: the new name is nobody's predecessor any more when it gets one.
    private mutating func rename(_ from: CardNumber, to: CardNumber) {
        successors[to] = nil
        guard from != to else { return }
        successors[from] = to
        let standing = standings.removeValue(forKey: from)
        let memory = memories.removeValue(forKey: from)
        let wins = standing?.schedule.outweighs(standings[to]?.schedule) ?? false
        if let history = histories.removeValue(forKey: from) {
            histories[to, default: History()].join(history, wins: wins)
        }
        if wins, let standing { (standings[to], memories[to]) = (standing, memory) }
    }
}

extension Replay {
    /// Puts a card where it stood after earlier events.
    public mutating func set(_ card: CardNumber, standing: Standing?, successor: CardNumber?, history: History?) {
        standings[card] = standing
        successors[card] = successor
        histories[card] = history
        memories[card] = nil
    }

    /// Puts a card where it stands in another replay.
    public mutating func restore(_ card: CardNumber, from other: Replay) {
        set(card, standing: other.standings[card], successor: other.successors[card], history: other.histories[card])
    }
}
