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
    public init(_ plan: ImportPlan, store: Store) throws {
        for target in plan.targets {
            var (names, schedules): ([CardName], [ImportedSchedule]) = ([], [])
            for outcome in target.update.outcomes where !outcome.card.history.isEmpty {
                guard let index = outcome.index, index < target.update.deck.cards.count else { continue }
                let card = target.update.deck.cards[index]
                for side in card.sides {
                    guard let adopted = outcome.card.history[side] else { continue }
                    names.append(card.name(in: target.deck, side: side))
                    schedules.append(adopted)
                }
            }
            for (adopted, number) in zip(schedules, try store.numbers(of: names)) { try add(adopted, to: number, store) }
        }
    }

    private mutating func add(_ adopted: ImportedSchedule, to number: CardNumber?, _ store: Store) throws {
        guard let number else {
            count += 1
            return
        }
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
    /// Where the progress of cards goes whose names an import has changed: what reading the decks has not found by itself.
    public func renames(_ store: Store) throws -> [Action] {
        let heirs = try store.heirs()
        var actions: [Action] = []
        for target in targets {
            for (old, new) in target.update.renamed {
                for side in target.update.old.cards[old].sides {
                    guard let from = try store.number(of: target.update.old.cards[old].name(in: target.deck, side: side)),
                        let to = try store.number(of: target.update.deck.cards[new].name(in: target.deck, side: side)),
                        heirs[from] == nil, try !store.schedule(of: from).schedule.isNew, try store.schedule(of: to).schedule.isNew
                    else { continue }
                    actions.append(.rename(from, to: to))
                }
            }
        }
        return actions
    }
}
