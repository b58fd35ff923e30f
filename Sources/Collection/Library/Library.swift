import Cards
import Files
import Scheduling
import Storage
import Study

/// The decks on disk, and the index of them in the store, brought up to date when this is made: files that have not changed since they
/// were last read are not read again.
public struct Library {
    /// The index and the log.
    public let store: Store
    let collection: DeckCollection
    /// The deck files, in the order in which they are studied.
    private let files: [FoundFile]
    private let roots: [DeckSource]
    /// The learner's own copies of decks that came with Nacre.
    public let copies: [OwnCopy]
    /// What reading the changed files brought.
    public let change: IndexChange?
    /// How many doubtful pairs were settled, about which the author was asked for too long, or of which there were too many.
    public let settledDoubts: Int
    /// Files that could not be read, and those of the folders that were named that are no decks by their names, one line each.
    public internal(set) var complaints: [String]

    /// Brings the index up to date with the decks of a collection at these roots.
    ///
    /// - Parameter willRead: told how many files are going to be read.
    public init(_ collection: DeckCollection, roots: [DeckSource], willRead: (Int) -> Void = { _ in }) throws {
        self.collection = collection
        self.roots = roots
        store = try collection.openStore()
        let (stamps, absent) = try (store.stamps(), store.absentFiles())
        let searched = DeckFinder.files(below: roots) { file in
            let known = stamps[file.path] ?? absent[file.path]
            return known?.stamp == file.stamp ? known?.copyMark : OwnCopy.mark(file)
        }
        let found = searched.files
        files = found
        copies = searched.copies
        let complaints = searched.complaints
        var update = IndexedFiles()
        let changed = found.filter { file in
            let known = stamps[file.path] ?? absent[file.path]
            // What may not be read any more is told, though it is as it was.
            return known?.stamp != file.stamp || known?.deck != file.deck || FileSystem.refusal(of: file.path) != nil
        }
        willRead(changed.count)
        var reading = ChangedFiles(changed, listed: stamps, absent: absent)
        try store.touch(reading.touched)
        let missing = MissingFiles(searched, roots: roots)
        // The cards of a deck that gave way to a copy are those of the copy.
        let hidden = Set(copies.compactMap(\.bundledPath))
        let present = Set(found.map(\.path))
        for (path, known) in stamps where !present.contains(path) {
            if hidden.contains(path) || missing.isGone(path, known) { update.gone.append(path) } else { update.absent.append(path) }
        }
        update.gone += absent.filter { !present.contains($0.key) && (hidden.contains($0.key) || missing.isGone($0.key, $0.value)) }.keys
        let unchanged = present.subtracting(changed.map(\.path))
        update.returned = absent.keys.filter(unchanged.contains)
        if update.isEmpty, reading.coming.isEmpty {
            change = nil
        } else {
            update.order = found.map(\.path)
            change = try reading.read { [store, update] incoming in
                try store.updateIndex(
                    update, incoming: incoming, at: collection.now, day: collection.today, entropy: { collection.environment.entropy() })
            }
        }
        self.complaints = complaints + reading.complaints + [Self.lostLog(store, collection)].compactMap(\.self)
        settledDoubts = try store.settleDoubts(
            at: collection.now, day: collection.today, entropy: { collection.environment.entropy() })
    }

    /// The same decks as they are now, and those that have come to the learner's own.
    public func again() throws -> Library {
        let known = collection.roots
        return try Library(collection, roots: known + roots.filter { !known.contains($0) })
    }

    /// Where a card is and what it says; nil when it is in no deck any more. A file that changed meanwhile is read again first.
    public func card(_ number: CardNumber) throws -> (location: Location, card: Card)? {
        guard var location = try store.location(of: number) ?? found(number) else { return nil }
        if FileSystem.stamp(of: location.path) != location.stamp {
            try reread(location.path, deck: location.deck)
            guard let moved = try store.location(of: number) else { return nil }
            location = moved
        }
        let bytes = try FileSystem.bytes(of: location.path, in: location.bytes)
        guard
            let card = Card(slice: bytes[...], deckTags: location.deckTags, ordinal: location.name.ordinal, line: location.line)
        else { return nil }
        return (location, card)
    }

    /// Where a card is that the index has lost, because another Nacre does not study this library's decks: the files that are missing in
    /// the index are read again.
    private func found(_ number: CardNumber) throws -> Location? {
        let stamps = try store.stamps()
        let lost = files.filter { stamps[$0.path] == nil && FileSystem.exists($0.path) }
        if lost.isEmpty { return nil }
        for file in lost { try reread(file.path, deck: file.deck) }
        return try store.location(of: number)
    }

    /// Reads one file again, or takes it out of the index when it is gone.
    ///
    /// - Returns: how much is wrong with it.
    @discardableResult
    public func reread(_ path: String, deck: String) throws -> Int {
        var update = IndexedFiles()
        if let stamp = FileSystem.stamp(of: path) {
            let file = FoundFile(path: path, deck: deck, stamp: stamp)
            update.read.append(IndexedFile(file, try FileSystem.bytes(of: path)))
        } else if FileSystem.isFolder(path.parentFolder) {
            update.gone.append(path)
        } else {
            update.absent.append(path)
        }
        return try store.updateIndex(
            update, at: collection.now, day: collection.today, entropy: { collection.environment.entropy() }
        ).diagnostics
    }
}

extension Library {
    /// The name of the deck in a file; nil for a file that is none of the library's.
    public func deckName(of path: String) -> String? { files.first { $0.path == path }?.deck }

    /// The state in which a file of the library was read; nil for other files.
    public func stamp(of path: String) -> FileStamp? { files.first { $0.path == path }?.stamp }

    /// The paths of all deck files, in the order in which they are studied.
    public var paths: [String] { files.map(\.path) }

    /// Whether a file, by its real path, is one of the decks.
    public func holds(_ path: String) -> Bool { files.contains { $0.path == path || FileSystem.realPath($0.path) == path } }

    /// The file of a deck; nil when there is no deck of that name.
    public func path(ofDeck name: String) -> String? { files.first { $0.deck == name }?.path }

    /// Reads files of the library again that Nacre itself has changed.
    ///
    /// - Parameter known: the names that cards have now by those they had.
    public func reread(_ paths: Set<String>, known: [CardName: CardName]) throws {
        var read: [IndexedFile] = []
        for file in files where paths.contains(file.path) {
            guard let stamp = FileSystem.stamp(of: file.path) else { continue }
            let file = FoundFile(path: file.path, deck: file.deck, stamp: stamp)
            read.append(IndexedFile(file, try FileSystem.bytes(of: file.path)))
        }
        _ = try store.updateIndex(
            IndexedFiles(read: read), known: known, at: collection.now, day: collection.today, entropy: { collection.environment.entropy() }
        )
    }
}
