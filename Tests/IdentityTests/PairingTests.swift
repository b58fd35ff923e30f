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

    private static let bodies: [Character: String] = [
        "P": "the owl sleeps\n\n***\n\nla chouette dort", "p": "The owl sleeps by day.\n\n***\n\nLa chouette dort le jour.",
        "Q": "the heron waits\n\n***\n\nle héron attend", "q": "The heron waits.\n\n***\n\nLe héron attend.",
        "R": "the lark sings\n\n***\n\nl'alouette chante", "r": "the lark sings well\n\n***\n\nl'alouette chante bien",
        "X": "my uncle bakes bread\n\n***\n\nmon oncle fait du pain", "Y": "it has snowed\n\n***\n\nil a neigé", "-": "",
    ]

    /// The bodies of cards with one heading, before and after: a small letter is the edited body of the capital, `-` is an empty one.
    @Test(arguments: [
        // In any order, put in and taken out.
        ("PQ", "PQ", Namesakes.Shift()), ("PQ", "QP", .init(moves: [0: 1, 1: 0])), ("PQR", "RPQ", .init(moves: [0: 1, 1: 2, 2: 0])),
        ("PQ", "Q", .init(moves: [1: 0], displaced: [0])), ("PQ", "P", .init()), ("P", "XP", .init(moves: [0: 1], fresh: [0])),
        ("PQ", "PXQ", .init(moves: [1: 2], fresh: [1])), ("PQ", "PQX", .init(fresh: [2])), ("P", "", .init()),
        ("PQR", "R", .init(moves: [2: 0], displaced: [0])),
        // Edited too.
        ("PQR", "pqr", .init()), ("PQR", "rpq", .init(moves: [0: 1, 1: 2, 2: 0])),
        ("PQR", "qr", .init(moves: [1: 0, 2: 1], displaced: [0])),
        ("PQ", "qXp", .init(moves: [0: 2, 1: 0], fresh: [1])), ("PQR", "rQ", .init(moves: [2: 0], displaced: [0])),
        ("P", "pP", .init(moves: [0: 1], fresh: [0])),
        // Another question in its place is another card.
        ("PQ", "PX", .init(displaced: [1], fresh: [1])), ("PQ", "QX", .init(moves: [1: 0], displaced: [0], fresh: [1])),
        ("PQ", "XY", .init(displaced: [0, 1], fresh: [0, 1])),
        // Nobody can tell the same bodies apart; what is written where nothing stood fills that card.
        ("PP", "XPP", .init(moves: [0: 1, 1: 2], fresh: [0])), ("--", "---", .init(fresh: [2])), ("P-", "-P", .init(moves: [0: 1, 1: 0])),
        ("P-", "PX", .init()), ("-P", "XP", .init()),
    ])
    func shifts(before: String, after: String, expected: Namesakes.Shift) {
        func bodies(_ text: String) -> [Int: Namesakes.Body] {
            Dictionary(
                uniqueKeysWithValues: text.enumerated().map { ordinal, letter in
                    let body = Self.bodies[letter]!
                    return (ordinal, Namesakes.Body(hash: letter == "-" ? 0 : UInt64(letter.asciiValue!), text: body))
                })
        }
        #expect(Namesakes(from: bodies(before), to: bodies(after)).shift == expected)
    }
}
