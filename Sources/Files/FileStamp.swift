/// The state of a file on disk: when it is the same as before, the file need not be read again.
public struct FileStamp: Hashable, Sendable {
    /// Bytes.
    public var size: Int64
    /// When it was written, in nanoseconds since 1970-01-01 UTC.
    public var modified: Int64
    /// The number of the file in its file system.
    public var inode: Int64

    /// A stamp with these values.
    public init(size: Int64, modified: Int64, inode: Int64) {
        self.size = size
        self.modified = modified
        self.inode = inode
    }
}
