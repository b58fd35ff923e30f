import Files
import Foundation
import Sync

/// A disk in memory, whose owner may be killed before any call that writes, or in the middle of one.
final class MemoryDisk: Disk {
    /// A file that is there.
    struct File: Equatable {
        var bytes: [UInt8]
        /// When it was written, by a clock that all disks share.
        var modified: Int
        var inode: Int
    }

    /// That the program was killed.
    struct Killed: Error {}

    private(set) var files: [String: File] = [:]
    private var folders: Set<String> = [root]
    /// Where devices meet on such a disk.
    static let root = "/m"
    /// How many more calls that write are carried out; nil for all.
    var callsLeft: Int?
    /// How many bytes there is room for; nil where there is no end to it.
    var room: Int?
    /// How many calls have written so far.
    private(set) var calls = 0
    private static let clock = Clock()

    private final class Clock: @unchecked Sendable {
        // Tests that use it run one after the other.
        private var time = 0

        func next() -> Int {
            time += 1
            return time
        }
    }

    func entries(of folder: String) throws -> [DiskEntry] {
        guard folders.contains(folder) else { throw CarrierError("\(folder) is not there", isPassing: true) }
        let start = folder + "/"
        func name(_ path: String) -> String? {
            guard path.hasPrefix(start), path.count > start.count, !path.dropFirst(start.count).contains("/") else { return nil }
            return String(path.dropFirst(start.count))
        }
        return folders.compactMap { name($0).map { DiskEntry($0, .folder) } }
            + files.compactMap { path, file in
                name(path).map { DiskEntry($0, .file(size: file.bytes.count, stamp: "\(file.bytes.count) \(file.modified) \(file.inode)")) }
            }
    }

    func bytes(of path: String, most: Int) throws -> [UInt8] {
        guard let file = files[path], file.bytes.count <= most else { throw CarrierError("\(path) is not there", isPassing: true) }
        return file.bytes
    }

    private func count(_ half: () -> Void = {}) throws {
        calls += 1
        guard let left = callsLeft else { return }
        callsLeft = left - 1
        guard left > 0 else {
            // Some of what was to be written may have been.
            if left == 0 { half() }
            throw Killed()
        }
    }

    /// What is written in part is taken away again.
    private func takeRoom(_ bytes: Int, for path: String) throws {
        guard let left = room else { return }
        guard bytes <= left else { throw FileError(path: path, number: ENOSPC) }
        room = left - bytes
    }

    func append(_ bytes: [UInt8], to path: String) throws {
        try takeRoom(bytes.count, for: path)
        guard let before = files[path] else { throw CarrierError("\(path) is not there", isPassing: true) }
        try count { if bytes.count.isMultiple(of: 2) { put(before.bytes + bytes[..<(bytes.count / 2)], at: path, inode: before.inode) } }
        put(before.bytes + bytes, at: path, inode: before.inode)
    }

    func replace(_ path: String, with bytes: [UInt8]) throws {
        try takeRoom(bytes.count, for: path)
        let parts = path.split(separator: "/")
        try count { put(bytes, at: "/" + parts.dropLast().joined(separator: "/") + "/.nacre-1") }
        put(bytes, at: path)
    }

    func makeFolder(_ path: String) throws {
        guard !folders.contains(path) else { return }
        try count()
        folders.insert(path)
    }

    func remove(_ path: String) throws {
        guard files[path] != nil || folders.contains(path) else { return }
        try count()
        files[path] = nil
        if folders.contains(path), try entries(of: path).isEmpty { folders.remove(path) }
    }

    // MARK: - What carriers do

    /// Puts a file there, with the folders above it, as something else than Nacre does.
    func put(_ bytes: [UInt8], at path: String, inode: Int? = nil, modified: Int? = nil) {
        var folder = path
        while let slash = folder.lastIndex(of: "/"), slash > folder.startIndex {
            folder = String(folder[..<slash])
            folders.insert(folder)
        }
        let time = Self.clock.next()
        files[path] = File(bytes: bytes, modified: modified ?? time, inode: inode ?? time)
    }

    /// Takes a file away, as something else than Nacre does.
    func take(_ path: String) { files[path] = nil }

    /// The paths of all files with lines, in order.
    var paths: [String] { files.keys.filter { !$0.contains("/.") }.sorted() }
}
