import Cards
import Files

extension CardOrder {
    /// What the cards of some files wait for, in these and, where they name cards that are not there, in other decks of the learner. Where nothing
    /// waits, no deck is read for it.
    ///
    /// - Parameter name: what a file is called in messages.
    public init(of files: [FoundFile], in collection: DeckCollection, named name: (String) -> String) {
        self.init()
        let texts = files.compactMap { file in (try? FileSystem.bytes(of: file.path)).map { (path: file.path, bytes: $0) } }
        guard texts.contains(where: { CardOrder.mayWait(in: $0.bytes) }) else { return }
        for text in texts {
            take(Deck(parsing: text.bytes), in: name(text.path))
        }
        settle()
        guard hasUnknown else { return }
        let taken = Set(files.map { FileSystem.realPath($0.path) })
        for file in DeckFinder.files(below: collection.roots).files where !taken.contains(FileSystem.realPath(file.path)) {
            guard let bytes = try? FileSystem.bytes(of: file.path) else { continue }
            take(Deck(parsing: bytes), in: file.path)
        }
        settle()
    }
}
