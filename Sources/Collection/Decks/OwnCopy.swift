import Cards
import Files
import Storage

/// A learner's own copy of a deck that came with Nacre, whose place it takes: that one is not read beside it.
public struct OwnCopy: Equatable, Sendable {
    /// The absolute path.
    public var path: String
    /// What it says that it is a copy of.
    public var mark: CopyMark
    /// The file whose place it takes; nil where no such deck comes with Nacre any more, or another copy has its place.
    public var bundledPath: String?
    /// The path of the other copy that has the place.
    public var firstPath: String?

    /// The name of the deck whose place it takes, without the number before it: another than the copy says when the deck was renamed.
    public var original: String {
        bundledPath.map { DeckName.bare($0.lastPathPart.withoutMarkdownEnding) } ?? mark.deck
    }

    /// What is said of it: `own copy of glutathione`.
    public var words: String {
        if firstPath != nil { return "second copy of \(mark.deck), which is asked beside the first" }
        return "own copy of \(original)\(bundledPath == nil ? ", which comes with nacre no more" : "")"
    }

    /// The mark of a copy in a file, of which only the beginning is read.
    public static func mark(_ file: FoundFile) -> CopyMark? {
        let size = min(Int(file.stamp.size), CopyMark.headSize)
        return (try? FileSystem.bytes(of: file.path, in: 0..<size)).flatMap(CopyMark.init(head:))
    }

    /// The copies among the files of the learner's own sources. Of several of one deck, the first has its place.
    static func all(in parts: [(source: DeckSource, found: DeckFinder.Found)], mark: (FoundFile) -> CopyMark?) -> [OwnCopy] {
        // Where no decks come with Nacre, copies are decks like others, and need not be looked for.
        guard let bundled = parts.first(where: { $0.source.owner == .nacre }) else { return [] }
        let own = parts.filter { $0.source.owner == .learner }.flatMap { part in part.found.files.map(\.path) }
        let paths = Dictionary(bundled.found.files.map { (DeckName.bare($0.deck), $0.path) }) { first, _ in first }
            .filter { !own.contains($0.value) }
        var copies: [OwnCopy] = []
        for part in parts where part.source.owner == .learner {
            for file in part.found.files where !copies.contains(where: { $0.path == file.path }) {
                guard let mark = mark(file) else { continue }
                let first = copies.first { $0.mark.deck == mark.deck }
                copies.append(
                    OwnCopy(
                        path: file.path, mark: mark, bundledPath: first == nil ? paths[mark.deck] : nil, firstPath: first?.path))
            }
        }
        let known = Set(copies.compactMap(\.bundledPath))
        var renamed = paths.values.filter { !known.contains($0) }.sorted()
        for index in copies.indices where copies[index].bundledPath == nil && copies[index].firstPath == nil {
            guard let heir = heir(of: copies[index].path, among: renamed) else { continue }
            copies[index].bundledPath = heir
            renamed.removeAll { $0 == heir }
        }
        return copies
    }

    /// The deck that most cards of a copy are in as well, if that is most of its cards: so it is known again under another name.
    private static func heir(of copy: String, among paths: [String]) -> String? {
        if paths.isEmpty { return nil }
        let own = headings(in: copy)
        let shared = paths.map { path in
            let theirs = headings(in: path)
            let count = theirs.count { own.contains($0) }
            return (path: path, count: count * 2 > theirs.count ? count : 0)
        }
        return shared.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.path : nil }
    }

    /// The lines that begin cards. It is done at each start as long as the deck of a copy is not found, so no card is read for it.
    private static func headings(in path: String) -> Set<[UInt8]> {
        guard let bytes = try? FileSystem.bytes(of: path) else { return [] }
        return Set(bytes.split { $0 == 0x0A || $0 == 0x0D }.filter { $0.starts(with: Array("## ".utf8)) }.map(Array.init))
    }
}

extension DeckFinder.Found {
    /// Puts copies where the decks stood that they were made of.
    ///
    /// - Parameter bundled: the decks that came with Nacre, in their order.
    mutating func putCopiesInPlace(_ bundled: [FoundFile]) {
        let copyOf = Dictionary(copies.compactMap { copy in copy.bundledPath.map { ($0, copy.path) } }) { first, _ in first }
        if copyOf.isEmpty { return }
        let fileAt = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        let (moved, listed) = (Set(copyOf.values), Set(bundled.map(\.path)))
        var isPlaced = false
        var placed: [FoundFile] = []
        for file in files where !moved.contains(file.path) {
            if listed.contains(file.path) {
                if !isPlaced { placed += bundled.compactMap { fileAt[copyOf[$0.path] ?? $0.path] } }
                isPlaced = true
            } else {
                placed.append(file)
            }
        }
        // All of them are copies.
        if !isPlaced { placed += bundled.compactMap { fileAt[copyOf[$0.path] ?? $0.path] } }
        files = placed
    }
}
