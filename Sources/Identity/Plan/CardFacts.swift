import Cards
import Scheduling

/// A side of a card with its name, its number, and a number for the body of the card.
public struct NamedSide: Hashable, Sendable {
    /// Its name.
    public var name: CardName
    /// Its number.
    public var number: CardNumber
    /// A number for the body; 0 for an empty one.
    public var bodyHash: UInt64

    /// A side with these values.
    public init(name: CardName, number: CardNumber, bodyHash: UInt64) {
        self.name = name
        self.number = number
        self.bodyHash = bodyHash
    }
}

/// Tables of what is known of cards, of which a plan looks up the few rows that it needs. They say how things stood before the steps that
/// the plan has not yet handed over; the plan itself knows what these change.
public protocol CardFacts {
    /// What a card is known by.
    func name(of card: CardNumber) throws -> CardName?
    /// The number that the next new name gets; those after it follow.
    func nextNumber() throws -> CardNumber
    /// The first ordinal that no card of this heading ever had.
    func unusedOrdinal(deck: String, heading: String) throws -> Int
    /// The text of a body; empty where it is not kept.
    func text(_ bodyHash: UInt64) throws -> String

    /// Whether a side has a history under this name.
    func hasHistory(_ card: CardNumber) throws -> Bool
    /// Sides that have a history while no side of their card is listed.
    func waiting() throws -> [NamedSide]
    /// Sides that have a history, are not listed, and share a card's heading.
    func waiting(beside card: SourceName) throws -> [NamedSide]

    /// Whether any name goes on as another.
    func hasSuccessors() throws -> Bool
    /// The name under which another goes on.
    func successor(of card: CardNumber) throws -> CardNumber?
    /// The listed sides whose names go on as others, sorted.
    func listedWithSuccessor() throws -> [CardNumber]
    /// Pairs that are not one card, the old one first.
    func parted() throws -> Set<[CardNumber]>

    /// Whether a file lists a side.
    func isListed(_ card: CardNumber) throws -> Bool
    /// The body of a side that is listed under a heading of its own.
    func listedBody(of card: CardNumber) throws -> UInt64?
    /// Sides that are listed with this body and heading.
    func listed(bodyHash: UInt64, heading: String) throws -> [NamedSide]
}
