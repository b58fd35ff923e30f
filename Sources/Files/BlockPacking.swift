/// Zstandard for bytes that are packed and unpacked as a whole, by the library of the system, which is loaded when it is first needed.
public struct BlockPacking: Sendable {
    // The functions of the library, as its header has them.
    private let bound: @convention(c) (Int) -> Int
    private let pack: @convention(c) (UnsafeMutableRawPointer, Int, UnsafeRawPointer, Int, Int32) -> Int
    private let unpack: @convention(c) (UnsafeMutableRawPointer, Int, UnsafeRawPointer, Int) -> Int
    private let isError: @convention(c) (Int) -> UInt32

    /// The names of the library's file, the newest first.
    public static let files = ["libzstd.so.1", "libzstd.so"]
    /// The library; nil where it is not installed.
    public static let loaded = BlockPacking()

    private init?() {
        guard let library = SharedLibrary(Self.files, name: "libzstd") else { return nil }
        bound = library.function("ZSTD_compressBound")
        pack = library.function("ZSTD_compress")
        unpack = library.function("ZSTD_decompress")
        isError = library.function("ZSTD_isError")
    }

    /// Bytes, packed.
    ///
    /// - Parameter level: how much it tries, from 1.
    public func packed(_ bytes: UnsafeRawBufferPointer, level: Int32) -> [UInt8] {
        let bound = bound(bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            // An empty buffer may have no address; nothing is read from where this one points.
            let start = bytes.baseAddress ?? UnsafeRawPointer(buffer.baseAddress!)
            count = pack(buffer.baseAddress!, bound, start, bytes.count, level)
            precondition(isError(count) == 0, "packing into a buffer of the bound's size cannot fail")
        }
    }

    /// So many bytes that were packed; nil where what is packed does not come to as many.
    ///
    /// - Parameter size: how many, above zero.
    public func unpacked(_ packed: UnsafeRawBufferPointer, size: Int) -> [UInt8]? {
        guard let start = packed.baseAddress else { return nil }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            isWhole = unpack(buffer.baseAddress!, size, start, packed.count) == size
            count = isWhole ? size : 0
        }
        return isWhole ? bytes : nil
    }
}
