import Scheduling

/// Histories that are to go from one name to another at the same time, as when cards change places.
struct Moves {
    /// One of them.
    struct Move: Hashable {
        var from: CardNumber
        var to: CardNumber
    }

    /// Where each name's history goes; no two go to the same.
    private var targets: [CardNumber: CardNumber] = [:]

    /// Adds one; from a name to itself there is nothing to move.
    mutating func add(_ from: CardNumber, to: CardNumber) {
        if from != to { targets[from] = to }
    }

    /// Whether a name is left by its history.
    func contains(_ from: CardNumber) -> Bool { targets[from] != nil }

    /// The moves one after the other, so that each name has been left before another history comes to it.
    ///
    /// - Parameter detour: makes a name without history, for cards that change places in a circle.
    func sequence(detour: () throws -> CardNumber) rethrows -> [Move] {
        let origins = Dictionary(uniqueKeysWithValues: targets.map { ($0.value, $0.key) })
        var left = targets
        var moves: [Move] = []
        func emptyBackwards(from last: CardNumber?) {
            var next = last
            while let from = next, let to = left.removeValue(forKey: from) {
                moves.append(Move(from: from, to: to))
                next = origins[from]
            }
        }
        let names = targets.keys.sorted { $0.rawValue < $1.rawValue }
        for from in names where targets[targets[from]!] == nil { emptyBackwards(from: from) }
        for from in names {
            guard let to = left.removeValue(forKey: from) else { continue }
            let refuge = try detour()
            moves.append(Move(from: from, to: refuge))
            emptyBackwards(from: origins[from])
            moves.append(Move(from: refuge, to: to))
        }
        return moves
    }
}
