/// Which cards a command is about: those that match any of its terms, or all when there is none.
public struct Selection: Hashable, Sendable {
    /// One thing that a card can match.
    public enum Term: Hashable, Sendable {
        /// Cards of the deck with this name, or of the decks in the folder of this name.
        case deck(String)
        /// Cards with this tag, or one nested in it.
        case tag(String)
        /// Cards of the file at this absolute path, or of the files below this folder.
        case path(String)
    }

    /// The terms.
    public var terms: [Term]

    /// The cards that match any of these terms.
    public init(_ terms: [Term]) { self.terms = terms }

    /// All cards.
    public static let all = Selection([])
}
