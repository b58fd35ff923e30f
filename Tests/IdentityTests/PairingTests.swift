import Identity
import Testing

/// Which of the cards that are gone is which of those that are new.
@Suite struct PairingTests {
    private static let texts: [Substring: String] = [
        "x": "What does glutathione reductase do?", "y": "Where is cystine taken up?", "z": "Which ion blocks the receptor at rest?",
        "w": "Name the transporters of astrocytes", "P": "It turns oxidised glutathione back and spends cofactors",
        "Q": "Through an antiporter of the plasma membrane", "R": "Magnesium, until the membrane is depolarised", "S": "Several families",
    ]

    /// A card written as `deck/heading#ordinal=body`, with letters for its texts; `#0` can be left out, and no body is an empty one.
    private static func card(_ text: Substring) -> Pairing.Candidate {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        let name = parts[0].split(separator: "/")
        let heading = name[1].split(separator: "#")
        return Pairing.Candidate(
            deck: String(name[0]), heading: texts[heading[0]]!, ordinal: heading.count > 1 ? Int(heading[1])! : 0,
            bodyHash: parts.count > 1 ? UInt64(parts[1].utf8.reduce(0) { $0 * 256 + Int($1) }) : 0,
            body: parts.count > 1 ? texts[parts[1]]! : "")
    }

    /// gone cards → new cards: the pairs, as their indices
    @Test(arguments: [
        // An edited heading, a moved card, a renamed file.
        ("a/x=P → a/y=P", "0-0"), ("a/x=P → b/x=P", "0-0"), ("a/x=P → b/x=Q", "0-0"), ("a/x=P → b/y=P", "0-0"),
        ("a/x=P a/y=Q → b/x=P b/y=Q", "0-0 1-1"), ("a/x=P a/y=P → b/x=P b/y=P", "0-0 1-1"), ("a/x a/y → b/y b/x", "1-0 0-1"),
        ("a/x=P a/y=Q → a/z=Q a/w=P", "1-0 0-1"),
        // Nothing in common.
        ("a/x=P → a/y=Q", ""), ("a/x=P → b/y=Q", ""), ("a/x=P → ", ""), (" → a/x=P", ""),
        // An empty body says nothing, and neither does a sign that two bear.
        ("a/x → a/y", ""), ("a/x=P a/y=P → a/z=P", ""), ("a/x=P → a/y=P a/z=P", ""), ("a/x=P b/x=Q → c/x=R", ""),
        ("a/x=P → b/x=Q c/x=R", ""), ("a/x=P a/y=P → a/z=P a/w=P", ""),
        // The surest sign wins: the deck, the heading, then the rest.
        ("a/x=P b/y=P → a/z=P", "0-0"), ("a/x=P → a/y=P b/z=P", "0-0"), ("a/x=P → b/x=P a/y=P", "0-0"), ("a/x=P a/y=P → b/x=P", "0-0"),
        ("a/x=P a/y=P → b/x=P b/z=P", "0-0 1-1"),
        // Ordinals count with the heading.
        ("a/x#1=P → b/x=Q", "0-0"), ("a/x#1=P → b/x#1=Q", "0-0"), ("a/x#1=P → b/x=P", "0-0"), ("a/x=P a/x#1=Q → b/x=R b/x#1=S", "0-0 1-1"),
        // A card that was pinned has its deck and heading still.
        ("a/x=P → a/x=Q", "0-0"),
    ])
    func pairs(cards: String, expected: String) {
        let sides = cards.split(separator: "→", omittingEmptySubsequences: false).map { $0.split(separator: " ").map(Self.card) }
        let pairs = Pairing.outcome(gone: sides[0], fresh: sides[1]).pairs
        #expect(pairs.map { "\($0.gone)-\($0.fresh)" }.joined(separator: " ") == expected)
    }

    /// The bodies of cards with one heading, before and after; `-` is an empty body.
    @Test(arguments: [
        ("PQ", "PQ", Pairing.Shift()), ("PQ", "QP", .init(moves: [0: 1, 1: 0])), ("PQR", "RPQ", .init(moves: [0: 1, 1: 2, 2: 0])),
        ("PQ", "Q", .init(moves: [1: 0], displaced: [0])), ("PQ", "P", .init()), ("P", "XP", .init(moves: [0: 1], fresh: [0])),
        ("PQ", "PXQ", .init(moves: [1: 2], fresh: [1])), ("PQ", "PQX", .init(fresh: [2])), ("PQ", "PX", .init()),
        ("PQ", "QX", .init(moves: [0: 1, 1: 0])), ("PQ", "XY", .init()), ("PP", "XPP", .init(fresh: [2])), ("--", "---", .init(fresh: [2])),
        ("P-", "-P", .init(moves: [0: 1, 1: 0])), ("PQR", "R", .init(moves: [2: 0], displaced: [0])), ("P", "", .init()),
    ])
    func shifts(before: String, after: String, expected: Pairing.Shift) {
        func bodies(_ text: String) -> [Int: UInt64] {
            Dictionary(uniqueKeysWithValues: text.utf8.enumerated().map { ($0, $1 == UInt8(ascii: "-") ? 0 : UInt64($1)) })
        }
        #expect(Pairing.shift(from: bodies(before), to: bodies(after)) == expected)
    }
}
