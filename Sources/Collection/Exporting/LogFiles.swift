import Cards
import Files
import Formats
import Scheduling
import Storage

/// Why no log was merged, in one sentence.
public struct LogFileError: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String
}

/// What came of writing a log.
public struct ExportedLog: Sendable {
    /// How many events were written.
    public var events: Int
    /// How many were not, since they, or the names of their cards, cannot be understood.
    public var leftOut: Int

    /// What came of it.
    public init(events: Int, leftOut: Int) { (self.events, self.leftOut) = (events, leftOut) }

    /// Tells that not all could be written.
    ///
    /// - Throws: `LogFileError` where any was left out.
    public func finish() throws(LogFileError) {
        if leftOut == 0 { return }
        throw LogFileError(
            description: "\(Phrase.count(leftOut, "event")) cannot be understood and \(leftOut == 1 ? "was" : "were") left out. "
                + "See 'doctor', and bring back a backup with 'restore'")
    }
}

extension Store {
    /// Hands over all that happened as lines, many at a time.
    ///
    /// - Returns: how many events there are, and how many were left out since they cannot be understood.
    /// - Throws: what reading can meet with, and what `send` throws.
    public func exportLog(_ send: ([UInt8]) throws -> Void) throws -> ExportedLog {
        var count = 0
        var lines = LogLines()
        let leftOut = try forEachNamedEvent(naming: LogName.init) { event in
            lines.add(event)
            count += 1
            guard lines.bytes.count > 65_536 else { return }
            try send(lines.bytes)
            lines.removeAll()
        }
        try send(lines.bytes)
        return ExportedLog(events: count, leftOut: leftOut)
    }

    /// Writes all that happened to a file, an event a line; the file gets its name only once it is whole.
    ///
    /// - Returns: how many events there are, and how many were left out since they cannot be understood.
    /// - Throws: what reading can meet with, and `FileError` when it cannot be written.
    public func exportLog(to path: String) throws -> ExportedLog {
        let unfinished = try UnfinishedFile(for: path)
        do {
            var exported = ExportedLog(events: 0, leftOut: 0)
            try unfinished.fill { send in exported = try exportLog(send) }
            try unfinished.finish(replacing: true)
            return exported
        } catch {
            unfinished.abandon()
            throw error
        }
    }
}

/// Reads logs line by line into a merge, and tells of each line that is none.
public struct LogFilesReader {
    /// Whether lines that cannot be read are left out.
    private let isPartial: Bool
    /// Events after this time, in milliseconds since 1970, are from the future.
    private let latest: Int64
    /// Told what is wrong with a line.
    private let tell: (String) -> Void
    /// How many lines could not be read.
    public private(set) var problems = 0
    /// How many events are from the future.
    public private(set) var fromTheFuture = 0
    private static let toldProblems = 20
    private var lines = LogReader()
    private var written = LogLines()

    /// A reader that has read nothing yet.
    ///
    /// - Parameters:
    ///   - isPartial: whether lines that cannot be read are left out.
    ///   - latest: the time after which events are from the future, in milliseconds since 1970.
    ///   - tell: told what is wrong with a line, the first 20 times.
    public init(isPartial: Bool, latest: Int64, tell: @escaping (String) -> Void) {
        (self.isPartial, self.latest, self.tell) = (isPartial, latest, tell)
    }

    /// Takes in the events of one file.
    ///
    /// - Parameter shown: how the file is named to the learner.
    /// - Throws: `FileError` when it cannot be read, `LogFileError` for a line of a newer version.
    public mutating func read(_ path: String, shownAs shown: String, into merge: inout LogMerge) throws {
        let lines = try LineReader(path: path)
        var known = try KnownEvents(merge, naming: LogName.init)
        var number = 0
        while var line = try lines.next() {
            number += 1
            // Some programs begin each text with a mark of the order of bytes.
            if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            // The line of an event that is there is just as that event would be written: it need not be understood.
            if let id = LogLine.id(of: line), let event = try known.event(id), written.isLine(line, of: event) {
                merge.pass()
                if event.event.moment.milliseconds > latest { fromTheFuture += 1 }
                continue
            }
            let place = "\(shown):\(number)"
            switch event(line) {
            case .success(let event):
                if case .clashes = try merge.add(event) {
                    count("\(place):1: another event of this log has the same id '\(event.event.id)'")
                } else if event.event.moment.milliseconds > latest {
                    fromTheFuture += 1
                }
            case .failure(let problem):
                if problem.isNewer { throw LogFileError(description: "\(place):\(problem.column): \(problem.message)") }
                count("\(place):\(problem.column): \(problem.message)")
            }
        }
    }

    private mutating func event(_ line: [UInt8]) -> Result<NamedEvent<CardName>, LineProblem> {
        if line.count > LineReader.longestLine { return .failure(LineProblem(1, "the line is too long for an event")) }
        return Result { () throws(LineProblem) in try lines.read(line) }
    }

    private mutating func count(_ problem: String) {
        problems += 1
        if problems <= Self.toldProblems { tell(problem) }
    }

    /// Ends the reading.
    ///
    /// - Throws: `LogFileError` when lines were left out that need not be.
    public func finish() throws(LogFileError) {
        if problems > Self.toldProblems { tell("… and \(problems - Self.toldProblems) more") }
        guard problems == 0 || isPartial else {
            throw LogFileError(
                description: "\(Phrase.count(problems, "line")) cannot be read; nothing was imported. Add --partial to leave them out")
        }
    }
}
