import Formats
import Synchronization

/// The cards of decks that are to be made, which are let go of as soon as they are taken.
final class WaitingCards: Sendable {
    private let cards: Mutex<[ImportedCards]>

    /// - Parameter cards: those of each deck.
    init(_ cards: [ImportedCards]) { self.cards = Mutex(cards) }

    /// Hands the cards of a deck over.
    func cards(of deck: Int) -> ImportedCards {
        cards.withLock { cards in
            let own = cards[deck]
            cards[deck] = []
            return own
        }
    }
}
