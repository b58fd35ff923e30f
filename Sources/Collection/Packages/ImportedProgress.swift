import Cards
import Files
import Scheduling
import Storage

/// What an import brings besides decks, to be written down when these are written: all that is left of what was read.
public struct ImportedProgress {
    private let adopted: [(name: CardName, schedule: ImportedSchedule)]
    private let renamed: [(from: CardName, to: CardName)]
    private let log: ImportedLog

    /// What of this is left.
    public init(_ reading: ImportReading) { (adopted, renamed, log) = (reading.plan.adopted, reading.plan.renamed, reading.log) }

    /// Lets the progress of cards follow those that were written, and takes their schedules and their log over.
    ///
    /// - Parameters:
    ///   - store: that of the library in which the cards are.
    ///   - kept: what was kept of the files that the import has changed.
    ///   - progress: is told how much is done, from 0 to 1. What it throws takes the log back.
    /// - Returns: how many sides got a schedule, and how many events are new.
    public func record(
        _ collection: DeckCollection, _ store: Store, besides kept: FileChange?, progress: (_ share: Double) throws -> Void
    ) throws -> (schedules: Int, events: Int) {
        try store.sparingly { try write(collection, store, besides: kept, progress: progress) }
    }

    private func write(
        _ collection: DeckCollection, _ store: Store, besides kept: FileChange?, progress: (_ share: Double) throws -> Void
    ) throws -> (schedules: Int, events: Int) {
        let renames = try renames(store)
        if !renames.isEmpty { _ = try collection.record(renames) }
        let now = collection.now.milliseconds
        let count = try log.merge(into: store, at: now, progress: progress)
        let kept = try count > 0 ? kept.map(collection.place) : kept
        let history = try ImportedHistory(adopted, store: store)
        if !history.actions.isEmpty {
            try collection.backups.make(.beforeImport, at: now)
            let events = try collection.record(history.actions)
            if let kept { try collection.add(events, to: kept) }
        }
        return (history.actions.count, count)
    }

    /// Where the progress of cards goes whose names an import has changed: what reading the decks has not found by itself.
    private func renames(_ store: Store) throws -> [Action] {
        if renamed.isEmpty { return [] }
        let heirs = try store.heirs()
        return try renamed.compactMap { old, new in
            guard let from = try store.number(of: old), let to = try store.number(of: new), heirs[from] == nil,
                try !store.schedule(of: from).schedule.isNew, try store.schedule(of: to).schedule.isNew
            else { return nil }
            return .rename(from, to: to)
        }
    }
}
