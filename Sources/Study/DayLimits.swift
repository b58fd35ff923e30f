/// How much may be asked on a day, and what is held back until another.
public struct DayLimits: Hashable, Sendable {
    /// How many of one sort may be asked on a day.
    public struct Quota: Hashable, Sendable {
        /// So many, those that were already asked included; nil for all there are.
        public var limit: Int?
        /// So many on top of what is allowed otherwise.
        public var more = 0
        /// Whether the limits that decks set for themselves hold too.
        public var heedsDecks = true

        /// A quota with these values.
        public init(_ limit: Int? = nil, more: Int = 0, heedsDecks: Bool = true) {
            (self.limit, self.more, self.heedsDecks) = (limit, more, heedsDecks)
        }
    }

    /// Cards to introduce.
    public var new: Quota
    /// Reviews.
    public var reviews: Quota
    /// Whether one side of a card is asked on a day at most, where its deck has no say in that.
    public var buriesSiblings: Bool
    /// Whether decks have a say in that.
    public var heedsDecksOnSiblings = true
    /// No card is introduced while so many reviews are due, or more; nil where that does not matter.
    public var newWhileDueBelow: Int?
    /// From how many days of its interval on a card is known to those that come after it; nil where none holds another back.
    public var knownFrom: Int?

    /// Limits with these values; without any, all may be asked.
    public init(
        new: Int? = nil, reviews: Int? = nil, buriesSiblings: Bool = false, newWhileDueBelow: Int? = nil, knownFrom: Int? = nil
    ) {
        self.new = Quota(new)
        self.reviews = Quota(reviews)
        self.buriesSiblings = buriesSiblings
        self.newWhileDueBelow = newWhileDueBelow
        self.knownFrom = knownFrom
    }
}
