import Cards
import Files

extension PinnedIDs {
    /// The ids in some files that stand in other decks of the learner, too. A deck is read where one of them occurs in it.
    public init(of files: [FoundFile], elsewhereIn collection: DeckCollection) {
        self.init()
        var ids: Set<String> = []
        for file in files {
            guard let bytes = try? FileSystem.bytes(of: file.path), PinnedIDs.mayBe(in: bytes) else { continue }
            ids.formUnion(Deck(parsing: bytes).cards.compactMap(\.pinnedID))
        }
        if ids.isEmpty { return }
        let checked = Set(files.map { FileSystem.realPath($0.path) })
        for file in DeckFinder.files(below: collection.roots).files where !checked.contains(FileSystem.realPath(file.path)) {
            guard let bytes = try? FileSystem.bytes(of: file.path), PinnedIDs.mayBe(in: bytes) else { continue }
            let deck = Deck(parsing: bytes)
            if deck.cards.contains(where: { $0.pinnedID.map(ids.contains) == true }) {
                take(deck, in: collection.environment.shown(file.path))
            }
        }
    }
}
