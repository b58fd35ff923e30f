import Collection
import Terminal

extension DeckShelf.Place {
    /// The title, or else the name.
    var shownTitle: String { Harmless.text(title ?? name) }
}
