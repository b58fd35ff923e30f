import GRDB
import Scheduling

/// Keeps the derived tables what a replay of the whole log would make them, at the cost of the cards concerned alone.
struct Derivation {
    let log: Log
    private let tables: DerivedTables
    /// What the tables say of the cards concerned, and what they ought to say.
    private var stored = Replay()
    private var replay = Replay()
    private var loaded: Set<CardNumber> = []

    private static let most = 2_000

    init(_ log: Log) throws {
        self.log = log
        tables = try DerivedTables(log.db)
    }

    /// Takes an event into account that has just been appended.
    mutating func follow(_ event: Event) throws {
        switch event.action {
        case .undo(let target):
            try save()
            try rederive(cards(concernedBy: target))
        case .keepApart:
            try save()
            try rederive(Set(event.action.cards))
        case .rename(let from, let to) where try log.hasApart(to, from: from):
            try save()
            try rederive([from, to])
        default:
            // Of very many cards only some are in memory at a time.
            if loaded.count >= Self.most { try save() }
            for card in event.action.cards { try load(card) }
            replay.apply(event)
        }
    }

    /// Writes what has become of the cards.
    mutating func save() throws {
        for card in loaded.sorted(by: { $0.rawValue < $1.rawValue }) { try tables.write(card, replay, over: stored) }
        loaded = []
        stored = Replay()
        replay = Replay()
    }

    /// Drops the derived tables and replays the whole log.
    func rebuild() throws {
        try DerivedTables.refill(log.db, from: try replayed())
    }

    /// For how many cards the derived tables say something else than a replay of the whole log.
    func differences() throws -> Int {
        let replay = try replayed()
        var stored = Replay()
        let listed = try tables.readAll(into: &stored)
        return replay.cards.union(listed).count { card in
            replay.standings[card] != stored.standings[card] || replay.successors[card] != stored.successors[card]
                || replay.histories[card] != stored.histories[card]
        }
    }

    private func replayed() throws -> Replay {
        var replay = Replay()
        let takenBack = try log.takenBack()
        let events = try log.all()
        while let event = try events.next() { replay.take(event, takenBack) }
        return replay
    }

    /// Reads where a card stands, and all those it has become.
    private mutating func load(_ card: CardNumber) throws {
        var next: CardNumber? = card
        while let card = next, loaded.insert(card).inserted {
            next = try tables.read(card, into: &stored)
            replay.restore(card, from: stored)
        }
    }
}

extension Derivation {
    /// Replays what happened to these cards, and to all that a rename ever joined to them.
    ///
    /// - Parameter answers: those that are in the log and in no history yet.
    func rederive(_ cards: Set<CardNumber>, besides answers: [CardNumber: [Event]] = [:]) throws {
        var left = cards
        while let card = left.first {
            let family = try family(of: card)
            left.subtract(family)
            let takenBack = try log.takenBack(parting: family)
            var (stored, replay) = (Replay(), Replay())
            var events = try log.events(ofFamily: family)
            let new = family.flatMap { answers[$0] ?? [] }
            if !new.isEmpty {
                let known = Set(events.map(\.id))
                events = (events + new.filter { !known.contains($0.id) }).sorted { $0.id < $1.id }
            }
            for event in events { replay.take(event, takenBack) }
            for card in family {
                _ = try tables.read(card, into: &stored)
                try tables.write(card, replay, over: stored)
            }
        }
    }

    /// The cards whose standing may change when an undo of this event or batch takes effect or loses it.
    func cards(concernedBy target: EventID) throws -> Set<CardNumber> {
        var cards: Set<CardNumber> = []
        var targets = [target]
        var visited: Set<EventID> = []
        while let target = targets.popLast() {
            guard visited.insert(target).inserted else { continue }
            for event in try log.events(of: target) {
                if case .undo(let earlier) = event.action { targets.append(earlier) }
                cards.formUnion(event.action.cards)
            }
        }
        return cards
    }

    /// A card and all those that renames, in effect or not, lead to from it, either way.
    func family(of card: CardNumber) throws -> Set<CardNumber> {
        let neighbours = try log.db.cachedStatement(
            sql: """
                SELECT other_card FROM event WHERE card = ?1 AND kind > 1 AND kind = \(Action.Kind.rename.code)
                UNION SELECT card FROM event WHERE other_card = ?1 AND kind = \(Action.Kind.rename.code)
                """)
        var family: Set<CardNumber> = [card]
        var left = [card]
        while let card = left.popLast() {
            for number in try Int64.fetchAll(neighbours, arguments: [card.rawValue]) {
                let relative = CardNumber(number)
                if family.insert(relative).inserted { left.append(relative) }
            }
        }
        return family
    }
}

extension Replay {
    /// The cards of which it says anything.
    var cards: Set<CardNumber> { Set(standings.keys).union(successors.keys).union(histories.keys) }

    /// Takes an event into account, in effect or not.
    mutating func take(_ event: Event, _ takenBack: TakenBack) {
        if takenBack.contains(event) { applyTakenBack(event) } else { apply(event) }
    }
}

extension Action {
    /// The cards whose standing it may change, by the names they had then.
    var cards: [CardNumber] {
        switch self {
        case .rename(let first, let second), .keepApart(let first, let second): [first, second]
        default: card.map { [$0] } ?? []
        }
    }
}
