import Formats

/// What Mnemosyne shares, a `.cards` file, that was opened: its cards, and its media as they are asked for.
public final class MnemosynePackage: MediaPackage {
    /// What it holds.
    public let base: MnemosyneBase
    private let archive: ZipArchive
    private let limits: PackageLimits

    /// Opens a package, and reads all but its media.
    ///
    /// - Throws: `PackageError` for what is none, or is none that can be trusted.
    public convenience init(_ path: String) throws { try self.init(path, .standard) }

    init(_ path: String, _ limits: PackageLimits) throws {
        let archive = try ZipArchive(path, limits)
        func text(_ member: String, limit: Int) throws -> String {
            let bytes = GrowingBytes()
            try archive.read(member, limit: limit) { piece, _ in try bytes.add(piece) }
            return bytes.withBytes { String(decoding: $0, as: UTF8.self) }
        }
        guard archive.has("cards.xml") else { throw PackageError.damaged("'cards.xml'", "it is missing") }
        let metadata = archive.has("METADATA") ? try text("METADATA", limit: limits.meta * 16) : ""
        guard let base = MnemosyneXML.base(try text("cards.xml", limit: limits.cards), metadata: metadata) else {
            throw PackageError.damaged("'cards.xml'", "it is not what Mnemosyne writes")
        }
        (self.archive, self.base, self.limits) = (archive, base, limits)
    }

    /// Whether it has a medium of this name: a path below the package, each part of which is a plain name.
    public func has(_ name: String) -> Bool {
        MediaName.isPath(name) && archive.has(name) && !["cards.xml", "METADATA"].contains(name)
    }

    /// The bytes of a medium.
    ///
    /// - Throws: `PackageError` when it is damaged or too large.
    public func medium(_ name: String) throws -> [UInt8] {
        guard has(name) else { throw PackageError.damaged("'\(name)'", "it is missing") }
        let bytes = GrowingBytes()
        try archive.read(name, limit: limits.medium) { piece, _ in try bytes.add(piece) }
        return bytes.array
    }
}
