import Files

/// Text in fewer bytes, by Zstandard. What would not get smaller, or where the library is not installed, is kept as it is.
enum PackedText {
    /// The least of its levels: for the bodies of cards the third one saves 3 % more and takes twice the time.
    private static let level: Int32 = 1

    /// The functions of the library, as its header has them.
    private struct Library: Sendable {
        let bound: @convention(c) (Int) -> Int
        let pack: @convention(c) (UnsafeMutableRawPointer, Int, UnsafeRawPointer, Int, Int32) -> Int
        let unpack: @convention(c) (UnsafeMutableRawPointer, Int, UnsafeRawPointer, Int) -> Int
        let isError: @convention(c) (Int) -> UInt32

        init?() {
            guard let library = SharedLibrary(["libzstd.so.1", "libzstd.so"], name: "libzstd") else { return nil }
            bound = library.function("ZSTD_compressBound")
            pack = library.function("ZSTD_compress")
            unpack = library.function("ZSTD_decompress")
            isError = library.function("ZSTD_isError")
        }
    }

    private static let library = Library()

    /// A text packed.
    static func pack(_ text: [UInt8]) -> [UInt8] {
        guard let library, !text.isEmpty else { return text }
        let bound = library.bound(text.count)
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            let size = text.withUnsafeBytes { library.pack(buffer.baseAddress!, bound, $0.baseAddress!, $0.count, level) }
            count = library.isError(size) == 0 ? size : 0
        }
        return !packed.isEmpty && packed.count < text.count && isPlausible(text.count, of: packed.count) ? packed : text
    }

    /// The text in packed bytes; nil where they make none of this size: in a damaged file, or one that somebody else has made.
    static func unpack(_ packed: UnsafeRawBufferPointer, size: Int) -> [UInt8]? {
        if size == packed.count { return Array(packed) }
        guard size > packed.count, isPlausible(size, of: packed.count), let from = packed.baseAddress, let library else { return nil }
        var isWhole = false
        let text = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            isWhole = library.unpack(buffer.baseAddress!, size, from, packed.count) == size
            count = isWhole ? size : 0
        }
        return isWhole ? text : nil
    }

    /// Whether so many bytes may come of these: what somebody else has packed so that it fills the memory is no text.
    private static func isPlausible(_ size: Int, of packed: Int) -> Bool {
        size <= 1 << 20 || (size / 255 <= packed && size <= 1 << 30)
    }
}
