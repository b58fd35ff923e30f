import Scheduling
import Storage

/// How memory goes for cards as they are read for statistics, where a deck and its tags are numbers.
struct StudiedModels: Sendable {
    private let models: FSRS.Models
    private let names: StudiedNames?

    /// These models, for the cards in a store.
    ///
    /// - Throws: what reading can meet with.
    init(_ models: FSRS.Models, in store: Store) throws {
        self.models = models
        // Where nothing has parameters of its own, names do not matter.
        names = models.own.isEmpty ? nil : try store.deckAndTagNames()
    }

    /// How memory of a card goes.
    subscript(card: StudiedCard) -> FSRS.Model {
        guard let names else { return models.general }
        return models.model(
            deck: card.deck.flatMap { names.decks[$0] } ?? "", tags: card.tagSet.flatMap { names.tagSets[$0] } ?? [])
    }
}
