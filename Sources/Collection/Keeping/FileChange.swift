import Cards
import Foundation
import Scheduling

/// What a command did to files, and what they were before: enough to make them so again.
public struct FileChange: Codable, Equatable, Sendable {
    /// One file.
    public struct File: Codable, Equatable, Sendable {
        /// The absolute path.
        public var path: String
        /// What was in it; nil when there was none, or when it stayed as it was.
        public var before: Data?
        /// The fingerprint of that; nil when there was none.
        public var beforePrint: UInt64?
        /// The fingerprint of what the command wrote.
        public var afterPrint: UInt64
        /// What the command wrote; kept only once that was taken back.
        public var after: Data?

        /// A file that a command writes.
        ///
        /// - Parameter before: what is in it; nil when there is none.
        public init(_ path: String, before: [UInt8]?, after: [UInt8]) {
            self.path = path
            beforePrint = before.map(Fingerprint.of)
            afterPrint = Fingerprint.of(after)
            self.before = beforePrint == afterPrint ? nil : before.map { Data($0) }
        }

        /// Whether the command left it as it was, and only put its cards to those of others.
        public var isUnchanged: Bool { beforePrint == afterPrint }
    }

    /// A card that went elsewhere: its place before and after.
    public struct Move: Codable, Equatable, Sendable {
        var fromPath: String
        var fromIndex: Int
        var toPath: String
        var toIndex: Int
    }

    /// How far it is taken back.
    public enum State: String, Codable, Sendable {
        /// It is in effect.
        case done
        /// It is being taken back: some files may still be as it made them.
        case takingBack
        /// It was taken back.
        case takenBack
    }

    /// Which change it is, counted on this machine.
    public internal(set) var number = 0
    /// What was done, as in `a move of 'GSH' to cells`.
    public var what: String
    /// When, in milliseconds since 1970-01-01 UTC.
    public var milliseconds: Int64
    /// Seconds that local time was ahead of UTC.
    public var utcOffsetSeconds: Int
    /// On which study day, by its number.
    public var dayNumber: Int
    /// The files, in the order in which they were written.
    public var files: [File]
    /// Where cards went that are not where they were.
    public var moves: [Move] = []
    /// The folders that were made for the files, the innermost first.
    public var folders: [String]?
    /// What was remembered of imports into decks.
    public var memory: ImportMemory?
    /// How far it is taken back.
    public var state = State.done
    /// The last event of the log before it.
    public var afterEvent: String?
    /// The events or batches that belong to it.
    public var events: [String] = []
    /// The undos by which those were taken back.
    public var undos: [String] = []
    /// The last event of the log before it was taken back.
    public var takenBackAfter: String?
    /// In which order changes were taken back: the latest has the greatest number.
    public var takenBackAs = 0

    /// When it was made.
    public var moment: Moment { Moment(milliseconds: milliseconds, utcOffsetSeconds: utcOffsetSeconds) }
    /// On which study day.
    public var day: StudyDay { StudyDay(dayNumber) }
    /// The paths of the files that it changed.
    public var paths: [String] { files.filter { !$0.isUnchanged }.map(\.path) }
    /// Whether cards went from one file to another, so that one file cannot be put back without the other.
    public var isAcrossFiles: Bool { moves.contains { $0.fromPath != $0.toPath } }
}

/// What was remembered of imports into some decks.
public struct ImportMemory: Codable, Equatable, Sendable {
    /// The names of the decks concerned.
    public var decks: [String]
    /// The whole text of the file before the command.
    public var before: Data
    /// The same after it; kept only once that was taken back.
    public var after: Data?
}
