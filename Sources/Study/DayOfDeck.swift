/// The new cards of one deck from which those of a day are drawn, and what was drawn from it before.
public struct DayOfDeck: Sendable {
    /// The cards that were never answered, in the order of the deck.
    public var new: [Entry]
    /// How many cards of the deck were introduced on the day so far.
    public var introduced: Int
    /// How many were introduced on the days before it, not far back.
    public var introducedLately: Int
    /// How many may still be introduced on the day; nil where the deck sets no limit.
    public var left: Int?

    /// The day of a deck with these values.
    public init(new: [Entry], introduced: Int = 0, introducedLately: Int = 0, left: Int? = nil) {
        self.new = new
        self.introduced = introduced
        self.introducedLately = introducedLately
        self.left = left
    }
}

extension [DayOfDeck] {
    /// New cards of the decks in turn: the first of each, then the second of each, and so on.
    ///
    /// What was introduced on the day before counts as turns that were taken, so that a day comes to the same in one sitting or in several. Among
    /// cards of one turn those decks come first that had the fewest turns lately: so none waits for ever where a day has fewer cards than there are
    /// decks. Apart from that they come in their own order.
    ///
    /// - Parameter limit: how many cards at most; nil for all that the decks allow.
    public func drawnInTurn(limit: Int?) -> [Entry] {
        let drawn = enumerated().flatMap { place, deck in
            deck.new.prefix(Swift.max(0, deck.left ?? .max)).enumerated().map { index, entry in
                (turn: deck.introduced + index, lately: deck.introducedLately, place: place, entry: entry)
            }
        }
        let sorted = drawn.sorted { ($0.turn, $0.lately, $0.place) < ($1.turn, $1.lately, $1.place) }
        return sorted.prefix(Swift.max(0, limit ?? .max)).map(\.entry)
    }
}
