import CZip
import Files

/// The functions of libzip that are used.
struct ZipLibrary: Sendable {
    typealias Archive = OpaquePointer
    typealias File = OpaquePointer
    typealias Source = OpaquePointer

    let open: @convention(c) (UnsafePointer<CChar>, Int32, UnsafeMutablePointer<Int32>?) -> Archive?
    let discard: @convention(c) (Archive) -> Void
    let close: @convention(c) (Archive) -> Int32
    let count: @convention(c) (Archive, UInt32) -> Int64
    let stat: @convention(c) (Archive, UInt64, UInt32, UnsafeMutablePointer<zip_stat_t>) -> Int32
    let openFile: @convention(c) (Archive, UInt64, UInt32) -> File?
    let read: @convention(c) (File, UnsafeMutableRawPointer, UInt64) -> Int64
    let closeFile: @convention(c) (File) -> Int32
    let buffer: @convention(c) (Archive, UnsafeRawPointer?, UInt64, Int32) -> Source?
    let fileSource: @convention(c) (Archive, UnsafePointer<CChar>, UInt64, Int64) -> Source?
    let add: @convention(c) (Archive, UnsafePointer<CChar>, Source, UInt32) -> Int64
    let free: @convention(c) (Source) -> Void
    let setCompression: @convention(c) (Archive, UInt64, Int32, UInt32) -> Int32
    let setTime: @convention(c) (Archive, UInt64, Int, UInt32) -> Int32
    let onProgress:
        @convention(c) (
            Archive, Double, @convention(c) (Archive?, Double, UnsafeMutableRawPointer?) -> Void,
            (@convention(c) (UnsafeMutableRawPointer?) -> Void)?, UnsafeMutableRawPointer?
        ) -> Int32
    let onCancel:
        @convention(c) (
            Archive, @convention(c) (Archive?, UnsafeMutableRawPointer?) -> Int32, (@convention(c) (UnsafeMutableRawPointer?) -> Void)?,
            UnsafeMutableRawPointer?
        ) -> Int32
    let message: @convention(c) (Archive) -> UnsafePointer<CChar>?

    private init?() {
        guard let library = SharedLibrary(["libzip.so.5", "libzip.so.4", "libzip.so"], name: "libzip") else { return nil }
        open = library.function("zip_open")
        discard = library.function("zip_discard")
        close = library.function("zip_close")
        count = library.function("zip_get_num_entries")
        stat = library.function("zip_stat_index")
        openFile = library.function("zip_fopen_index")
        read = library.function("zip_fread")
        closeFile = library.function("zip_fclose")
        buffer = library.function("zip_source_buffer")
        fileSource = library.function("zip_source_file")
        add = library.function("zip_file_add")
        free = library.function("zip_source_free")
        setCompression = library.function("zip_set_file_compression")
        setTime = library.function("zip_file_set_mtime")
        onProgress = library.function("zip_register_progress_callback_with_state")
        onCancel = library.function("zip_register_cancel_callback_with_state")
        message = library.function("zip_strerror")
    }

    private static let loaded = ZipLibrary()

    /// The library.
    ///
    /// - Throws: `PackageError` where it is not installed.
    static func load() throws(PackageError) -> ZipLibrary {
        guard let loaded else { throw .noLibrary("libzip", package: "libzip4") }
        return loaded
    }
}
