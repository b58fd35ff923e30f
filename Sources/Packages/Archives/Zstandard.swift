import CZstd
import Files

/// Packing and unpacking by Zstandard.
struct Zstandard: Sendable {
    private let blocks: BlockPacking
    private let create: @convention(c) () -> OpaquePointer?
    private let destroy: @convention(c) (OpaquePointer) -> Int
    private let setParameter: @convention(c) (OpaquePointer, UInt32, Int32) -> Int
    private let unpack: @convention(c) (OpaquePointer, UnsafeMutablePointer<ZSTD_outBuffer>, UnsafeMutablePointer<ZSTD_inBuffer>) -> Int
    private let isError: @convention(c) (Int) -> UInt32
    private let bound: @convention(c) (Int) -> Int
    private let createPacking: @convention(c) () -> OpaquePointer?
    private let destroyPacking: @convention(c) (OpaquePointer) -> Int
    private let setPackingParameter: @convention(c) (OpaquePointer, UInt32, Int32) -> Int
    private let packFrame: @convention(c) (OpaquePointer, UnsafeMutableRawPointer, Int, UnsafeRawPointer, Int) -> Int

    /// The largest window that a frame may ask for, as a power of two: that of the tool's own default limit.
    private static let windowLogMax: Int32 = 27

    private init?() {
        guard let blocks = BlockPacking.loaded, let library = SharedLibrary(BlockPacking.files, name: "libzstd") else { return nil }
        self.blocks = blocks
        create = library.function("ZSTD_createDStream")
        destroy = library.function("ZSTD_freeDStream")
        setParameter = library.function("ZSTD_DCtx_setParameter")
        unpack = library.function("ZSTD_decompressStream")
        isError = library.function("ZSTD_isError")
        bound = library.function("ZSTD_compressBound")
        createPacking = library.function("ZSTD_createCCtx")
        destroyPacking = library.function("ZSTD_freeCCtx")
        setPackingParameter = library.function("ZSTD_CCtx_setParameter")
        packFrame = library.function("ZSTD_compress2")
    }

    private static let loaded = Zstandard()

    /// The library.
    ///
    /// - Throws: `PackageError` where it is not installed.
    static func load() throws(PackageError) -> Zstandard {
        guard let loaded else { throw .noLibrary("libzstd", package: "libzstd1") }
        return loaded
    }

    /// Bytes, packed.
    func packed(_ bytes: UnsafeRawBufferPointer, level: Int32 = 3) -> [UInt8] { blocks.packed(bytes, level: level) }

    /// Bytes as one frame that has a check over them at its end; nil where there is no memory for it.
    func frame(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
        guard let packing = createPacking() else { return nil }
        defer { _ = destroyPacking(packing) }
        _ = setPackingParameter(packing, ZSTD_c_compressionLevel.rawValue, level)
        _ = setPackingParameter(packing, ZSTD_c_checksumFlag.rawValue, 1)
        let bound = bound(bytes.count)
        var isDone = false
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            let size = bytes.withUnsafeBytes { bytes in
                packFrame(packing, buffer.baseAddress!, bound, bytes.baseAddress ?? UnsafeRawPointer(buffer.baseAddress!), bytes.count)
            }
            isDone = isError(size) == 0
            count = isDone ? size : 0
        }
        return isDone ? packed : nil
    }

    /// What unpacks a stream that comes in pieces.
    final class Unpacking {
        private let library: Zstandard
        private let stream: OpaquePointer
        private let name: String
        private let limit: Int
        private let limits: PackageLimits
        private var total = 0
        /// Whether the last frame is whole.
        private var isWhole = true

        /// - Parameters:
        ///   - name: what is unpacked, for errors.
        ///   - limit: the most bytes that may come out.
        init(_ name: String, limit: Int, _ limits: PackageLimits) throws(PackageError) {
            library = try Zstandard.load()
            guard let stream = library.create() else { throw .tooLarge(name) }
            (self.stream, self.name, self.limit, self.limits) = (stream, name, limit, limits)
            _ = library.setParameter(stream, ZSTD_d_windowLogMax.rawValue, Zstandard.windowLogMax)
        }

        deinit { _ = library.destroy(stream) }

        /// Unpacks a piece, and hands over what comes out of it.
        ///
        /// - Parameter packed: how many packed bytes there are in all.
        func add(_ piece: UnsafeRawBufferPointer, packed: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
            defer { buffer.deallocate() }
            var input = ZSTD_inBuffer(src: piece.baseAddress, size: piece.count, pos: 0)
            var isFull = false
            while input.pos < input.size || isFull {
                var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
                let left = library.unpack(stream, &output, &input)
                guard library.isError(left) == 0 else { throw PackageError.damaged(name, "it cannot be unpacked") }
                isWhole = left == 0
                isFull = output.pos == output.size && !isWhole
                total += output.pos
                guard total <= limit, !limits.isBomb(total, from: packed) else { throw PackageError.tooLarge(name) }
                try body(UnsafeRawBufferPointer(rebasing: buffer[..<output.pos]))
            }
        }

        /// Ends the stream.
        func finish() throws(PackageError) {
            if !isWhole { throw .damaged(name, "its end is missing") }
        }
    }
}
