import Formats
import Packages

/// What a package of Anki holds, for comparison with what Anki says of it.
public enum PackageFacts {
    /// Reads a package.
    ///
    /// - Throws: `PackageError` for one that cannot be read.
    public static func json(_ path: String) throws -> JSON {
        let package = try AnkiPackage(path)
        let dayZero = package.collection.dayZero { Environment.utcOffset(at: $0) }
        return AnkiFacts.json(package.collection, media: try package.mediaHashes(), missing: package.missingMedia, dayZero: dayZero)
    }
}
