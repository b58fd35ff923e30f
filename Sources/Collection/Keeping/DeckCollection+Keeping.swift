import Files
import Scheduling
import Storage

extension DeckCollection {
    /// The changes of files that can be taken back on this machine.
    public var fileChanges: FileChanges { FileChanges(places.fileChanges) }

    /// Writes down what files are before a command changes them.
    ///
    /// - Parameters:
    ///   - what: what is going to be done, as in `a move of 'GSH' to cells`.
    ///   - files: what becomes of them, in the order in which they are written.
    ///   - aim: what it comes to, should it be cut short; nil where doing it again comes to the same by itself.
    /// - Throws: `FileError` when that cannot be kept; then nothing may be changed.
    @discardableResult
    public func keep(
        _ what: String, _ files: [FileChange.File], moves: [FileChange.Move] = [], memory: ImportMemory? = nil,
        aim: BegunChange.Aim? = nil
    ) throws -> FileChange {
        let moment = now
        var change = FileChange(
            what: what, milliseconds: moment.milliseconds, utcOffsetSeconds: moment.utcOffsetSeconds, dayNumber: today.number, files: files)
        change.moves = moves
        change.memory = memory
        change.folders = FileSystem.missingFolders(above: files.filter { $0.beforePrint == nil }.map(\.path))
        change.afterEvent = try openStore().lastEvent()?.description
        return try fileChanges.keep(change, aim: aim)
    }

    /// Takes down that a change comes after all that is in the log now, as when a log came along with it.
    ///
    /// - Returns: the change as it is kept.
    public func place(_ change: FileChange) throws -> FileChange {
        var change = change
        change.afterEvent = try openStore().lastEvent()?.description
        try fileChanges.write(change)
        return change
    }

    /// Takes down that events belong to a change, so that they are taken back with it.
    public func add(_ events: [Event], to change: FileChange) throws {
        guard let first = events.first else { return }
        var change = change
        change.events.append((first.batch ?? first.id).description)
        try fileChanges.write(change)
    }
}
