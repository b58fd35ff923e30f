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

    /// To begin with, no deck asks for much more than another.
    @Test func theCorePathIsSharedOut() {
        let counts = ShippedDeck.all.map { deck in deck.cards.count { $0.card.tags.contains("level/core") } }
        #expect(counts.allSatisfy { (20...40).contains($0) }, "\(counts)")
    }

    /// What nobody needs to understand anything else.
    @Test func triviaAreForExperts() {
        for card in ShippedCard.all where card.heading.contains(/molar mass|molecular formula|IUPAC|[Ii]n which year|\(name of the gene\)/)
        {
            #expect(card.card.tags.contains("level/expert"), "\(card.place)")
        }
    }

    private static func level(of card: ShippedCard) -> Int { levels.firstIndex { card.card.tags.contains($0) } ?? levels.count }
}
