extension Pairing {
    /// How the cards of one deck that share a heading changed places, when one of them was put in, taken out or moved.
    public struct Shift: Equatable, Sendable {
        /// The ordinals that cards had, with those they have now.
        public var moves: [Int: Int] = [:]
        /// The ordinals of cards that are gone while another has taken their place.
        public var displaced: [Int] = []
        /// The ordinals of cards that were not there before.
        public var fresh: [Int] = []

        /// A shift with these values.
        public init(moves: [Int: Int] = [:], displaced: [Int] = [], fresh: [Int] = []) {
            self.moves = moves
            self.displaced = displaced
            self.fresh = fresh
        }
    }

    /// What became of cards that share a heading, by their bodies.
    ///
    /// A card that keeps its ordinal while its body changes was edited. Bodies that occur twice tell nothing, nor do empty ones.
    ///
    /// - Parameters:
    ///   - old: the bodies that were there, by ordinal; 0 for an empty one.
    ///   - new: the bodies that are there.
    public static func shift(from old: [Int: UInt64], to new: [Int: UInt64]) -> Shift {
        let (before, after) = (ordinals(of: old), ordinals(of: new))
        var moves: [Int: Int] = [:]
        for (body, ordinal) in before { moves[ordinal] = after[body] }
        var taken = Set(moves.values)
        for ordinal in old.keys where moves[ordinal] == nil && new[ordinal] != nil && !taken.contains(ordinal) {
            moves[ordinal] = ordinal
        }
        taken.formUnion(moves.values)
        var lost = old.keys.filter { moves[$0] == nil }.sorted()
        var fresh = new.keys.filter { !taken.contains($0) }.sorted()
        if lost.count == 1, fresh.count == 1 {
            moves[lost[0]] = fresh[0]
            (lost, fresh) = ([], [])
        }
        return Shift(moves: moves.filter { $0.key != $0.value }, displaced: lost.filter { new[$0] != nil }, fresh: fresh)
    }

    /// The ordinal of each body that occurs once.
    private static func ordinals(of bodies: [Int: UInt64]) -> [UInt64: Int] {
        Dictionary(grouping: bodies.keys.filter { bodies[$0] != 0 }) { bodies[$0] ?? 0 }.compactMapValues { $0.count == 1 ? $0[0] : nil }
    }
}
