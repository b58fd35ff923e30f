import Scheduling

/// A history that goes from one name to another.
public struct Move: Hashable, Sendable {
    /// The name it had.
    public var from: CardNumber
    /// The name under which it goes on.
    public var to: CardNumber

    /// A move from one name to another.
    public init(from: CardNumber, to: CardNumber) {
        self.from = from
        self.to = to
    }
}

/// Histories that are to go from one name to another at the same time, as when cards change places.
struct Moves {
    /// Where each name's history goes; no two go to the same.
    private var targets: [CardNumber: CardNumber] = [:]
    /// Where the history comes from that goes to a name.
    private var origins: [CardNumber: CardNumber] = [:]

    /// Adds one; from a name to itself there is nothing to move.
    ///
    /// - Returns: false when another history goes there already, and this one stays.
    @discardableResult
    mutating func add(_ from: CardNumber, to: CardNumber) -> Bool {
        if from == to { return true }
        guard origins[to] == nil || origins[to] == from else { return false }
        if let former = targets.updateValue(to, forKey: from) { origins[former] = nil }
        origins[to] = from
        return true
    }

    /// Whether a name is left by its history.
    func contains(_ from: CardNumber) -> Bool { targets[from] != nil }

    /// The moves one after the other, so that each name has been left before another history comes to it.
    ///
    /// - Parameter detour: makes a name without history, for cards that change places in a circle.
    func sequence(detour: () throws -> CardNumber) rethrows -> [Move] {
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
