import Cards
import Files
import Storage
import Study

// The decks that a learner means by names, titles and paths.
extension DeckCollection {
    /// The places that paths lead to. Where there is nothing at a path, it may be the name of a deck.
    ///
    /// - Throws: `DeckError` when it is neither.
    public func resolved(_ paths: [String]) throws -> [String] {
        var shelf: DeckShelf?
        return try paths.map { path in
            if let resolved = FileSystem.realPath(environment.absolute(path)) { return resolved }
            let decks = try shelf ?? DeckShelf(self, isTold: false)
            shelf = decks
            if let deck = decks.deck(named: path) { return deck.path }
            let names = decks.places.flatMap { [$0.name, DeckName.bare($0.name), $0.title].compactMap { $0 } }
            throw DeckError("\(path): there is no such file, folder or deck\(Suggestion.phrase(for: path, among: names))")
        }
    }

    /// The deck files that paths mean, to be changed; all decks where there are none, but for those that are brought up to date from
    /// elsewhere. With what is wrong with the folders.
    ///
    /// - Throws: `DeckError` for a path where there is nothing.
    public func filesToChange(_ paths: [String]) throws -> (files: [String], complaints: [String]) {
        let roots = paths.isEmpty ? self.roots : try resolved(paths).map(DeckSource.init(named:))
        let found = DeckFinder.files(below: roots)
        let origin = DeckShelf.readOnlyOrigins(in: self)
        return (found.files.map(\.path).filter { !paths.isEmpty || origin($0) == nil }, found.complaints)
    }
}

extension Library {
    /// The file of the deck that a learner means by a name, a title or a path.
    ///
    /// - Parameter isToBeWritten: whether it is to be written into.
    /// - Throws: `DeckError` when there is none, and for one that is not to be written into.
    public func path(ofDeckCalled words: String, isToBeWritten: Bool = true) throws -> String {
        let decks = try store.decks()
        let names = KnownNames(decks: decks, tags: [], environment: collection.environment)
        if let path = names.path(words) {
            if FileSystem.isFolder(path) { throw DeckError("\(words): this is a folder; name a deck in it") }
            if deckName(of: path) == nil { throw DeckError("\(words) is none of your decks; take it in first: decks add \(words)") }
            return path
        }
        guard case .instead(.deck(let pattern)) = names.naming(.deck(TextPattern(literal: words))), let name = pattern.literal else {
            let all = decks.flatMap { [$0.name, $0.title].compactMap { $0 } }
            let hint = Suggestion.phrase(for: words, among: all, otherwise: "'decks' lists all decks")
            throw DeckError("there is no deck '\(words)'\(hint)")
        }
        guard let path = path(ofDeck: name) else { throw DeckError("'\(name)' is a folder; name a deck in it") }
        // Who names the file itself means it.
        if isToBeWritten, let origin = DeckShelf.readOnlyOrigins(in: collection)(path) { throw origin.refusal(of: name) }
        return path
    }
}
