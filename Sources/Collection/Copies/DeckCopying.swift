import Cards
import Files
import Storage
import Study

/// A deck that came with Nacre on its way to become the learner's own: a copy among the learner's decks, which takes its place.
public struct DeckCopying {
    /// The name of the deck.
    public let deck: String
    /// The file that is to be made.
    public let path: String
    private let bundledPath: String
    private let collection: DeckCollection

    /// A copy of a deck.
    ///
    /// - Throws: `DeckError` where a copy would take no part.
    public init(of path: String, deck: String, in collection: DeckCollection) throws {
        let folder = collection.places.ownDecks
        if collection.places.project != nil, !collection.settings.decks.isEmpty {
            let source = DeckSource(unlabelled: FileSystem.realPath(folder) ?? folder)
            guard collection.roots.contains(where: { $0.takesPart(source.path) }) else {
                throw DeckError("a copy of '\(deck)' would go into \(folder), which takes no part; take it in first: decks add \(folder)")
            }
        }
        var target = folder + "/" + deck + ".md"
        var number = 2
        while FileSystem.exists(target) {
            target = folder + "/" + deck + " (\(number)).md"
            number += 1
        }
        (self.deck, self.path, bundledPath, self.collection) = (deck, target, path, collection)
    }

    /// Makes the copy, and lets all progress go on in it.
    ///
    /// - Parameter library: the decks before.
    /// - Returns: the decks with the copy in the place of the deck.
    /// - Throws: what reading and writing can meet with. Until the copy is there as a whole, nothing is other than before.
    public func make(in library: Library) throws -> Library {
        let bytes = try FileSystem.bytes(of: bundledPath)
        let mark = CopyMark(
            deck: DeckName.bare(DeckSource(unlabelled: bundledPath.parentFolder).deckName(of: bundledPath)),
            version: Fingerprint.of(bytes))
        guard let marked = mark.marked(bytes) else { throw DeckError("the front matter of \(bundledPath) cannot be written into") }
        let pictures = try DeckPictures(of: Deck(parsing: bytes).cards, from: bundledPath.parentFolder, to: path.parentFolder)
        try BaseVersions(collection.places.copies).keep(bytes)
        let files = pictures.missing.map { FileChange.File($0.path, before: nil, after: $0.bytes) }
        try collection.keep("a copy of \(deck)", files + [FileChange.File(path, before: nil, after: marked)])
        try pictures.make()
        try FileSystem.create(path, with: marked)
        return try library.again()
    }
}
