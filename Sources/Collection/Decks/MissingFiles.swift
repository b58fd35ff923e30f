import Files
import Storage

/// Tells which of the files that were read, and are not among the decks now, are no more. The cards of the others stay theirs: a disk may
/// not be mounted, a folder left out, or a file have been named by one command alone.
struct MissingFiles {
    private let roots: [DeckSource]
    private let found: DeckFinder.Found
    private let decks: Set<String>
    private let stamps: [FileStamp: String]

    /// - Parameter found: what was found below the roots.
    init(_ found: DeckFinder.Found, roots: [DeckSource]) {
        self.roots = roots
        self.found = found
        decks = Set(found.files.map(\.deck))
        stamps = Dictionary(found.files.map { ($0.stamp, $0.path) }) { first, _ in first }
    }

    /// Whether a file is no more: it was looked for where it stood, in a folder that is there, or is known to stand elsewhere now.
    func isGone(_ path: String, _ known: KnownFile) -> Bool {
        if FileSystem.exists(path) { return false }
        if stamps[known.stamp] != nil || decks.contains(known.deck) { return true }
        if found.unseen.contains(where: { path.hasPrefix($0 + "/") }) { return false }
        if roots.contains(where: { $0.path != path && $0.contains(path) }) { return true }
        let folder = path.parentFolder
        return FileSystem.isFolder(folder) && !FileSystem.isEmptyFolder(folder)
    }
}
