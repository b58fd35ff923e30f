/// An answer, as far as a memory model asks: whose, when and how well. Answers are given in the order of time.
public struct RatedAnswer: Hashable, Sendable {
    /// The card, by any number that is its own.
    public var card: Int
    /// The study day.
    public var day: Int
    /// How well it was recalled.
    public var rating: FSRS.Rating

    /// An answer with these values.
    public init(card: Int, day: Int, rating: FSRS.Rating) { (self.card, self.day, self.rating) = (card, day, rating) }
}
