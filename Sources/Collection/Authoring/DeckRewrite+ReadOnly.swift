import Cards
import Files

extension DeckRewrite {
    /// Refuses to change decks that came with Nacre or by git, which would be lost when they are brought up to date, unless the learner
    /// named their files.
    ///
    /// - Parameters:
    ///   - words: what the learner typed.
    ///   - isTrial: whether it is only to be shown what would be changed: then in a copy of a deck that came with Nacre.
    /// - Returns: what is to be said of those that are only shown.
    @discardableResult
    public func keepOffReadOnlyDecks(unlessNamed words: [String], library: Library, isTrial: Bool = false) throws -> [String] {
        var remarks: [String] = []
        let origin = DeckShelf.readOnlyOrigins(in: library.collection)
        for path in readOnlyPaths(unlessNamed: words, in: library.collection) {
            let (owner, deck) = (origin(path)!, library.deckName(of: path) ?? path)
            guard isTrial, owner == .nacre else { throw owner.refusal(of: deck) }
            remarks.append("'\(deck)' came with nacre: without --dry-run it is a copy of your own that is changed.")
        }
        return remarks
    }

    /// The files of decks that are not the learner's own, of those that are to be written, unless the learner named them.
    ///
    /// - Parameter words: what the learner typed.
    public func readOnlyPaths(unlessNamed words: [String], in collection: DeckCollection) -> [String] {
        let origin = DeckShelf.readOnlyOrigins(in: collection)
        let named = words.compactMap { FileSystem.realPath(collection.environment.absolute($0.trimmed)) }.map(
            DeckSource.init(named:))
        return files.map(\.draft.path).filter { path in origin(path) != nil && !named.contains { $0.contains(path) } }
    }
}
