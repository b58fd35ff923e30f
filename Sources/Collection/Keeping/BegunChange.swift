import Cards
import Files
import Foundation

/// A change of files that a command has begun, and not ended: it was cut short, by a kill or an error, somewhere between its first step and
/// its last word to the learner.
public struct BegunChange {
    /// What a change comes to, so that it is not done by halves, and not twice.
    public enum Aim {
        /// The next command that reads the decks writes what is still missing of these files.
        case finishing([(path: String, bytes: [UInt8])])
        /// Doing the same again finds that it is done.
        case finding
    }

    /// What was kept of it.
    let change: FileChange
    /// What its files are to be, by their paths; none where it is to be found only.
    let after: [String: Data]
}

extension FileChanges {
    /// Takes down that a change, which is kept already, is begun. What was to be found until now is so no more.
    func begin(_ change: FileChange, _ aim: BegunChange.Aim) throws {
        var after: [String: Data] = [:]
        if case .finishing(let files) = aim { for file in files { after[file.path] = Data(file.bytes) } }
        for mark in marks() where !mark.isAlive && (try? FileSystem.bytes(of: mark.path)) == Self.nothing { FileSystem.remove(mark.path) }
        let path = "\(folder)/\(change.number).\(ProcessNumber.own).\(Self.ending)"
        try FileSystem.replace(path, with: after.isEmpty ? Self.nothing : Array(try JSONEncoder().encode(after)))
    }

    /// Takes down that a change has ended, and that the learner was told so.
    func end(_ change: FileChange) {
        for mark in marks() where mark.number == change.number { FileSystem.remove(mark.path) }
    }

    /// The changes that were begun by programs that are no more, the first one first.
    func begun(now: Int64) -> [BegunChange] {
        let marks = marks().filter { !$0.isAlive }
        if marks.isEmpty { return [] }
        let changes = all(now: now)
        return marks.sorted { $0.number < $1.number }.compactMap { mark in
            guard let change = changes.first(where: { $0.number == mark.number }), change.state == .done,
                let bytes = try? FileSystem.bytes(of: mark.path),
                let after = try? JSONDecoder().decode([String: Data].self, from: Data(bytes))
            else {
                FileSystem.remove(mark.path)
                return nil
            }
            return BegunChange(change: change, after: after)
        }
    }

    /// The change that was cut short after it had made one file what it is now, by the same that is to be done to it again.
    ///
    /// - Parameter deed: what is done to the bytes of the file.
    func found(writing path: String, _ bytes: [UInt8], now: Int64, from deed: ([UInt8]) -> [UInt8]) -> FileChange? {
        let print = Fingerprint.of(bytes)
        return begun(now: now).first { begun in
            guard begun.after.isEmpty, begun.change.files.count == 1, let file = begun.change.files.first, file.path == path,
                file.afterPrint == print, let before = file.before
            else { return false }
            return deed(Array(before)) == bytes
        }?.change
    }

    /// The change that was cut short after it had made a file of these bytes.
    func found(making path: String, _ bytes: [UInt8], now: Int64) -> FileChange? {
        begun(now: now).map(\.change).first { change in
            change.files.count == 1 && change.files[0].path == path && change.files[0].beforePrint == nil
                && change.files[0].afterPrint == Fingerprint.of(bytes) && (try? FileSystem.bytes(of: path)) == bytes
        }
    }

    private static let ending = "begun"
    private static let nothing = Array("{}".utf8)

    /// The files that tell of changes that were begun: their names say which, and by which process.
    private func marks() -> [(number: Int, isAlive: Bool, path: String)] {
        guard let names = try? FileSystem.entries(of: folder) else { return [] }
        return names.compactMap { entry in
            let parts = entry.name.split(separator: ".")
            guard parts.count == 3, parts[2] == Self.ending, let number = Int(parts[0]), let process = Int32(parts[1]) else { return nil }
            let isAlive = process != ProcessNumber.own && process > 0 && ProcessNumber.isRunning(process)
            return (number, isAlive, folder + "/" + entry.name)
        }
    }
}
