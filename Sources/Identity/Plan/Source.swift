import Cards
import Scheduling

/// What the sides of one card have in common: its name but for the side.
public struct SourceName: Hashable, Comparable, Sendable {
    /// The name of the deck; empty for a pinned card.
    public var deck: String
    /// The heading.
    public var heading: String
    /// Which of the cards with this heading.
    public var ordinal: Int

    /// A name made of its parts.
    public init(deck: String, heading: String, ordinal: Int) {
        self.deck = deck
        self.heading = heading
        self.ordinal = ordinal
    }

    /// The name of the card whose side has this one.
    public init(_ name: CardName) { self.init(deck: name.deck, heading: name.heading, ordinal: name.ordinal) }

    /// Orders by deck, heading and ordinal.
    public static func < (lhs: SourceName, rhs: SourceName) -> Bool {
        (lhs.deck, lhs.heading, lhs.ordinal) < (rhs.deck, rhs.heading, rhs.ordinal)
    }

    /// The card of another ordinal with the same heading.
    public func at(_ ordinal: Int) -> SourceName { SourceName(deck: deck, heading: heading, ordinal: ordinal) }

    /// The name of one side.
    public func name(of side: Side) -> CardName { CardName(deck: deck, heading: heading, ordinal: ordinal, side: side) }
}

/// A card as its author wrote it, with the numbers of its sides.
public struct Source: Sendable {
    /// What its sides have in common.
    public var name: SourceName
    /// A number for its body; 0 for an empty one.
    public var bodyHash: UInt64
    /// Its sides.
    public var sides: [Side: CardNumber] = [:]
    /// The file that lists it; empty when none does.
    public var path = ""
    /// Where it stands among the sides of its file.
    public var position = 0
    /// What is to be compared when the card is to be known again. The body is there only where it was just read.
    public var candidate: Pairing.Candidate

    /// A card with this name and body, and no sides yet.
    public init(name: SourceName, bodyHash: UInt64) {
        self.name = name
        self.bodyHash = bodyHash
        candidate = Pairing.Candidate(deck: name.deck, heading: name.heading, ordinal: name.ordinal, bodyHash: bodyHash)
    }

    /// The numbers of its sides, in their order.
    public var numbers: [CardNumber] { sides.values.sorted { $0.rawValue < $1.rawValue } }
}

extension Source {
    /// The cards to which sides belong.
    static func grouped(_ sides: [NamedSide]) -> [SourceName: Source] {
        var sources: [SourceName: Source] = [:]
        for side in sides {
            let name = SourceName(side.name)
            sources[name, default: Source(name: name, bodyHash: side.bodyHash)].sides[side.name.side] = side.number
        }
        return sources
    }

    /// How its sides go on as those of another card.
    public func moves(to new: Source) -> [Move] {
        let match = SideMatch(from: (Set(sides.keys), candidate.body), to: (Set(new.sides.keys), new.candidate.body))
        return match.sides.compactMap { from, to in
            sides[from].flatMap { from in new.sides[to].map { Move(from: from, to: $0) } }
        }.sorted { $0.from.rawValue < $1.from.rawValue }
    }

    /// Whether one of its sides is not what became of a side of the other, nor the other way round.
    ///
    /// - Parameter parted: pairs that are not one card.
    public func isApart(from other: Source, _ parted: Set<[CardNumber]>) -> Bool {
        if parted.isEmpty { return false }
        return sides.values.contains { first in
            other.sides.values.contains { parted.contains([first, $0]) || parted.contains([$0, first]) }
        }
    }
}
