import GRDBSQLite

/// Bytes that grow, in memory that SQLite can take over.
final class GrowingBytes {
    private var start: UnsafeMutableRawPointer?
    private var capacity = 0
    /// How many there are.
    private(set) var count = 0

    deinit { sqlite3_free(start) }

    /// Adds some.
    ///
    /// - Throws: `PackageError` when there is no memory for them.
    func add(_ bytes: UnsafeRawBufferPointer) throws(PackageError) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        if count + bytes.count > capacity {
            let wanted = max(1 << 16, count + bytes.count + count / 2)
            guard let grown = sqlite3_realloc64(start, UInt64(wanted)) else { throw .tooLarge("the collection") }
            (start, capacity) = (grown, wanted)
        }
        start!.advanced(by: count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    /// The bytes, for as long as the body runs.
    func withBytes<Result, Failure>(_ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(UnsafeMutableRawBufferPointer(start: start, count: count))
    }

    /// The bytes as an array.
    var array: [UInt8] { withBytes { Array($0) } }

    /// Gives the memory away: whoever takes it frees it by SQLite.
    func release() -> UnsafeMutableRawBufferPointer {
        defer { (start, capacity, count) = (nil, 0, 0) }
        return UnsafeMutableRawBufferPointer(start: start, count: count)
    }
}
