import Files
import Sync

/// The file system as a folder of pieces sees it.
public struct SystemDisk: Disk {
    /// The disk.
    public init() {}

    /// What is in a folder.
    public func entries(of folder: String) throws -> [DiskEntry] {
        try passing(folder) { () throws(FileError) in
            try FileSystem.found(in: folder).map { name, found in
                switch found {
                case .folder: DiskEntry(name, .folder)
                case .file(let stamp):
                    DiskEntry(name, .file(size: Int(stamp.size), stamp: "\(stamp.size) \(stamp.modified) \(stamp.inode)"))
                case .other: DiskEntry(name, .other)
                }
            }
        }
    }

    /// The bytes of a regular file.
    public func bytes(of path: String, most: Int) throws -> [UInt8] {
        try passing(path) { () throws(FileError) in try FileSystem.carriedBytes(of: path, most: most) }
    }

    /// Puts bytes behind a file.
    public func append(_ bytes: [UInt8], to path: String) throws {
        try passing(path) { () throws(FileError) in try FileSystem.append(bytes, to: path) }
    }

    /// Makes a file anew.
    public func replace(_ path: String, with bytes: [UInt8]) throws {
        try FileSystem.replaceCarried(path, with: bytes, prefix: FolderCarrier<SystemDisk>.unfinished)
    }

    /// Makes a folder.
    public func makeFolder(_ path: String) throws { try FileSystem.makeCarriedFolder(path) }

    /// Takes a file away, or a folder with nothing in it.
    public func remove(_ path: String) throws { try FileSystem.removeCarried(path) }

    /// What is not there may be there another time.
    private func passing<Result>(_ path: String, _ body: () throws(FileError) -> Result) throws -> Result {
        do throws(FileError) { return try body() } catch {
            guard error.isMissing else { throw error }
            throw CarrierError(
                "\(path) is not there: put its disk in, or let what carries it make it; to meet elsewhere: sync PLACE", isPassing: true)
        }
    }
}
