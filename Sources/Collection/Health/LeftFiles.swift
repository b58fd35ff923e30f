import Files
import Foundation
import Scheduling
import Storage

extension HealthChecks {
    /// What a program had begun to write or to fetch when it was cut short. It does no harm and nobody needs it.
    func leftovers() -> Finding {
        let files = LeftFiles(in: folders, before: collection.now.milliseconds).paths
        let clones = UnfinishedClones(in: collection.places.gitDecks.folder)
        let found = files + clones.paths
        guard let first = found.first else { return Finding("leftovers", .good, "no files are left that a program did not finish") }
        let counts = [(files, "file"), (clones.paths, "clone")].filter { !$0.0.isEmpty }.map { Phrase.count($0.0.count, $0.1) }
        let text = "\(counts.joined(separator: " and ")) that a program did not finish, the first \(first)"
        guard isRepairing else { return Finding("leftovers", .repairable, "\(text); 'doctor --repair' takes them away") }
        files.forEach(FileSystem.remove)
        clones.remove()
        let remaining = found.filter(FileSystem.exists)
        if let first = remaining.first { return Finding("leftovers", .bad, "\(first): cannot be taken away; delete it") }
        return Finding("leftovers", .repaired, "\(text); taken away")
    }

    /// Where Nacre writes.
    private var folders: Set<String> {
        let places = collection.places
        let decks = DeckFinder.files(below: collection.roots.filter { $0.owner == .learner }).files.map(\.path.parentFolder)
        let kept = [places.store, places.settings, places.history, places.imports, places.trustedProjects].map(\.parentFolder)
        return Set(decks + kept + [places.ownDecks, places.drafts, places.fileChanges, places.copies, collection.backups.folder])
    }
}

/// Files in some folders that a program has begun and will not finish, by their names and their age.
struct LeftFiles {
    let paths: [String]

    /// In milliseconds: whoever writes a file still writes it again within that time.
    private static let hour: Int64 = 3_600_000

    /// - Parameter milliseconds: now; what was written within the hour before may still be finished.
    init(in folders: Set<String>, before milliseconds: Int64) {
        paths = folders.flatMap { folder in
            let names = (try? FileSystem.found(in: folder).map(\.name)) ?? []
            return names.filter(Self.isUnfinished).map { folder + "/" + $0 }
        }.filter { path in
            guard let stamp = FileSystem.stamp(of: path) else { return false }
            return stamp.modified / 1_000_000 < milliseconds - Self.hour
        }.sorted()
    }

    /// Whether a name is one that a file has until it is whole: a mark, six letters, and what SQLite may put behind that.
    private static func isUnfinished(_ name: String) -> Bool {
        guard let mark = name.range(of: UnfinishedFile.mark, options: .backwards) else { return false }
        let rest = name[mark.upperBound...]
        guard rest.prefix(6).allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }), rest.count >= 6 else { return false }
        return ["", "-journal", "-wal", "-shm"].contains(String(rest.dropFirst(6)))
    }
}
