import Cards
import Files

extension DeckRewrite {
    /// Refuses to change decks that came with Nacre or by git, which would be lost when they are brought up to date, unless the learner
    /// named their files.
    ///
    /// - Parameter words: what the learner typed.
    public func keepOffReadOnlyDecks(unlessNamed words: [String], library: Library) throws {
        let origin = DeckShelf.readOnlyOrigins(in: library.collection)
        for path in readOnlyPaths(unlessNamed: words, in: library.collection) {
            throw origin(path)!.refusal(of: library.deckName(of: path) ?? path)
        }
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
