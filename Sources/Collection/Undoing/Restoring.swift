import Cards
import Files
import Foundation
import Scheduling
import Storage

/// A change of files on its way back, or back again. All of its files go or none; whatever cuts it short, the same can be asked for again.
struct Restoring {
    private var change: FileChange
    private let collection: DeckCollection

    init(_ change: FileChange, in collection: DeckCollection) {
        (self.change, self.collection) = (change, collection)
    }

    /// Whether any file is other than before the change: a command that was cut short before it wrote has changed nothing.
    static func isInEffect(_ change: FileChange) -> Bool {
        change.state == .takingBack || change.files.contains { !$0.isUnchanged && fingerprint(of: $0.path) != $0.beforePrint }
    }

    /// The fingerprint of a file; nil when there is none.
    static func fingerprint(of path: String) -> UInt64? {
        guard FileSystem.exists(path), let bytes = try? FileSystem.bytes(of: path) else { return nil }
        return Fingerprint.of(bytes)
    }

    /// Makes the files what they were before, and takes the events back that belong to the change.
    ///
    /// - Returns: the files that were changed since, and are left.
    mutating func takeBack(leavingChanged: Bool) throws -> [String] {
        var (wanted, changed): ([FileChange.File], [String]) = ([], [])
        for index in change.files.indices where !change.files[index].isUnchanged {
            let file = change.files[index]
            let print = Self.fingerprint(of: file.path)
            if print == file.beforePrint { continue }
            if print == file.afterPrint {
                change.files[index].after = Data(try FileSystem.bytes(of: file.path))
                wanted.append(change.files[index])
            } else {
                changed.append(file.path)
            }
        }
        try refuse(changed, unlessLeft: leavingChanged, "taken back")
        // What was cut short has kept it already.
        if change.memory != nil, change.state != .takingBack {
            change.memory?.after = try ImportRecords.data(of: collection.places.imports)
        }
        change.state = .takingBack
        try collection.fileChanges.write(change)
        // The other way round than they were written, so that a card is never in no file.
        let library = try collection.library(including: change.paths.filter(Self.isDeck), isTold: false)
        let inverse = change.moves.map {
            (CardPlace(path: $0.toPath, index: $0.toIndex), CardPlace(path: $0.fromPath, index: $0.fromIndex))
        }
        try rewrite(wanted.reversed(), to: \.before, inverse, library)
        for file in wanted where file.beforePrint == nil { try remove(file) }
        for folder in change.folders ?? [] { FileSystem.removeEmptyFolder(folder) }
        if let memory = change.memory {
            try ImportRecords.recall(memory.decks, from: memory.before, in: collection.places.imports)
        }
        try takeEventsBack(library.store)
        _ = try collection.library(isTold: false)
        change.state = .takenBack
        change.takenBackAfter = try library.store.lastEvent()?.description
        change.takenBackAs = (collection.fileChanges.all(now: collection.now.milliseconds).map(\.takenBackAs).max() ?? 0) + 1
        try collection.fileChanges.write(change)
        return changed
    }

    /// Makes the files again what the command had made of them.
    mutating func bringBack() throws {
        var (wanted, changed): ([FileChange.File], [String]) = ([], [])
        for file in change.files where !file.isUnchanged {
            let print = Self.fingerprint(of: file.path)
            if print == file.afterPrint { continue }
            if print == file.beforePrint, file.after != nil { wanted.append(file) } else { changed.append(file.path) }
        }
        try refuse(changed, unlessLeft: false, "brought back")
        for file in wanted where file.beforePrint == nil { try FileSystem.create(file.path, with: Array(file.after!)) }
        let library = try collection.library(including: change.paths.filter(Self.isDeck), isTold: false)
        let moves = change.moves.map { (CardPlace(path: $0.fromPath, index: $0.fromIndex), CardPlace(path: $0.toPath, index: $0.toIndex)) }
        try rewrite(wanted, to: \.after, moves, library)
        if let memory = change.memory, let after = memory.after {
            try ImportRecords.recall(memory.decks, from: after, in: collection.places.imports)
        }
        for undo in change.undos.compactMap(EventID.init) {
            _ = try library.store.undo(undo, at: collection.now, day: collection.today, entropy: { collection.environment.entropy() })
        }
        change.undos = []
        change.state = .done
        for index in change.files.indices { change.files[index].after = nil }
        change.memory?.after = nil
        try collection.fileChanges.write(change)
    }

    private func refuse(_ changed: [String], unlessLeft leavingChanged: Bool, _ deed: String) throws {
        if changed.isEmpty || leavingChanged && !change.isAcrossFiles { return }
        let names = changed.map(collection.environment.shown).joined(separator: ", ")
        let count = change.paths.count
        let remedy =
            change.isAcrossFiles
            ? "; cards went from file to file, so it is all of them or none"
            : deed == "taken back" && count > 1 ? "; the other files: undo --rest" : ""
        throw DeckError("\(names) \(changed.count == 1 ? "was" : "were") changed since, so nothing was \(deed)\(remedy)")
    }

    /// Writes decks that are there and stay there, and lets the progress of their cards follow.
    private func rewrite(
        _ files: [FileChange.File], to bytes: KeyPath<FileChange.File, Data?>, _ moves: [(CardPlace, CardPlace)], _ library: Library
    ) throws {
        var rewrite = DeckRewrite()
        let paths = files.filter { $0.beforePrint != nil }.map(\.path)
        for file in files where file.beforePrint != nil {
            guard let bytes = file[keyPath: bytes] else { continue }
            rewrite.add(try DeckDraft(reading: file.path), after: Array(bytes))
        }
        for file in change.files where file.isUnchanged && Self.fingerprint(of: file.path) == file.afterPrint {
            let draft = try DeckDraft(reading: file.path)
            rewrite.add(draft, after: draft.bytes)
        }
        for (from, to) in moves where paths.contains(from.path) || paths.contains(to.path) {
            // Two cards that became one: the one of the same file stays where it is.
            if rewrite.moves[from] == nil || from.path == to.path { rewrite.moves[from] = to }
        }
        try rewrite.write(with: library, as: nil)
    }

    private func remove(_ file: FileChange.File) throws {
        guard Self.fingerprint(of: file.path) == file.afterPrint else {
            throw DeckError("\(collection.environment.shown(file.path)) was changed meanwhile, and is left as it is")
        }
        FileSystem.remove(file.path)
        if FileSystem.exists(file.path) { throw FileError(path: file.path, number: EACCES) }
    }

    private mutating func takeEventsBack(_ store: Store) throws {
        for target in change.events.compactMap(EventID.init) {
            let events = try store.undo(
                target, at: collection.now, day: collection.today, entropy: { collection.environment.entropy() })
            guard !events.isEmpty, let undo = try store.lastEvent() else { continue }
            change.undos.append(undo.description)
            try collection.fileChanges.write(change)
        }
    }

    private static func isDeck(_ path: String) -> Bool { path.lowercased().hasSuffix(".md") && FileSystem.exists(path) }
}
