/// Recognises cards whose author gave them another name, by moving a file or editing a heading. What is doubtful is not paired.
public enum Pairing {
    /// A card as far as recognising it goes.
    public struct Candidate: Hashable, Sendable {
        /// The name of its deck.
        public var deck: String
        /// Its heading.
        public var heading: String
        /// Which of the cards with this heading it is.
        public var ordinal: Int
        /// A number for its body; 0 when that is empty, and says nothing.
        public var bodyHash: UInt64

        /// A card with these values.
        public init(deck: String, heading: String, ordinal: Int, bodyHash: UInt64) {
            self.deck = deck
            self.heading = heading
            self.ordinal = ordinal
            self.bodyHash = bodyHash
        }
    }

    /// Which of the cards that are gone is which of those that are new, as indices, in the order of the new ones.
    ///
    /// The surest signs come first, and a sign counts only where one card on each side bears it.
    public static func pairs(gone: [Candidate], fresh: [Candidate]) -> [(gone: Int, fresh: Int)] {
        var pairs: [(gone: Int, fresh: Int)] = []
        var left = Set(gone.indices)
        var wanting = Set(fresh.indices)
        for sign in [sameName, sameHeadingAndBody, sameDeckAndBody, sameBody, sameHeading] where !left.isEmpty && !wanting.isEmpty {
            let bearers = Dictionary(grouping: left) { sign(gone[$0]) }
            for (key, indices) in Dictionary(grouping: wanting, by: { sign(fresh[$0]) }) {
                guard key != nil, indices.count == 1, let others = bearers[key], others.count == 1 else { continue }
                pairs.append((gone: others[0], fresh: indices[0]))
                left.remove(others[0])
                wanting.remove(indices[0])
            }
        }
        return pairs.sorted { $0.fresh < $1.fresh }
    }
}

extension Pairing {
    /// What two cards must have in common; nil for a card of which it says nothing.
    private typealias Sign = @Sendable (Candidate) -> Candidate?

    /// A card that was pinned, or is so no more.
    private static let sameName: Sign = { Candidate(deck: $0.deck, heading: $0.heading, ordinal: $0.ordinal, bodyHash: 0) }

    /// A card whose file was moved, or that was moved to another file.
    private static let sameHeadingAndBody: Sign = { card in
        card.bodyHash == 0 ? nil : Candidate(deck: "", heading: card.heading, ordinal: card.ordinal, bodyHash: card.bodyHash)
    }

    /// A card whose heading was edited.
    private static let sameDeckAndBody: Sign = { card in
        card.bodyHash == 0 ? nil : Candidate(deck: card.deck, heading: "", ordinal: 0, bodyHash: card.bodyHash)
    }

    /// A card that was moved and whose heading was edited.
    private static let sameBody: Sign = { card in
        card.bodyHash == 0 ? nil : Candidate(deck: "", heading: "", ordinal: 0, bodyHash: card.bodyHash)
    }

    /// A card that was moved and whose body was edited.
    private static let sameHeading: Sign = { Candidate(deck: "", heading: $0.heading, ordinal: $0.ordinal, bodyHash: 0) }
}

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
