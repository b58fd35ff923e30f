/// Bounds on what is read of a package. Sizes that an archive declares are never believed: bytes are counted as they come.
struct PackageLimits: Sendable {
    /// Bytes of the collection.
    var database = 1 << 30
    /// Bytes of cards that are written as text.
    var cards = 256 << 20
    /// Bytes of the list of media.
    var mediaList = 64 << 20
    /// Bytes of one medium.
    var medium = 256 << 20
    /// Bytes of the file that tells the version.
    var meta = 4_096
    /// Members of the archive.
    var members = 250_000
    /// Bytes up to which anything may be packed as tightly as it likes.
    var unsuspicious = 32 << 20
    /// How many times larger than packed anything beyond that may be.
    var ratio = 120
    /// Bytes of JSON in the collection.
    var json = 64 << 20
    /// Notes, cards and reviews.
    var rows = 20_000_000

    /// What holds for every package.
    static let standard = PackageLimits()

    /// Whether so many bytes are more than may come of so many packed ones.
    func isBomb(_ bytes: Int, from packed: Int) -> Bool { bytes > unsuspicious && bytes / ratio > packed }
}
