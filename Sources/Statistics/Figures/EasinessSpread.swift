import Scheduling

/// How easy cards have turned out to be.
public struct EasinessSpread: Hashable, Sendable {
    /// Cards by their easiness: from each of `bounds` to the next.
    public private(set) var counts = Array(repeating: 0, count: bounds.count)
    /// The mean easiness; nil without cards.
    public var mean: Double? { cards == 0 ? nil : Double(sum) / Double(cards) / 100 }
    /// All cards.
    public var cards: Int { counts.reduce(0, +) }

    private var sum = 0

    /// The easiness, in hundredths, at which each class begins.
    public static let bounds = [130, 150, 170, 190, 210, 230, 250, 270, 290]

    /// What it says.
    public static let definition = Definition(
        "Easiness", .cards,
        "How many sides of cards have which easiness: the factor by which a right answer lengthens the interval.",
        formula: """
            Cards in a deck that are not new. A card begins with 2.50; a 5 adds 0.10, a 3 takes 0.14 away, and 1.30 is the least. Many cards \
            at 1.30 are too hard as they are written.
            """,
        source: "Anki's 'Card Ease', in hundredths where Anki has percent. The factor is SM-2's (Wozniak 1990).")

    init() {}

    mutating func add(_ card: KnownCard) {
        guard card.isListed, card.interval != nil else { return }
        counts[min(counts.count - 1, max(0, (card.easiness - 130) / 20))] += 1
        sum += card.easiness
    }
}
