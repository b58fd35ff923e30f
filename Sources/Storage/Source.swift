import Cards
import Identity
import Scheduling

/// What the sides of one card have in common: its name but for the side.
struct SourceName: Hashable, Comparable {
    var deck: String
    var heading: String
    var ordinal: Int

    init(deck: String, heading: String, ordinal: Int) {
        self.deck = deck
        self.heading = heading
        self.ordinal = ordinal
    }

    init(_ name: CardName) { self.init(deck: name.deck, heading: name.heading, ordinal: name.ordinal) }

    /// Orders by deck, heading and ordinal.
    static func < (lhs: SourceName, rhs: SourceName) -> Bool {
        (lhs.deck, lhs.heading, lhs.ordinal) < (rhs.deck, rhs.heading, rhs.ordinal)
    }

    /// The card of another ordinal with the same heading.
    func at(_ ordinal: Int) -> SourceName { SourceName(deck: deck, heading: heading, ordinal: ordinal) }

    /// The name of one side.
    func name(of side: Side) -> CardName { CardName(deck: deck, heading: heading, ordinal: ordinal, side: side) }
}

/// A card as its author wrote it, with the numbers of its sides.
struct Source {
    var name: SourceName
    var bodyHash: UInt64
    var sides: [Side: CardNumber] = [:]
    /// The file that lists it; empty when none does.
    var path = ""
    /// Where it stands among the sides of its file.
    var position = 0
    /// What is to be compared when the card is to be known again. The body is there only where it was just read.
    var candidate: Pairing.Candidate

    init(name: SourceName, bodyHash: UInt64) {
        self.name = name
        self.bodyHash = bodyHash
        candidate = Pairing.Candidate(deck: name.deck, heading: name.heading, ordinal: name.ordinal, bodyHash: bodyHash)
    }

    /// The numbers of its sides, in their order.
    var numbers: [CardNumber] { sides.values.sorted { $0.rawValue < $1.rawValue } }
}
