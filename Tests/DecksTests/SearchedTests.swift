import Cards
import Testing

/// A card that tells evidence says until when was searched.
@Suite("The cards on evidence") struct SearchedTests {
    /// Cards on trials and grades, and all of the last deck but for those that tell how trials are read; what they teach first was looked up.
    private static let cards = ShippedCard.all.filter { card in
        guard let first = card.factIDs.first, !FactIDs.has(.unread, first) || first == "CLN-096" else { return false }
        if card.card.tags.contains("trial") || card.text.contains(/[Gg]rade [ABCDI]\b/) { return true }
        return card.file == "5-evidence.md" && !FactIDs.has(.method, first)
    }

    @Test func eachSaysUntilWhenWasSearched() {
        #expect(Self.cards.count >= 125)
        for card in Self.cards { #expect(card.card.searched != nil, "\(card.place)") }
    }

    /// A month stands for a search: who knows a fact from memory alone has made none.
    @Test func noOtherCardSaysSo() {
        let places = Set(Self.cards.map(\.place))
        for card in ShippedCard.all where card.card.searched != nil { #expect(places.contains(card.place), "\(card.place)") }
    }

    @Test func schizophreniaIsGradedC() {
        #expect(FactIDs.facts.contains { $0.id == "CLN-077" && $0.statement == "Grade for schizophrenia: C." })
        let cards = ShippedCard.all.filter { $0.factIDs.contains("CLN-077") }
        #expect(!cards.isEmpty)
        for card in cards { #expect(!card.text.contains(/grade B\b|between B and C/), "\(card.place)") }
        #expect(ShippedDeck.readme.contains(/\| C, uncertain \|[^\n]*schizophrenia/))
    }
}
