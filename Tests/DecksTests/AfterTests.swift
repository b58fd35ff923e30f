import Cards
import Testing

/// Cards that come after others, where understanding needs it.
@Suite("The order of the cards") struct AfterTests {
    private static let levels = ["level/core", "level/intermediate", "level/expert"]

    @Test func cardsThatBuildOnOthersComeAfterThem() {
        #expect(ShippedCard.all.count { !$0.card.after.isEmpty } >= 100)
    }

    /// Who studies one level, or one deck, meets all that its cards come after.
    @Test func noCardWaitsForOneOfAHigherLevelOrAnotherDeck() throws {
        for deck in ShippedDeck.all {
            let headings = Dictionary(deck.cards.map { ($0.card.heading, $0) }, uniquingKeysWith: { first, _ in first })
            for card in deck.cards {
                for name in card.card.after {
                    let earlier = try #require(headings[name], "\(card.place) comes after '\(name)'")
                    #expect(Self.level(of: earlier) <= Self.level(of: card), "\(card.place) comes after \(earlier.place)")
                }
            }
        }
    }

    private static func level(of card: ShippedCard) -> Int { levels.firstIndex { card.card.tags.contains($0) } ?? levels.count }
}
