import Cards
import Files

extension DeckRewrite {
    /// Refuses to change decks that came with Nacre or by git, which would be lost when they are brought up to date, unless the learner
    /// named their files.
    ///
    /// - Parameter words: what the learner typed.
    public func keepOffReadOnlyDecks(unlessNamed words: [String], library: Library) throws {
        let origin = DeckShelf.readOnlyOrigins(in: library.collection)
        let named = words.compactMap { FileSystem.realPath(library.collection.environment.absolute($0.trimmed)) }.map(
            DeckSource.init(named:))
        for file in files {
            let path = file.draft.path
            guard let origin = origin(path), !named.contains(where: { $0.contains(path) }) else { continue }
            throw origin.refusal(of: library.deckName(of: path) ?? path)
        }
    }
}
