/// Pairs cards by what they have in common exactly. The surest signs come first, and a sign counts only where one card on each side
/// bears it.
struct Signs {
    /// What was found.
    private(set) var pairs: [Pairing.Pair] = []
    /// The cards that are left over.
    private(set) var left: Set<Int>
    private(set) var wanting: Set<Int>
    private let gone: [Pairing.Candidate]
    private let fresh: [Pairing.Candidate]
    private let areApart: (Int, Int) -> Bool

    /// What two cards must have in common; nil for a card of which it says nothing.
    private typealias Sign = (Pairing.Candidate) -> Key?

    private struct Key: Hashable {
        var deck = ""
        var heading = ""
        var ordinal = 0
        var body: UInt64 = 0
    }

    init(_ gone: [Pairing.Candidate], _ fresh: [Pairing.Candidate], areApart: @escaping (Int, Int) -> Bool) {
        self.gone = gone
        self.fresh = fresh
        self.areApart = areApart
        left = Set(gone.indices)
        wanting = Set(fresh.indices)
    }

    /// Pairs by signs that need no second look: a card that was pinned or is so no more, and one that was moved as it is.
    mutating func findSure() {
        find { $0.sharesHeading ? nil : Key(deck: $0.deck, heading: $0.heading, ordinal: $0.ordinal) }
        find { $0.bodyHash == 0 ? nil : Key(heading: $0.heading, ordinal: $0.ordinal, body: $0.bodyHash) }
        find { $0.bodyHash == 0 ? nil : Key(heading: $0.heading, body: $0.bodyHash) }
    }

    /// Pairs by the same body, with its deck and without, and by the same heading. A short text says little: many cards have it.
    ///
    /// - Parameter compare: how alike two cards are.
    mutating func findWithHelp(_ compare: (Int, Int) -> LikelySearch.Comparison) {
        find({ $0.bodyHash == 0 ? nil : Key(deck: $0.deck, body: $0.bodyHash) }, where: { compare($0, $1).isSureByBody })
        find({ $0.bodyHash == 0 ? nil : Key(body: $0.bodyHash) }, where: { compare($0, $1).isSureByBody })
        find({ $0.sharesHeading ? nil : Key(heading: $0.heading, ordinal: $0.ordinal) }, where: { compare($0, $1).isSureByHeading })
    }

    private mutating func find(_ sign: Sign, where isSure: (Int, Int) -> Bool = { _, _ in true }) {
        if left.isEmpty || wanting.isEmpty { return }
        let bearers = Dictionary(grouping: left) { sign(gone[$0]) }
        for (key, indices) in Dictionary(grouping: wanting, by: { sign(fresh[$0]) }) {
            guard key != nil, indices.count == 1, let others = bearers[key], others.count == 1 else { continue }
            guard !areApart(others[0], indices[0]), isSure(others[0], indices[0]) else { continue }
            pairs.append(Pairing.Pair(gone: others[0], fresh: indices[0], likeness: 100))
            left.remove(others[0])
            wanting.remove(indices[0])
        }
    }
}
