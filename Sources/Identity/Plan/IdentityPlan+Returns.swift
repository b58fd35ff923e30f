import Cards
import Scheduling

// MARK: - Cards that come back, as when a branch is switched

extension IdentityPlan {
    /// What a name has become.
    private func heir(of card: CardNumber) throws -> CardNumber {
        var card = card
        while let next = try successor(of: card) { card = next }
        return card
    }

    /// The cards that are here again as they were, and listed under a heading of their own, sorted.
    func returnedCards() -> [Source] {
        after.values.filter { !settled.contains($0.name) && before[$0.name] == nil && $0.name.ordinal == 0 && $0.bodyHash != 0 }
            .sorted { $0.name < $1.name }
    }

    /// A card that comes back as it was, while the one it was taken for stands beside it with another body, was never that one.
    func separations(of source: Source) throws -> [Move] {
        try source.numbers.compactMap { number in
            guard !edited.contains(number), let next = try successor(of: number), try !hasHistory(number),
                let body = try facts.listedBody(of: heir(of: number)), body != source.bodyHash
            else { return nil }
            return Move(from: number, to: next)
        }
    }

    /// Cards that went on under another name, which is gone, and are here again under their old one.
    ///
    /// - Parameter shifts: how cards changed places; what just made room for another does not return.
    func returns(_ shifts: Shifts) throws -> [[Move]] {
        guard try hasSuccessors() else { return [] }
        var taken: Set<CardNumber> = []
        return try fresh(replaced: shifts.replaced).filter { !shifts.displaced.contains($0.name) }.compactMap { source in
            var moves: [Move] = []
            for number in source.numbers {
                let heir = try heir(of: number)
                guard heir != number, try hasHistory(heir), try !facts.isListed(heir), taken.insert(heir).inserted else { continue }
                moves.append(Move(from: heir, to: number))
            }
            return moves.isEmpty ? nil : moves
        }
    }

    /// The cards that are newly listed and have no history, sorted.
    ///
    /// - Parameter replaced: names that were listed before, for another card.
    func fresh(replaced: Set<SourceName>) throws -> [Source] {
        try after.values.filter { !settled.contains($0.name) && (before[$0.name] == nil || replaced.contains($0.name)) }
            .filter { try !$0.sides.values.contains(where: hasHistory) }.sorted { $0.name < $1.name }
    }
}
