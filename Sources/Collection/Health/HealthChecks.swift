import Cards
import Files
import Foundation
import Scheduling
import Storage

/// What belongs to the store and can be wrong: the settings, the history of the prompt, the decks, the backups.
public struct HealthChecks {
    let collection: DeckCollection
    /// Whether to take away what a program that was cut short has left.
    let isRepairing: Bool
    private let timeText: (_ milliseconds: Int64) -> String

    /// What belongs to the store of a collection.
    ///
    /// - Parameters:
    ///   - isRepairing: whether to take away what a program that was cut short has left.
    ///   - timeText: how a moment is told, given in milliseconds since 1970-01-01 UTC.
    public init(_ collection: DeckCollection, isRepairing: Bool = false, timeText: @escaping (_ milliseconds: Int64) -> String) {
        self.collection = collection
        self.isRepairing = isRepairing
        self.timeText = timeText
    }

    /// A finding for each.
    public func findings() -> [Finding] {
        [settings(), history(), decks(), copies(), ids(), backups(), sync(), leftovers()].compactMap(\.self)
    }

    private func settings() -> Finding {
        let path = collection.places.settings
        guard FileSystem.exists(path) else { return Finding("settings", .good, "all are at their defaults") }
        let contents = SettingsFile(path: path).read()
        if let first = contents.complaints.first { return Finding("settings", .bad, "\(first); see: config") }
        return Finding("settings", .good, "\(path) is understood")
    }

    private func history() -> Finding {
        let path = collection.places.history
        guard FileSystem.exists(path) else { return Finding("history", .good, "there is none yet") }
        guard FileSystem.refusal(of: path, writing: true) == nil, FileSystem.stamp(of: path) != nil else {
            return Finding("history", .bad, "\(path): cannot be read and written; make it yours, or move it away")
        }
        return Finding("history", .good, "\(path) can be read and written")
    }

    private func decks() -> Finding {
        let roots = collection.roots
        for root in roots {
            if let refusal = FileSystem.refusal(of: root.path) {
                return Finding("decks", .bad, "\(refusal); bring it back, or leave it out: decks remove '\(root.path)'")
            }
        }
        let files = DeckFinder.files(below: roots).files
        if let refusal = files.lazy.compactMap({ FileSystem.refusal(of: $0.path) }).first {
            return Finding("decks", .bad, "\(refusal); make it readable")
        }
        return Finding("decks", .good, "\(Phrase.count(files.count, "file")) in \(Phrase.count(roots.count, "place")), all readable")
    }

    /// What is new for copies of decks that came with Nacre; nil where there are none.
    private func copies() -> Finding? {
        guard let library = try? collection.library(isTold: false), !library.copies.isEmpty else { return nil }
        let second = library.copies.compactMap { copy in copy.firstPath.map { (copy, first: $0) } }
        if let (copy, first) = second.first {
            let (name, other) = (library.deckName(of: copy.path) ?? copy.path, library.deckName(of: first) ?? first)
            return Finding(
                "copies", .bad,
                "\(name) and \(other) are both copies of \(copy.mark.deck), so that its cards are asked twice; delete one of the two, or the line '\(CopyMark.key):' in it"
            )
        }
        let lost = library.copies.filter { $0.bundledPath == nil }.compactMap { library.deckName(of: $0.path) }
        let news = (try? library.news()) ?? []
        let count = Phrase.count(library.copies.count, "copy", "copies")
        let parts =
            news.map { "\($0.deck) has news (\($0.news.summary)); see: decks news" }
            + lost.map { "the deck that \($0) was made of comes with nacre no more" }
        return Finding("copies", .good, "\(count) of decks that came with nacre\(parts.map { "; " + $0 }.joined())")
    }

    /// Whether each id is that of one card. The decks are looked at as they are now, for the index may be what is wrong.
    private func ids() -> Finding {
        var pinned = PinnedIDs()
        var found: [String] = []
        for file in DeckFinder.files(below: collection.roots).files {
            guard let bytes = try? FileSystem.bytes(of: file.path), PinnedIDs.mayBe(in: bytes) else { continue }
            let deck = Deck(parsing: bytes)
            let name = collection.environment.shown(file.path)
            let doubles = deck.diagnostics.filter { $0.code == PinnedIDs.code } + pinned.diagnostics(on: deck, in: bytes, file: name)
            found += doubles.map { "\(name):\($0.line): \($0.message); \($0.help)" }
        }
        guard let first = found.first else { return Finding("ids", .good, "no two cards are pinned to one") }
        return Finding(
            "ids", .bad, found.count == 1 ? first : "\(found.count) cards are never asked, the first is \(first); for all: check")
    }

    /// Whether this device and the others can meet; nil where they need not.
    private func sync() -> Finding? {
        guard let store = try? collection.openStore(), let place = try? store.syncPlace() else { return nil }
        let devices = (try? store.syncDevices()) ?? []
        let broken = ((try? store.syncPieces()) ?? [:]).values.filter { !$0.isWhole && $0.month != nil }.map(\.path).sorted()
        if case .folder(let path) = SyncTarget(writtenDown: place.place), FileSystem.exists(path),
            let refusal = FileSystem.refusal(of: path, writing: true)
        {
            return Finding("sync", .bad, "\(refusal); make it readable and writable, or meet elsewhere: sync WHERE")
        }
        let last = place.synced.map { ", for the last time \(timeText($0))" } ?? ""
        let lines = broken.first.map { "; not all of \($0) can be read, its device writes it anew when it comes by" } ?? ""
        return Finding("sync", .good, "kept together with \(Phrase.count(devices.count, "other device")) at \(place.place)\(last)\(lines)")
    }

    private func backups() -> Finding {
        let backups = collection.backups.list()
        guard let newest = backups.last else {
            let first = try? collection.openStore().earliestMoment()
            guard let first, first.milliseconds < collection.now.milliseconds - 86_400_000 else {
                return Finding("backups", .good, "none yet: the log is not a day old")
            }
            return Finding("backups", .repairable, "there are none; make one: backup")
        }
        if let words = Library.lostLog(try? collection.openStore(), collection, isThorough: true) { return Finding("backups", .bad, words) }
        for backup in backups {
            do {
                // The newest is read as a whole, of the others as much as tells what they are: there may be dozens, and large.
                if backup == newest { try StoreCopy(path: backup.path).examine() }
                _ = try StoreCopy(path: backup.path).summary()
            } catch {
                return Finding("backups", .bad, "\(error)")
            }
        }
        let age = timeText(newest.milliseconds)
        return Finding("backups", .good, "\(Phrase.count(backups.count, "backup")), all readable, the newest of \(age)")
    }
}
