import Storage
import Study

/// Finds the cards a learner means to do something with; never none.
enum CardFinder {
    /// The cards that these words mean, in the order of the decks: those that the filter chooses, but where the words are a card's whole
    /// heading, that card alone.
    static func cards(_ words: [String], in program: Program) throws -> [ListedCard] {
        let phrase = words.joined(separator: " ").trimmed
        guard !phrase.isEmpty else { throw CommandError("which card? Give a deck, a tag, or words of the card; see: help filter") }
        func headed() throws -> [ListedCard] { try program.openStore().cards(.heading(phrase), day: program.today) }
        do {
            let choice = try Choice(words, otherWords: .areText, in: program)
            if !choice.hasNames {
                let exact = try headed()
                if !exact.isEmpty { return exact }
            }
            let cards = try choice.library.store.cards(choice.filter, day: program.today)
            if !cards.isEmpty { return cards }
        } catch let error as FilterError {
            // A heading may hold anything, also what makes no filter.
            let exact = try headed()
            if exact.isEmpty { throw error }
            return exact
        }
        // A word that no card holds is what went wrong.
        _ = try Choice(words, otherWords: .mustBeFound, in: program)
        throw CommandError("no card matches '\(phrase)'")
    }
}
