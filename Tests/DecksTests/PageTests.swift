import Cards
import Testing

/// The pages of the decks, and their drawings.
@Suite("The pages to read") struct PageTests {
    private static let pages = ShippedDeck.all.flatMap { deck in deck.deck.pages.map { (file: deck.file, page: $0) } }

    @Test func everyDeckHasAPageBeforeItsFirstCardAndSeveralMore() {
        for deck in ShippedDeck.all {
            #expect(deck.deck.pages.count >= 5, "\(deck.file)")
            #expect(deck.deck.pages.first.map { $0.card.line < deck.deck.cards[0].line } == true, "\(deck.file)")
            #expect(!deck.deck.maps.isEmpty || deck.file == "5-evidence.md", "\(deck.file) has no map")
        }
    }

    /// One screen: what is read before one is asked.
    @Test func aPageIsShortSourcedAndNamesItsFacts() {
        for (file, page) in Self.pages {
            let words = page.text.filter { if case .code = $0 { false } else { true } }.text.split(whereSeparator: \.isWhitespace)
            #expect((40...150).contains(words.count), "\(file): \(page.heading) has \(words.count) words")
            #expect(!page.source.isEmpty, "\(file): \(page.heading) has no source")
            let facts = page.card.factNumbers.filter { $0.contains(/^[A-Z]{3}-[0-9]{3}$/) }
            #expect(!facts.isEmpty, "\(file): \(page.heading) names no fact")
            for fact in facts { #expect(FactIDs.marks[fact] != nil, "\(file): \(page.heading): \(fact)") }
        }
    }

    @Test(arguments: BannedClaimTests.claims) func noPageMakesABannedClaim(claim: BannedClaim) {
        let search = BannedClaim.Search(claim)
        for (file, page) in Self.pages {
            for paragraph in page.text.text.split(separator: "\n") {
                if let words = search.found(in: String(paragraph)) { Issue.record("\(file): \(page.heading): \"\(words)\"") }
            }
        }
    }

    @Test func aDrawingOnAPageFitsAndIsTold() {
        for (file, page) in Self.pages {
            for case .code(_, let lines, let spoken) in page.text {
                #expect(spoken != nil, "\(file): \(page.heading): nothing is said of the drawing")
                for line in lines.split(separator: "\n") { #expect(line.count <= 60, "\(file): \(page.heading): \(line)") }
            }
        }
    }

    /// Each part leads to cards, and each card of a part is on a map.
    @Test func everyPartOfAMapHasCards() {
        for deck in ShippedDeck.all {
            let used = Set(deck.deck.maps.flatMap(\.parts).flatMap(\.tags))
            for tag in used { #expect(deck.deck.cards.contains { $0.tags.contains(tag) }, "\(deck.file): no card is tagged \(tag)") }
            for card in deck.deck.cards {
                for tag in card.tags where tag.hasPrefix("part/") { #expect(used.contains(tag), "\(deck.file): \(tag) is on no map") }
            }
        }
    }
}
