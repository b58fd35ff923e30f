import GRDB
import Scheduling

extension Derivation {
    /// Takes events into account that were put into the log wherever their ids belong: those of another log.
    ///
    /// Answers that are later than all that happened to their card, as most are, are followed as they are when they are given here. What else
    /// happened to cards is replayed, for these cards alone.
    func takeIn(_ events: [Event]) throws {
        var others: Set<CardNumber> = []
        var answers: [CardNumber: [Event]] = [:]
        for event in events {
            switch event.action {
            case .answer(let card, _): answers[card, default: []].append(event)
            case .undo(let target): others.formUnion(try cards(concernedBy: target))
            default: others.formUnion(event.action.cards)
            }
        }
        let takenBack = try log.takenBack()
        var following = self
        for (card, new) in answers {
            let new = new.sorted { $0.id < $1.id }
            if try others.contains(card) || !isLatest(new, of: card, takenBack) {
                others.insert(card)
            } else {
                for event in new { try following.follow(event) }
            }
        }
        try following.save()
        try rederive(others, besides: answers)
    }

    /// Whether answers, in their order, are later than all else that happened to a card, which was never renamed.
    private func isLatest(_ answers: [Event], of card: CardNumber, _ takenBack: TakenBack) throws -> Bool {
        guard let first = answers.first?.id, try family(of: card).count == 1, !answers.contains(where: { takenBack.contains($0) }) else {
            return false
        }
        var last = Int64.min
        try History.stored(of: card, log.db)?.forEach { last = max(last, $0.time) }
        let other = try StoredRow.fetchOne(
            log.db.cachedStatement(sql: "SELECT id FROM event WHERE card = ? AND kind > 1 ORDER BY id DESC LIMIT 1"),
            arguments: [card.rawValue])
        return first.milliseconds > last && other.flatMap { EventID($0, 0) }.map { $0 < first } ?? true
    }
}
