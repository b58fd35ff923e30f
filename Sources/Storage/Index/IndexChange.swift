import Cards
import Scheduling

/// What reading decks again has changed.
public struct IndexChange: Hashable, Sendable {
    /// A side of a card whose history goes on under another name.
    public struct Rename: Hashable, Sendable {
        /// Its name before.
        public var from: CardName
        /// Its name now.
        public var to: CardName
        /// The event by which it is remembered; undoing it parts the two again.
        public var event: EventID
    }

    /// A side of a card that a file has while another lists it already.
    public struct Double: Hashable, Sendable {
        /// Its name.
        public var name: CardName
        /// The file that came second.
        public var path: String
    }

    /// How many cards are listed that were not.
    public var added = 0
    /// How many are listed no more.
    public var removed = 0
    /// Sides whose histories go on under another name.
    public var renames: [Rename] = []
    /// How many cards are known again under another name.
    public var cardsKnownAgain = 0
    /// How many cards may be others that are gone, which the author is to say.
    public var doubts = 0
    /// Cards that stand in two places; the first one counts.
    public var doubles: [Double] = []
    /// Files that had such a second card, and whose card counts now: they are to be read again, at the latest the next time.
    public var stale: [String] = []
    /// How much was wrong with the files that were read.
    public var diagnostics = 0

    /// No change.
    public init() {}
}
