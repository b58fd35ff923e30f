import Files
import Foundation

/// A note in the folder of backups that a restoring has begun. It is there until that is done: who is cut short meanwhile, and does it
/// again, means what was meant before, not the state that was backed up just then.
struct RestoreNote {
    /// Where it is.
    let path: String

    /// The note in a folder of backups.
    init(in folder: String) { path = folder + "/restoring" }

    /// Notes what is about to be restored, and which backup keeps the state that was there.
    func write(_ copy: StoreCopy, before: Backup) throws(StoreError) {
        try StoreError.translating(path) {
            let file = try UnfinishedFile(for: path)
            do {
                try file.fill { send in try send(Array("\(before.name)\n\(copy.path)".utf8)) }
                try file.finish(replacing: true)
            } catch {
                file.abandon()
                throw error
            }
        }
    }

    /// The name of the backup that keeps the state before, and what was about to be restored; nil where no restoring was cut short.
    func read() -> (before: String, copy: StoreCopy)? {
        guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1)
        return lines.count == 2 ? (String(lines[0]), StoreCopy(path: String(lines[1]))) : nil
    }

    /// Takes it away: all is done.
    func remove() {
        guard unlink(path) == 0 else { return }
        try? Folder(of: path).flush()
    }
}

extension Backups {
    /// The backup that is meant where none is named: the newest, but for the state before a restoring that was cut short, whether that was
    /// done (then the store holds what was restored) or not (then it still holds that state).
    public func newestToRestore() -> Backup? {
        let backups = list()
        guard let present = try? StoreCopy(path: store).fingerprint() else { return backups.last }
        func holdsThePresent(_ copy: StoreCopy) -> Bool { (try? copy.fingerprint()) == present }
        let note = RestoreNote(in: folder).read()
        let meant = backups.last { backup in
            guard backup.reason == .beforeRestore else { return true }
            if let note, note.before == backup.name, holdsThePresent(note.copy) { return false }
            return !holdsThePresent(StoreCopy(path: backup.path))
        }
        return meant ?? backups.last
    }
}
