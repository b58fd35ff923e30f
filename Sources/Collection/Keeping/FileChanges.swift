import Files
import Foundation
import Scheduling

/// The changes of files that commands made on this machine: a folder with one file for each, written before the change is made. They are
/// kept for a month, and only as long as there is room.
public struct FileChanges {
    /// How many days a change is kept.
    public static let days = 30
    /// How many bytes all together may have.
    private let mostBytes: Int64
    let folder: String

    /// The changes below a folder.
    public init(_ folder: String, mostBytes: Int64 = 200 << 20) {
        (self.folder, self.mostBytes) = (folder, mostBytes)
    }

    /// All that are kept, the latest first. What cannot be read is passed over.
    ///
    /// - Parameter now: the moment, in milliseconds; those that are older than a month count no more.
    public func all(now: Int64) -> [FileChange] {
        entries().sorted { $0.number > $1.number }.compactMap { entry in
            guard let bytes = try? FileSystem.bytes(of: entry.path),
                var change = try? JSONDecoder().decode(FileChange.self, from: Data(bytes))
            else { return nil }
            change.number = entry.number
            return Self.isOld(change.milliseconds, now) ? nil : change
        }
    }

    /// Keeps a new change, which must not have been begun yet. What was taken back before cannot be brought back any more.
    ///
    /// - Parameter aim: what it comes to, should it be cut short; nil where doing it again comes to the same by itself.
    /// - Returns: the change with its number.
    /// - Throws: `FileError` when it cannot be kept; then nothing may be changed.
    public func keep(_ change: FileChange, aim: BegunChange.Aim? = nil) throws -> FileChange {
        try FileSystem.alone(with: path(0)) {
            var change = change
            for old in all(now: change.milliseconds) where old.state == .takenBack { FileSystem.remove(path(old.number)) }
            change.number = (entries().map(\.number).max() ?? 0) + 1
            try prepareFolder()
            try write(change)
            if let aim { try begin(change, aim) }
            prune(now: change.milliseconds, besides: change.number)
            return change
        }
    }

    /// What is kept is this machine's: where the folder above is kept by git, as that of a project, it stays out of it.
    func prepareFolder() throws {
        if !FileSystem.exists(folder + "/.gitignore") { try FileSystem.replace(folder + "/.gitignore", with: "*\n") }
    }

    /// Makes one step of two changes that were both made, the second after the first. Wherever that is cut short, both can be taken back.
    ///
    /// - Returns: the one change; the second, where something else happened between them.
    public func join(_ first: FileChange?, _ second: FileChange?) throws -> FileChange? {
        guard let first, let second, let joined = first.joined(with: second) else { return second ?? first }
        try write(joined)
        // From now on the file is as it was before the first, or after both: the first is in effect no more.
        FileSystem.remove(path(first.number))
        return joined
    }

    /// Writes down what became of a change.
    public func write(_ change: FileChange) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try FileSystem.replace(path(change.number), with: Array(try encoder.encode(change)))
    }

    private func path(_ number: Int) -> String { folder + "/" + String(number) + ".json" }

    private func entries() -> [(number: Int, path: String)] {
        guard let names = try? FileSystem.entries(of: folder) else { return [] }
        return names.compactMap { entry in
            guard entry.name.hasSuffix(".json"), let number = Int(entry.name.dropLast(5)), number > 0 else { return nil }
            return (number, folder + "/" + entry.name)
        }
    }

    private static func isOld(_ milliseconds: Int64, _ now: Int64) -> Bool { now - milliseconds > Int64(days) * 86_400_000 }

    /// Removes what is too old, and the oldest where all together are too large.
    private func prune(now: Int64, besides latest: Int) {
        var bytes: Int64 = 0
        for entry in entries().sorted(by: { $0.number > $1.number }) {
            guard let stamp = FileSystem.stamp(of: entry.path) else { continue }
            bytes += stamp.size
            if entry.number == latest { continue }
            let isOld = Self.isOld(stamp.modified / 1_000_000, now)
            if bytes > mostBytes || isOld { FileSystem.remove(entry.path) }
        }
    }
}
