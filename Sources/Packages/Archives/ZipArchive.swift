import CZip

/// An archive that is read, a member at a time and never more of it than asked for.
final class ZipArchive {
    private let library: ZipLibrary
    private let archive: ZipLibrary.Archive
    private let limits: PackageLimits
    /// The members by their names; of several of one name the first.
    private var members: [String: UInt64] = [:]

    /// Opens an archive.
    ///
    /// - Throws: `PackageError` when it is none, or has too many members.
    init(_ path: String, _ limits: PackageLimits) throws(PackageError) {
        library = try ZipLibrary.load()
        self.limits = limits
        guard let archive = library.open(path, ZIP_RDONLY, nil) else { throw .noArchive }
        self.archive = archive
        let count = library.count(archive, 0)
        guard count <= limits.members else { throw .tooLarge("the list of files") }
        for index in 0..<UInt64(max(0, count)) {
            var stat = zip_stat_t()
            guard library.stat(archive, index, 0, &stat) == 0, let name = stat.name else { continue }
            let text = String(cString: name)
            if members[text] == nil { members[text] = index }
        }
    }

    deinit { library.discard(archive) }

    /// Whether it has a member of this name.
    func has(_ name: String) -> Bool { members[name] != nil }

    /// Hands over the bytes of a member in pieces.
    ///
    /// - Parameters:
    ///   - limit: the most bytes it may have.
    ///   - body: takes a piece; how many packed bytes the member has stands beside it. The piece is gone afterwards.
    /// - Throws: `PackageError`, and what `body` throws.
    func read(_ name: String, limit: Int, _ body: (UnsafeRawBufferPointer, Int) throws -> Void) throws {
        guard let index = members[name] else { throw PackageError.noCollection }
        var stat = zip_stat_t()
        guard library.stat(archive, index, 0, &stat) == 0 else { throw PackageError.damaged("'\(name)'", "no entry") }
        if stat.encryption_method != UInt16(ZIP_EM_NONE) { throw PackageError.encrypted(name) }
        guard let file = library.openFile(archive, index, 0) else { throw PackageError.damaged("'\(name)'", "it cannot be unpacked") }
        defer { _ = library.closeFile(file) }
        let packed = Int(clamping: stat.comp_size)
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { piece.deallocate() }
        var total = 0
        while true {
            let count = Int(library.read(file, piece.baseAddress!, UInt64(piece.count)))
            if count < 0 { throw PackageError.damaged("'\(name)'", "its checksum or its end is wrong") }
            if count == 0 { return }
            total += count
            guard total <= limit, !limits.isBomb(total, from: packed) else { throw PackageError.tooLarge("'\(name)'") }
            try body(UnsafeRawBufferPointer(rebasing: piece[..<count]), packed)
        }
    }
}
