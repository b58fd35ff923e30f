/// Recognises cards whose author gave them another name, by moving a file or editing a heading.
///
/// What is sure is paired; what is doubtful is left for the author to say; the rest is new.
public enum Pairing {
    /// A card as far as recognising it goes.
    public struct Candidate: Hashable, Sendable {
        /// The name of its deck.
        public var deck: String
        /// Its heading.
        public var heading: String
        /// Which of the cards with this heading it is.
        public var ordinal: Int
        /// A number for its body; 0 when that is empty, and says nothing.
        public var bodyHash: UInt64
        /// Its body.
        public var body: String
        /// Its place among cards that stayed where they are, in words that mean nothing elsewhere; nil where that is not known.
        public var place: String?
        /// Whether its whole deck is gone, or new: then the deck may have been moved.
        public var isWholeDeck: Bool
        /// Whether other cards of its deck have its heading, which tells nothing then.
        public var sharesHeading: Bool

        /// A card with these values.
        public init(
            deck: String, heading: String, ordinal: Int, bodyHash: UInt64, body: String = "", place: String? = nil,
            isWholeDeck: Bool = false, sharesHeading: Bool = false
        ) {
            self.deck = deck
            self.heading = heading
            self.ordinal = ordinal
            self.bodyHash = bodyHash
            self.body = body
            self.place = place
            self.isWholeDeck = isWholeDeck
            self.sharesHeading = sharesHeading
        }
    }

    /// A card that is gone and one that is new, as indices.
    public struct Pair: Hashable, Sendable {
        /// The one that is gone.
        public var gone: Int
        /// The one that is new.
        public var fresh: Int
        /// How alike they are, in per cent.
        public var likeness: Int

        /// A pair with these values.
        public init(gone: Int, fresh: Int, likeness: Int) {
            self.gone = gone
            self.fresh = fresh
            self.likeness = likeness
        }
    }

    /// What becomes of cards that are gone and new.
    public struct Outcome: Equatable, Sendable {
        /// The same cards, in the order of the new ones; no card is in two pairs.
        public var pairs: [Pair] = []
        /// What the author is to say, in the order of the new ones; a card may be in several.
        public var doubts: [Pair] = []
    }

    /// From this likeness on, in per cent, two cards are taken for one.
    public static let pairsFrom = 60
    /// By how much, in per cent, they must be more alike than either is to any third card.
    public static let margin = 10
    /// From this likeness on, in per cent, the author is asked.
    public static let asksFrom = 40

    /// How many cards of the decks as they are say what a word is worth.
    static let background = 2000

    /// Which of the cards that are gone is which of those that are new.
    ///
    /// - Parameters:
    ///   - background: cards of the same decks that are neither; what many of them say tells no card from another.
    ///   - areApart: whether the author said that two are not the same, by their indices.
    public static func outcome(
        gone: [Candidate], fresh: [Candidate], background: [Candidate] = [], areApart: @escaping (Int, Int) -> Bool = { _, _ in false }
    ) -> Outcome {
        if gone.isEmpty || fresh.isEmpty { return Outcome() }
        var signs = Signs(gone, fresh, areApart: areApart)
        signs.findSure()
        var outcome = Outcome()
        if !signs.left.isEmpty, !signs.wanting.isEmpty {
            var search = LikelySearch(gone, fresh, left: signs.left, wanting: signs.wanting, background: background)
            signs.findWithHelp { search.compared($0, $1) }
            (search.left, search.wanting) = (signs.left, signs.wanting)
            outcome = search.outcome(areApart: areApart)
        }
        outcome.pairs += signs.pairs
        outcome.pairs.sort { $0.fresh < $1.fresh }
        return outcome
    }
}
