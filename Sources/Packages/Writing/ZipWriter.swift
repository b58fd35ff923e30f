import CZip

/// An archive that is made. The file is there only once it is whole.
final class ZipWriter {
    private let library: ZipLibrary
    private var archive: ZipLibrary.Archive?
    private var held: [UnsafeMutableRawBufferPointer] = []
    /// Is asked while the file is written.
    private var progress: (Double) -> Bool = { _ in true }
    private var isEnded = false
    /// The level of packing that takes a third of the time of the usual one, for a file as large as Anki's own.
    private static let fastest: UInt32 = 1

    /// - Throws: `PackageError` when no file can be made there.
    init(_ path: String) throws(PackageError) {
        library = try ZipLibrary.load()
        guard let archive = library.open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw .unwritable("no file can be made at \(path)") }
        self.archive = archive
    }

    deinit {
        if let archive { library.discard(archive) }
        for bytes in held { bytes.deallocate() }
    }

    /// Adds a member.
    func add(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) throws(PackageError) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        copy.copyBytes(from: bytes)
        held.append(copy)
        try add(name, lent: UnsafeRawBufferPointer(rebasing: copy[..<bytes.count]), isPacked: isPacked)
    }

    /// Adds a member whose bytes have to stay where they are until the archive is whole: they are read then.
    func add(_ name: String, lent bytes: UnsafeRawBufferPointer, isPacked: Bool = true) throws(PackageError) {
        guard let archive else { return }
        guard let source = library.buffer(archive, bytes.baseAddress, UInt64(bytes.count), 0) else { throw failure }
        try add(name, source, to: archive, isPacked: isPacked)
    }

    /// Adds a file as a member.
    func add(_ name: String, file path: String) throws(PackageError) {
        guard let archive else { return }
        guard let source = library.fileSource(archive, path, 0, -1) else { throw failure }
        try add(name, source, to: archive, isPacked: false)
    }

    private func add(_ name: String, _ source: ZipLibrary.Source, to archive: ZipLibrary.Archive, isPacked: Bool) throws(PackageError) {
        let index = library.add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            library.free(source)
            throw failure
        }
        _ = library.setCompression(archive, UInt64(index), Int32(isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE), isPacked ? Self.fastest : 0)
        // The same cards make the same file.
        _ = library.setTime(archive, UInt64(index), 315_532_800, 0)
    }

    /// Writes the file.
    ///
    /// - Parameter progress: is told how much is written, from 0 to 1, and says whether to go on.
    func finish(_ progress: (Double) -> Bool = { _ in true }) throws(PackageError) {
        guard let archive else { return }
        let code = withoutActuallyEscaping(progress) { progress in
            self.progress = progress
            defer { self.progress = { _ in true } }
            let owner = Unmanaged.passUnretained(self).toOpaque()
            _ = library.onProgress(
                archive, 0.01, { _, share, owner in Unmanaged<ZipWriter>.fromOpaque(owner!).takeUnretainedValue().tell(share) }, nil, owner)
            _ = library.onCancel(
                archive, { _, owner in Unmanaged<ZipWriter>.fromOpaque(owner!).takeUnretainedValue().isEnded ? 1 : 0 }, nil, owner)
            return library.close(archive)
        }
        guard code == 0 else { throw isEnded ? .ended : failure }
        self.archive = nil
    }

    private func tell(_ share: Double) { if !progress(share) { isEnded = true } }

    private var failure: PackageError {
        .unwritable(archive.flatMap(library.message).map { String(cString: $0) } ?? "the archive cannot be made")
    }
}
