import Cards
import Files

/// A page with the deck it stands in.
public struct FoundPage {
    /// The name of the deck.
    public let deck: String
    /// The page.
    public let page: ReadingPage
}

extension DeckCollection {
    /// The pages that words mean: those of the deck of that name, or else those in whose headings the words stand; all of them where there are no words.
    ///
    /// - Throws: `DeckError` when there are none.
    public func pages(_ words: [String]) throws -> [FoundPage] {
        let shelf = try DeckShelf(self, isTold: false)
        let phrase = words.joined(separator: " ").trimmed
        let named = phrase.isEmpty ? nil : shelf.deck(named: phrase)
        let places = named.map { [$0] } ?? shelf.places
        let all = places.flatMap { place in
            ((try? FileSystem.bytes(of: place.path)).map(ReadingPage.all) ?? []).map { FoundPage(deck: place.name, page: $0) }
        }
        let found = named != nil || phrase.isEmpty ? all : all.filter { $0.page.heading.lowercased().contains(phrase.lowercased()) }
        if found.isEmpty, !phrase.isEmpty {
            throw DeckError("there is no page to read in a deck or under a heading called '\(phrase)'; 'read' alone lists all")
        }
        return found
    }
}
