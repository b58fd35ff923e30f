import Scheduling
import Storage
import Study

/// Finds the cards a learner means: all of a deck or tag, or those whose heading holds some words.
enum CardFinder {
    /// The cards that these words mean, in the order of the decks; never none.
    static func cards(_ words: [String], in program: Program) throws -> [ListedCard] {
        guard !words.isEmpty else { throw CommandError("which card? Give a deck, a tag, or words of the card's heading") }
        let phrase = words.joined(separator: " ")
        // Words that name decks or tags choose all of their cards; others are looked for in headings.
        if let choice = try? Choice(words, in: program) {
            let cards = try choice.library.store.cards(choice.selection)
            if !cards.isEmpty { return cards }
        }
        let wanted = phrase.lowercased()
        let cards = try program.library().store.cards(.all).filter { $0.name.heading.lowercased().contains(wanted) }
        if cards.isEmpty { throw CommandError("no deck, tag or card heading holds '\(phrase)'") }
        let exact = cards.filter { $0.name.heading.lowercased() == wanted }
        return exact.isEmpty ? cards : exact
    }
}
