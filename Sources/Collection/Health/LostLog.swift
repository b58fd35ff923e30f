import Scheduling
import Storage

extension Library {
    /// That the log is gone, in a sentence with the remedy: it holds nothing, or only what happened after all that the newest backup holds. Nil
    /// where that is not so.
    ///
    /// - Parameter isThorough: whether a log that holds something is held against the backups, too.
    static func lostLog(_ store: Store?, _ collection: DeckCollection, isThorough: Bool = false) -> String? {
        guard let store, let earliest = try? store.firstEvent()?.milliseconds ?? .max, isThorough || earliest == .max else {
            return nil
        }
        // A backup is made after the first answers, so that its name tells of a log that began before.
        guard let backup = collection.backups.list().last, backup.milliseconds < earliest,
            let summary = try? StoreCopy(path: backup.path).summary(), summary.events > 0
        else { return nil }
        let events = Phrase.count(summary.events, "event")
        guard earliest < .max else {
            return "the log is empty, while the backup \(backup.name) holds \(events); bring them back: restore"
        }
        return
            "the log begins after the \(events) that the backup \(backup.name) holds; to have both: log export FILE, restore, log import FILE"
    }
}
