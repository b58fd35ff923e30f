import Foundation

/// A walk through a folder and all below it, a file at a time, in the order in which a person would sort names. Links are followed, but
/// never to a folder on the way down.
public struct FolderWalk: Sequence, IteratorProtocol {
    /// A file, or what is no folder.
    public struct File: Equatable, Sendable {
        /// The path: that of the folder, and what is below it.
        public var path: String
        /// The names of the folders between, and its own.
        public var parts: [String]

        /// Its name.
        public var name: String { parts.last ?? "" }
    }

    /// Which names stand first in a folder.
    public enum Order: Sendable {
        /// Files before the folders beside them.
        case filesFirst
        /// By the names alone.
        case byName
    }

    /// How many files and folders were looked at so far.
    public private(set) var looked = 0
    /// Folders that could not be looked into, so far.
    public private(set) var failures: [FileError] = []

    private let root: String
    private let deepest: Int
    private let order: Order
    private let seesHidden: Bool
    private let enters: (_ parts: [String]) -> Bool
    /// What is still to be looked at, the next one last.
    private var waiting: [Entry] = []

    /// A file or folder to be looked at.
    private struct Entry {
        var parts: [String]
        var isFolder: Bool
        /// The folders on the way down.
        var above: [FileSystem.Identity]
    }

    /// A walk below a folder.
    ///
    /// - Parameters:
    ///   - deepest: how many folders stand above a file at most, the first one among them.
    ///   - seesHidden: whether names that begin with a dot are looked at.
    ///   - enters: whether a folder below, given by the names on the way to it, is entered.
    public init(
        _ folder: String, deepest: Int, order: Order, seesHidden: Bool = false,
        enters: @escaping (_ parts: [String]) -> Bool = { _ in true }
    ) {
        root = folder
        self.deepest = deepest
        self.order = order
        self.seesHidden = seesHidden
        self.enters = enters
        waiting = [Entry(parts: [], isFolder: true, above: [])]
    }

    /// The next file; nil after the last one.
    public mutating func next() -> File? {
        while let entry = waiting.popLast() {
            guard entry.isFolder else { return File(path: path(of: entry.parts), parts: entry.parts) }
            enter(entry)
        }
        return nil
    }

    private func path(of parts: [String]) -> String { ([root] + parts).joined(separator: "/") }

    private mutating func enter(_ folder: Entry) {
        let path = path(of: folder.parts)
        guard folder.above.count < deepest, folder.parts.isEmpty || enters(folder.parts), let identity = FileSystem.identity(of: path),
            !folder.above.contains(identity)
        else { return }
        do throws(FileError) {
            let found = try FileSystem.entries(of: path).filter { seesHidden || !$0.name.hasPrefix(".") }.sorted { left, right in
                if order == .filesFirst, left.isFolder != right.isFolder { return right.isFolder }
                return FileNameOrder.comesFirst(left.name, right.name)
            }
            looked += found.count
            waiting += found.reversed().map {
                Entry(parts: folder.parts + [$0.name], isFolder: $0.isFolder, above: folder.above + [identity])
            }
        } catch {
            failures.append(error)
        }
    }
}

extension FileSystem {
    /// Whether a folder has nothing in it.
    public static func isEmptyFolder(_ path: String) -> Bool { (try? entries(of: path).isEmpty) ?? false }

    /// The names in a folder, in no order, and whether each is a folder or a link to one.
    public static func entries(of folder: String) throws(FileError) -> [(name: String, isFolder: Bool)] {
        guard let stream = opendir(folder) else { throw FileError(path: folder, number: errno) }
        defer { closedir(stream) }
        var entries: [(name: String, isFolder: Bool)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let isFolder =
                switch Int32(entry.pointee.d_type) {
                case Int32(DT_DIR): true
                case Int32(DT_REG): false
                default: isFolder(folder + "/" + name)
                }
            entries.append((name, isFolder))
        }
        return entries
    }
}
