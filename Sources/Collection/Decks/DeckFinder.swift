import Cards
import Files

/// One deck file as it was found: where, under which name, and in which state.
public struct FoundFile: Equatable, Sendable {
    /// The absolute path.
    public var path: String
    /// The name of its deck.
    public var deck: String
    /// Its state.
    public var stamp: FileStamp

    /// A file with these values.
    public init(path: String, deck: String, stamp: FileStamp) {
        self.path = path
        self.deck = deck
        self.stamp = stamp
    }
}

/// Finds the deck files below the roots, in the order in which decks are studied.
public enum DeckFinder {

    /// How deep folders are searched.
    static let deepest = 16
    /// How many files and folders are looked at below a folder in which next to none is a deck: whole disks are no folders of decks.
    public static let mostOthers = 200_000

    /// Whether a walk that found so many decks has looked at more than it is worth.
    static func isTooWide(_ walk: FolderWalk, decks: Int, others: Int = mostOthers) -> Bool { walk.looked > others + 100 * decks }

    /// What was found, and what could not be looked into, a line each.
    public struct Found {
        /// The files.
        public var files: [FoundFile] = []
        /// What could not be looked into.
        public var complaints: [String] = []
        /// The paths of folders of which it is not known what is in them: they could not be looked into, are not there, or have nothing in
        /// them, as where a disk is not mounted.
        public var unseen: [String] = []
        /// The learner's own copies of decks that came with Nacre.
        public var copies: [OwnCopy] = []
    }

    /// The deck files of all roots: root by root, and in each as a person would sort them, "2" before "10". A file counts once.
    ///
    /// A deck that came with Nacre is none where the learner has a copy of it, which stands in its place.
    ///
    /// - Parameters:
    ///   - mostOthers: how many files and folders are looked at below a root in which next to none is a deck.
    ///   - mark: the mark of a copy in a file.
    public static func files(
        below roots: [DeckSource], mostOthers: Int = mostOthers, mark: (FoundFile) -> CopyMark? = OwnCopy.mark
    ) -> Found {
        var found = Found()
        var paths: Set<String> = []
        var names: Set<String> = []
        let parts = roots.map { ($0, self.files(below: $0, mostOthers: mostOthers)) }
        found.copies = OwnCopy.all(in: parts, mark: mark)
        let hidden = Set(found.copies.compactMap(\.bundledPath))
        for (root, below) in parts {
            found.complaints += below.complaints
            found.unseen += below.unseen
            for file in below.files where paths.insert(file.path).inserted && !hidden.contains(file.path) {
                var file = file
                var copy = 2
                while !names.insert(file.deck).inserted {
                    file.deck = root.deckName(of: file.path) + " (\(copy))"
                    copy += 1
                }
                found.files.append(file)
            }
        }
        found.putCopiesInPlace(parts.filter { $0.0.owner == .nacre }.flatMap(\.1.files))
        return found
    }

    private static func files(below root: DeckSource, mostOthers: Int) -> Found {
        if let stamp = FileSystem.stamp(of: root.path) {
            return Found(files: [FoundFile(path: root.path, deck: root.deckName(of: root.path), stamp: stamp)])
        }
        guard FileSystem.isFolder(root.path) else {
            let words =
                DeckSource.isNeitherFileNorFolder(root.path)
                ? "a pipe or a device, and neither a file nor a folder of decks"
                : "there is no such folder of decks; put it back, or: decks remove"
            return Found(complaints: ["\(root.path): \(words)"], unseen: [root.path])
        }
        var walk = FolderWalk(root.path, deepest: deepest, order: .filesFirst)
        var found = Found()
        while let file = walk.next() {
            if DeckFileName.isDeck(file.name), let stamp = FileSystem.stamp(of: file.path) {
                found.files.append(FoundFile(path: file.path, deck: root.deckName(of: file.path), stamp: stamp))
            } else if isTooWide(walk, decks: found.files.count, others: mostOthers) {
                found.complaints.append(
                    "\(root.path): of \(walk.looked) files and folders \(found.files.count) are decks; the rest is not looked at. "
                        + "Name folders of decks instead")
                found.unseen.append(root.path)
                break
            }
        }
        found.complaints += walk.failures.map(\.description)
        found.unseen += walk.failures.map(\.path)
        if !root.label.isEmpty, FileSystem.isEmptyFolder(root.path) { found.unseen.append(root.path) }
        return found
    }
}
