import Cards
import Scheduling

// MARK: - Sides of cards that keep their names

extension IdentityPlan {
    /// How histories follow the gaps of a cloze that were renumbered, and cards that were made another kind.
    mutating func sideSteps(leavingOut moved: Set<SourceName>) throws -> [[Move]] {
        var steps: [[Move]] = []
        for new in after.values.sorted(by: { $0.name < $1.name }) where !moved.contains(new.name) {
            guard let old = before[new.name], old.bodyHash != new.bodyHash || old.sides != new.sides, Self.mayDiffer(old, new) else {
                continue
            }
            var before = (sides: Set(old.sides.keys), body: "")
            before.body = try facts.text(old.bodyHash)
            let match = SideMatch(from: before, to: (Set(new.sides.keys), try body(of: new)))
            var wanted: [Move] = []
            for (from, to) in match.sides where from != to {
                if let from = old.sides[from], let to = new.sides[to] { wanted.append(Move(from: from, to: to)) }
            }
            let matched = Set(match.sides.values)
            // A number that another gap has now, or a gap that was not there.
            let taken = new.sides.filter { side, _ in match.sides[side] != side && (matched.contains(side) || old.sides[side] != nil) }
            wanted += try gapsReturned(new, free: Set(new.sides.keys).subtracting(matched))
            if !wanted.isEmpty { steps.append(try moves(wanted, taken: Set(taken.values).union(wanted.map(\.to)))) }
        }
        return steps.filter { !$0.isEmpty }
    }

    /// Whether sides can have become others: gaps that went, came or were edited, or another kind.
    private static func mayDiffer(_ old: Source, _ new: Source) -> Bool {
        if old.sides.count == 1, old.sides.keys.first == new.sides.keys.first, new.sides.count == 1 { return false }
        return (Array(old.sides.keys) + Array(new.sides.keys)).contains { if case .cloze = $0 { true } else { false } }
    }

    /// Gaps that come back after others had taken their numbers: their histories wait beside the card.
    private func gapsReturned(_ source: Source, free: Set<Side>) throws -> [Move] {
        if free.isEmpty { return [] }
        let texts = GapTexts.byNumber(in: try body(of: source))
        var moves: [Side: Move] = [:]
        for waiting in try waiting(beside: source.name).values.sorted(by: { $0.name < $1.name }) {
            let had = GapTexts.byNumber(in: try facts.text(waiting.bodyHash))
            for (side, number) in waiting.sides {
                guard case .cloze(let old) = side, let text = had[old] else { continue }
                for case .cloze(let new) in free where texts[new] == text {
                    if let to = source.sides[.cloze(new)] { moves[.cloze(new)] = Move(from: number, to: to) }
                }
            }
        }
        return moves.values.sorted { $0.from.rawValue < $1.from.rawValue }
    }
}
