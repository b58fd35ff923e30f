import Files
import Foundation
import GRDB
import Scheduling

/// The folder `backups` beside a store, with copies of it. Each is made under another name and gets its own only once all of it is on
/// disk; while it is made, the store can be read and written.
public struct Backups: Sendable {
    /// The store whose backups they are.
    public let store: String
    /// The folder.
    public let folder: String

    /// The backups of the store in this file.
    public init(of store: String) {
        self.store = store
        let beside = Folder(of: store).path
        folder = (beside == "." ? "" : beside + "/") + "backups"
    }

    /// All that are there, the oldest first. Files that are no backups are passed over.
    public func list() -> [Backup] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { Backup(name: $0, in: folder) }.sorted(by: Backup.isOlder)
    }

    /// Makes one, of the state that is committed when this begins, and throws away those that have had their time.
    ///
    /// The day's of one moment is one, for a program that is left may have told another to make it too: the second that comes to its end
    /// finds it there.
    ///
    /// - Parameter isWanted: asked when the state is taken that goes into it, and now and then while it is made.
    /// - Returns: the backup; nil when nothing has happened yet, so that there is nothing to lose.
    /// - Throws: what reading the store and writing the copy can meet with, and `.failed` when it is not wanted any more; then no backup was
    ///   made, and none thrown away.
    @discardableResult
    public func make(
        _ reason: Backup.Reason, at milliseconds: Int64, while isWanted: @escaping () -> Bool = { true }
    ) throws(StoreError) -> Backup? {
        guard try StoreCopy(path: store).holdsAnything() else { return nil }
        func path(_ copy: Int) -> String { folder + "/" + Backup.name(milliseconds: milliseconds, reason: reason, copy: copy) }
        let made: String
        if reason == .daily {
            made = path(1)
            try copyUnlessThere(to: made, while: isWanted)
        } else {
            made = try copy(while: isWanted, to: path)
        }
        rotate(at: milliseconds, after: made)
        return Backup(name: (made as NSString).lastPathComponent, in: folder)
    }

    private func copyUnlessThere(to path: String, while isWanted: @escaping () -> Bool) throws(StoreError) {
        guard !FileSystem.exists(path) else { return }
        do throws(StoreError) {
            _ = try copy(while: isWanted) { _ in path }
        } catch {
            guard FileSystem.exists(path) else { throw error }
        }
    }

    /// Copies the store to a file that must not be there yet.
    ///
    /// - Throws: what reading the store and writing the copy can meet with; then there is no such file.
    public func copyStore(to path: String) throws(StoreError) {
        _ = try copy(while: { true }) { _ in path }
    }

    /// Copies the store to the first of some names that is free.
    private func copy(while isWanted: @escaping () -> Bool, to name: (Int) -> String) throws(StoreError) -> String {
        var number = 1
        while true {
            let target = name(number)
            let file = try StoreError.translating(target) { try UnfinishedFile(for: target) }
            do throws(StoreError) {
                try StoreCopy(path: store).copyPages(to: file.path, while: isWanted)
                guard try StoreCopy(path: file.path).canBeRead() else { throw .corrupt(path: store) }
                try StoreError.translating(target) { try file.finish() }
                return target
            } catch .cannotOpen(target, String(cString: strerror(EEXIST))) where name(number + 1) != target {
                file.abandonStore()
                number += 1
            } catch {
                file.abandonStore()
                throw error
            }
        }
    }

    /// Throws away backups that have had their time, and files that nobody will finish: what another program had begun of the one that was made
    /// now, and what was not written for long. A program that makes a backup writes all the time.
    private func rotate(at milliseconds: Int64, after made: String) {
        for backup in Rotation.expendable(list(), at: milliseconds) { unlink(backup.path) }
        // By the clock of the file system, which alone says when the others were written.
        let now = FileSystem.stamp(of: made)?.modified ?? 0
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names {
            guard let mark = name.range(of: UnfinishedFile.mark), let backup = Backup(name: String(name[..<mark.lowerBound]), in: folder)
            else { continue }
            let path = folder + "/" + name
            let isOld = backup.milliseconds < milliseconds - 86_400_000
            let isLeft = FileSystem.stamp(of: path).map { $0.modified < now - Self.hour } ?? false
            if backup.path == made && backup.reason == .daily || isOld || isLeft { unlink(path) }
        }
    }

    /// In nanoseconds.
    private static let hour: Int64 = 3_600_000_000_000
}
