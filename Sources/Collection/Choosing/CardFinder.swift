import Cards
import Storage
import Study

/// Finds the cards a learner means to do something with; never none.
public enum CardFinder {
    /// The cards that these words mean, in the order of the decks: those that the filter chooses, but where the words are a card's whole
    /// heading, that card alone.
    public static func cards(_ words: [String], in collection: DeckCollection) throws -> [ListedCard] {
        let phrase = words.joined(separator: " ").trimmed
        guard !phrase.isEmpty else { throw ChoiceError("which card? Give a deck, a tag, or words of the card; see: help filter") }
        func headed() throws -> [ListedCard] { try collection.openStore().cards(.heading(phrase), day: collection.today) }
        do {
            let choice = try Selection(words, otherWords: .areText, in: collection)
            if !choice.hasNames {
                let exact = try headed()
                if !exact.isEmpty { return exact }
            }
            let cards = try choice.library.store.cards(choice.filter, day: collection.today)
            if !cards.isEmpty { return cards }
        } catch let error as FilterError {
            // A heading may hold anything, also what makes no filter.
            let exact = try headed()
            if exact.isEmpty { throw error }
            return exact
        }
        // A word that no card holds is what went wrong.
        _ = try Selection(words, otherWords: .mustBeFound, in: collection)
        throw ChoiceError("no card matches '\(phrase)'")
    }
}

/// Words that choose no card, in one sentence.
public struct ChoiceError: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String

    init(_ description: String) { self.description = description }
}
