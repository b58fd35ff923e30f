import Cards
import Formats
import Scheduling
import Storage

/// The schedules that imported cards bring along.
public struct ImportedHistory {
    /// What is to be written down.
    public private(set) var actions: [Action] = []
    /// How many sides are to go on with a schedule of the other program; those of new cards, which have no number yet, among them.
    public private(set) var count = 0
    /// How many sides keep what has happened to them here.
    public private(set) var kept = 0

    /// Compares the schedules with those that the cards have here. A card that was answered, reset or given another day here keeps its own.
    public init(_ plan: ImportPlan, store: Store) throws { try self.init(plan.adopted, store: store) }

    init(_ schedules: [(name: CardName, schedule: ImportedSchedule)], store: Store) throws {
        if schedules.isEmpty { return }
        let known = try store.cardsWithSchedules()
        for ((_, schedule), number) in zip(schedules, try store.numbers(of: schedules.lazy.map(\.name))) {
            if let number, known.contains(number) { try add(schedule, to: number, store) } else { add(schedule, toNew: number) }
        }
    }

    /// A card to which nothing has happened has no schedule that could be kept.
    private mutating func add(_ adopted: ImportedSchedule, toNew number: CardNumber?) {
        count += 1
        if let number { actions.append(.adopt(number, adopted)) }
    }

    private mutating func add(_ adopted: ImportedSchedule, to number: CardNumber, _ store: Store) throws {
        let (schedule, lastEvent) = try store.schedule(of: number)
        if schedule.reviews > 0 {
            kept += 1
        } else if try schedule.due != adopted.due || SM2.Memory(store.reviews(of: number)) != adopted.memory {
            if lastEvent != nil, try Self.isDecidedHere(number, store) {
                kept += 1
            } else {
                count += 1
                actions.append(.adopt(number, adopted))
            }
        }
    }

    /// Whether the learner has said here when a card is to be asked.
    private static func isDecidedHere(_ card: CardNumber, _ store: Store) throws -> Bool {
        try store.history(of: card).steps.contains { step in
            switch step.event.action {
            case .answer, .setDue, .reset: !step.isTakenBack
            default: false
            }
        }
    }
}

extension ImportPlan {
    /// The schedules that cards bring along, under the names that the cards have here.
    var adopted: [(name: CardName, schedule: ImportedSchedule)] {
        var all: [(CardName, ImportedSchedule)] = []
        for target in targets {
            for outcome in target.update.outcomes where !outcome.card.history.isEmpty {
                guard let index = outcome.index, index < target.update.deck.cards.count else { continue }
                let card = target.update.deck.cards[index]
                for side in card.sides {
                    if let schedule = outcome.card.history[side] { all.append((card.name(in: target.deck, side: side), schedule)) }
                }
            }
        }
        return all
    }

    /// The names that change, of all sides.
    var renamed: [(from: CardName, to: CardName)] {
        targets.flatMap { target in
            target.update.renamed.flatMap { old, new in
                target.update.old.cards[old].sides.map { side in
                    (
                        target.update.old.cards[old].name(in: target.deck, side: side),
                        target.update.deck.cards[new].name(in: target.deck, side: side)
                    )
                }
            }
        }
    }
}
