import Files
import Formats
import Scheduling
import Storage

/// What is to come of files that a learner has named, looked at before anything is written.
public struct ImportReading {
    /// What becomes of decks.
    public let plan: ImportPlan
    /// The log that comes along.
    public let log: ImportedLog
    /// Files that are like none of the formats, a sentence each.
    public let unlike: [String]

    /// Reads the files; nil where that was ended.
    ///
    /// - Parameter progress: is told how much is done, from 0 to 1, and says whether to go on.
    /// - Throws: what `ImportSource` and `ImportPlan` do.
    public init?(
        _ request: ImportRequest, store: Store, dayStartMinutes: Int, model: FSRS.Model, progress: (_ share: Double) -> Bool
    ) throws {
        Memory.isGivenBack()
        func tell(_ share: Double) throws { if !progress(share) { throw ImportError.stopped } }
        do {
            let sources: [ImportSource]
            (sources, unlike) = try ImportSource.read(
                request.found.files, as: request.format, table: request.table, remembered: request.remembered,
                keepsUnanswered: request.keepsUnanswered,
                localOffset: Environment.utcOffset, progress: { try tell($0 * 0.5) })
            plan = try ImportPlan(
                consume sources, folders: request.found.folders, into: request.deck, places: request.places,
                progress: { try tell(0.5 + $0 * 0.4) })
            log = try ImportedLog(plan, store: store, dayStartMinutes: dayStartMinutes, model: model)
            try tell(1)
        } catch ImportError.stopped {
            return nil
        }
    }
}
