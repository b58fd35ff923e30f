import Formats

/// A package of Anki that was opened: its collection, and its media as they are asked for.
public final class AnkiPackage: MediaPackage {
    /// What its database holds.
    public private(set) var collection: AnkiCollection
    /// The names of its media, each one plain component of a path, and the members that have them.
    private let members: [String: String]
    /// What the list of media names that cannot be the name of a file.
    public let refusedNames: [String]
    private let archive: ZipArchive
    private let version: Version
    private let limits: PackageLimits

    /// The forms of a package.
    enum Version: Int {
        case legacy1 = 1
        case legacy2, latest

        var database: String {
            switch self {
            case .legacy1: "collection.anki2"
            case .legacy2: "collection.anki21"
            case .latest: "collection.anki21b"
            }
        }
    }

    /// Opens a package, and reads all but its media.
    ///
    /// - Parameter progress: is told how much is read, from 0 to 1. What it throws ends the reading.
    /// - Throws: `PackageError` for what is none, or is none that can be trusted.
    public convenience init(_ path: String, progress: (_ share: Double) throws -> Void = { _ in }) throws {
        try self.init(path, .standard, progress)
    }

    init(_ path: String, _ limits: PackageLimits, _ progress: (_ share: Double) throws -> Void = { _ in }) throws {
        archive = try ZipArchive(path, limits)
        version = try Self.version(of: archive, limits)
        self.limits = limits
        let database = try MemoryDatabase(try Self.database(in: archive, version, limits))
        collection = try CollectionReader.read(database, limits, progress)
        let list = try MediaList(archive, version, limits)
        (members, refusedNames) = (list.members, list.refused)
    }

    /// Lets go of the rows, of which cards and a log were made.
    public func forgetRows() { (collection.notes, collection.cards, collection.reviews) = ([], [], []) }

    /// The names of its media, in order.
    public var media: [String] { members.keys.filter { archive.has(members[$0]!) }.sorted() }

    /// Whether it has a medium of this name.
    public func has(_ name: String) -> Bool { members[name].map(archive.has) ?? false }

    /// Hands over the bytes of a medium in pieces.
    ///
    /// - Throws: `PackageError` when it is damaged or too large, and what `body` throws.
    public func readMedium(_ name: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard let member = members[name] else { throw PackageError.damaged("'\(name)'", "it is missing") }
        try Self.read(member, in: archive, isPacked: version == .latest, limit: limits.medium, limits, body)
    }

    /// The bytes of a medium.
    ///
    /// - Throws: `PackageError` when it is damaged or too large.
    public func medium(_ name: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try readMedium(name) { bytes += $0 }
        return bytes
    }

    private static func version(of archive: ZipArchive, _ limits: PackageLimits) throws -> Version {
        guard archive.has("meta") else {
            // Older packages have none.
            if archive.has(Version.legacy2.database) { return .legacy2 }
            if archive.has(Version.legacy1.database) { return .legacy1 }
            throw PackageError.noCollection
        }
        let bytes = GrowingBytes()
        try archive.read("meta", limit: limits.meta) { piece, _ in try bytes.add(piece) }
        let number = Int(clamping: try ProtobufReader.Message(bytes.array[...]).number(1))
        guard let version = Version(rawValue: number) else { throw PackageError.unknownVersion(number) }
        guard archive.has(version.database) else { throw PackageError.noCollection }
        return version
    }

    private static func database(in archive: ZipArchive, _ version: Version, _ limits: PackageLimits) throws -> GrowingBytes {
        let bytes = GrowingBytes()
        try read(version.database, in: archive, isPacked: version == .latest, limit: limits.database, limits) { piece in
            try bytes.add(piece)
            let isDatabase = bytes.withBytes { $0.count < 16 || $0.prefix(16).elementsEqual("SQLite format 3\0".utf8) }
            if !isDatabase { throw PackageError.damaged("the collection", "it is no database") }
        }
        return bytes
    }

    /// Hands over a member in pieces, unpacked by Zstandard where packages have that too.
    static func read(
        _ member: String, in archive: ZipArchive, isPacked: Bool, limit: Int, _ limits: PackageLimits,
        _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        guard isPacked else { return try archive.read(member, limit: limit) { piece, _ in try body(piece) } }
        let unpacking = try Zstandard.Unpacking("'\(member)'", limit: limit, limits)
        try archive.read(member, limit: limit) { piece, packed in try unpacking.add(piece, packed: packed, body) }
        try unpacking.finish()
    }
}
