import Scheduling

/// A card as it was or is, for telling what became of it.
public struct PairedCard: Hashable, Sendable {
    /// The deck.
    public var deck: String
    /// The heading.
    public var heading: String
    /// Which of the cards with this heading it is.
    public var ordinal: Int
    /// The body as it was last read; empty where it is not known any more.
    public var body: String
    /// The file that lists it; nil when none does.
    public var path: String?
    /// The line of its heading in that file.
    public var line: Int?
    /// How often it was reviewed under this name, as far as that counts for it now.
    public var reviews: Int
}

/// Two cards that were taken for one, or are not to be.
public struct PairingRecord: Hashable, Sendable {
    /// What was decided.
    public enum State: String, Sendable {
        /// The new card goes on with the history of the old one; a scan saw to it.
        case paired
        /// The same, by the author's word.
        case confirmed
        /// They were paired, and the author took it back, or the old card came back by itself.
        case undone
        /// The author was asked and said no.
        case rejected
    }

    /// Its place in the log, counted from 1; the others keep theirs when there are more.
    public var number: Int
    /// When it was decided first.
    public var moment: Moment
    /// What was decided last.
    public var state: State
    /// The card as it was.
    public var before: PairedCard
    /// The card as it is.
    public var after: PairedCard
    /// The sides by their numbers, the old one and the new one of each.
    var sides: [[CardNumber]]
    /// The event or batch by which it was decided.
    var decision: EventID
    /// What keeps the two apart.
    var partings: [EventID]
}

/// Two cards of which the author is to say whether they are one.
public struct Doubt: Hashable, Sendable {
    /// Its place in the list, counted from 1.
    public var number: Int
    /// How alike they are, in per cent.
    public var likeness: Int
    /// The card that is gone.
    public var before: PairedCard
    /// The card that came.
    public var after: PairedCard
    /// The pair as it is kept.
    let gone: CardNumber
    let fresh: CardNumber
    /// The sides by their numbers, the old one and the new one of each.
    var sides: [[CardNumber]]
}
