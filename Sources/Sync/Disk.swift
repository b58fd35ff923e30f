/// The little that a folder of pieces asks of a file system. A test has one of its own, which does what carriers do.
public protocol Disk {
    /// What is in a folder, in no order. Links are not followed.
    func entries(of folder: String) throws -> [DiskEntry]
    /// The bytes of a regular file.
    ///
    /// - Parameter most: more than so many are an error.
    func bytes(of path: String, most: Int) throws -> [UInt8]
    /// Puts bytes behind a file in one write, and waits until they are on disk.
    func append(_ bytes: [UInt8], to path: String) throws
    /// Makes a file anew: it gets its name when all of it is on disk.
    func replace(_ path: String, with bytes: [UInt8]) throws
    /// Makes a folder, if it is missing.
    func makeFolder(_ path: String) throws
    /// Takes a file away, or a folder with nothing in it, if it is there.
    func remove(_ path: String) throws
}

/// A name in a folder.
public struct DiskEntry: Hashable, Sendable {
    /// What it stands for.
    public enum Kind: Hashable, Sendable {
        case folder
        /// A regular file of so many bytes.
        case file(size: Int, stamp: String)
        /// A link, a pipe, or the like.
        case other
    }

    /// The name.
    public var name: String
    /// What it stands for.
    public var kind: Kind

    /// An entry with these values.
    public init(_ name: String, _ kind: Kind) { (self.name, self.kind) = (name, kind) }
}
